using Comet.Examples;

return await FrontEnd.RunAsync(new MathTool.MathToolApplication(), args);
