using Comet.Examples;

return await FrontEnd.RunAsync(new Chess.ChessApplication(), args);
