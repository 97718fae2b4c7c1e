using Comet.Examples;

return await FrontEnd.RunAsync(new Linpack.LinpackApplication(), args);
