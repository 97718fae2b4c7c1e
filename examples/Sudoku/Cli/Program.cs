using Comet.Examples;

return await FrontEnd.RunAsync(new Sudoku.SudokuApplication(), args);
