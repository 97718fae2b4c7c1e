namespace Chess;

/// <summary>An engine that answers a UCI script and plays openings on.</summary>
public sealed class ChessApplication : IApplication
{
    /// <summary>Published counts of leaves, by position and depth.</summary>
    private static readonly PerftResult[] _publishedPerfts =
    [
        new(Fen.Start, 3, 8_902),
        new(Fen.Start, 4, 197_281),
        new(Fen.Start, 5, 4_865_609),
        new("r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1", 2, 2_039),
        new("r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1", 3, 97_862),
        new("r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1", 4, 4_085_603),
        new("8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1", 4, 43_238),
        new("8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1", 5, 674_624),
        new("r3k2r/Pppp1ppp/1b3nbN/nP6/BBP1P3/q4N2/Pp1P2PP/R2Q1RK1 w kq - 0 1", 4, 422_333),
        new("rnbq1k1r/pp1Pbppp/2p5/8/2B5/8/PPP1NnPP/RNBQK2R w KQ - 1 8", 3, 62_379),
        new("rnbq1k1r/pp1Pbppp/2p5/8/2B5/8/PPP1NnPP/RNBQK2R w KQ - 1 8", 4, 2_103_487),
    ];

    /// <summary>How many positions the table of a game has.</summary>
    public const int TablePositions = 1 << 15;

    /// <summary>The openings that are played on.</summary>
    public static IReadOnlyList<Game> Openings => Pgn.Read(Path.Combine(AppContext.BaseDirectory, "Data", "Chess", "openings.pgn"));

    /// <inheritdoc/>
    public string Name => "Chess";

    /// <inheritdoc/>
    public string Description => "Answers a script of UCI commands (--input FILE, or - to talk to it) and plays openings on against itself.";

    /// <inheritdoc/>
    public Checksum Run(RunSettings settings)
    {
        var checksum = Checksum.Empty;
        var script = settings.InputOr(Name, settings.BySize("tiny.uci", "small.uci", "default.uci", "large.uci"));
        using var output = new RecordingWriter(settings.Console);
        using (var input = script == "-" ? Console.In : File.OpenText(script))
        {
            var session = new UciSession(input, output);
            session.Run();
            foreach (var perft in session.Perfts)
                Check(perft);
        }

        var games = Openings
            .Take(settings.BySize(1, 2, 4, 8))
            .Select(opening => PlayOn(opening, output, settings.BySize(1, 6, 12, 24), settings.BySize(1, 5, 6, 7)))
            .ToList();
        Pgn.Write(settings.OutputFile("games.pgn"), games);
        foreach (var game in games)
            checksum = checksum.Add(string.Join(' ', game.Moves));
        return checksum.Add(output.Text);
    }

    private static Game PlayOn(Game opening, TextWriter console, int plies, int depth)
    {
        var board = Fen.Parse(Fen.Start);
        foreach (var text in opening.Moves)
            board.Make(San.Parse(board, text));

        console.WriteLine(opening.Event);
        var start = Fen.Format(board);
        var played = new SelfPlay(console, TablePositions).Play(board, plies, depth);
        return Replay(opening, start, played, Fen.Format(board));
    }

    /// <summary>Compares a perft with what was published, if it was.</summary>
    /// <exception cref="WrongResultException">They differ.</exception>
    public static void Check(PerftResult perft)
    {
        if (_publishedPerfts.FirstOrDefault(known => known.Fen == perft.Fen && known.Depth == perft.Depth) is { } known && known.Count != perft.Count)
            throw new WrongResultException($"{perft.Count} moves are counted for {perft.Fen} at depth {perft.Depth}, not {known.Count}.");
    }

    /// <summary>Goes through a game once more from its opening, for the notation and to see that each move is legal.</summary>
    /// <exception cref="WrongResultException">One is not, or they lead elsewhere.</exception>
    public static Game Replay(Game opening, string start, List<Move> played, string end)
    {
        var replay = Fen.Parse(start);
        var moves = opening.Moves.ToList();
        foreach (var move in played)
        {
            if (!MoveGenerator.Legal(replay).Contains(move))
                throw new WrongResultException($"{move} is no move of {Fen.Format(replay)}.");
            moves.Add(San.Format(replay, move));
            replay.Make(move);
        }

        if (Fen.Format(replay) != end)
            throw new WrongResultException($"The game ends in {end}, its moves lead to {Fen.Format(replay)}.");
        return new Game(opening.Event, moves, "*");
    }
}
