using Comet.Examples;

return await FrontEnd.RunAsync(new Poker.PokerApplication(), args);
