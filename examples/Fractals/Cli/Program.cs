using Comet.Examples;

return await FrontEnd.RunAsync(new Fractals.FractalsApplication(), args);
