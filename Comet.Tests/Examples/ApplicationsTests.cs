using Comet.Examples;
using Comet.Links;
using Comet.Server;
using Comet.Sessions;
using Comet.Tests.Threads;

namespace Comet.Tests.Examples;

/// <summary>The example applications compute the same at home, and while their threads move between home and a server that learns their code.</summary>
[Collection(nameof(CurrentSession))]
public sealed class ApplicationsTests : IDisposable
{
    /// <summary>Enough to stop in many places, few enough to be quick.</summary>
    private const int MaxMigrations = 300;

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(60);

    private static readonly IApplication[] _applications =
    [
        new Sudoku.SudokuApplication(),
        new Chess.ChessApplication(),
        new Linpack.LinpackApplication(),
        new Poker.PokerApplication(),
        new Fractals.FractalsApplication(),
        new Interpreter.InterpreterApplication(),
        new MathTool.MathToolApplication(),
        new TripPlanner.TripPlannerApplication(),
        new ImageEditor.ImageEditorApplication(),
    ];

    private readonly string _directory = Directory.CreateTempSubdirectory("comet-examples-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>The checksums at size tiny are those of every processor: they change only when an application computes something else.</summary>
    public static TheoryData<string, string> Checksums { get; } = new()
    {
        { "Sudoku", "f7dd52d28517c67a" },
        { "Chess", "9e9e39e021311b02" },
        { "Linpack", "6938854779e9c6f1" },
        { "Poker", "9a4063440b576241" },
        { "Fractals", "30dc5ffb2ee1ded3" },
        { "Interpreter", "d6f1fcb834627efa" },
        { "MathTool", "8387d2d540687ad1" },
        { "TripPlanner", "a1bee60ae5f63f6c" },
        { "ImageEditor", "5ae631a434d1ca1f" },
    };

    [Theory]
    [MemberData(nameof(Checksums))]
    public async Task ComputesTheSameWhereverItRuns(string name, string checksum)
    {
        var application = Assert.Single(_applications, application => application.Name == name);
        Assert.Equal(checksum, Run(application, "home").ToString());

        var (first, second) = InProcessLink.CreatePair();
        var server = ServerSession.Start(second, new ServerSessionOptions
        {
            Loader = new ApplicationLoader(new ApplicationCache(Path.Combine(_directory, "cache"))),
        });
        await using (var home = await HomeSession.OpenAsync(
            first,
            HomeApplication.Create(name, [application.GetType().Assembly], []),
            new HomeSessionOptions { Policy = MigrationPolicy.Random(5), MaxMigrations = MaxMigrations }).WaitAsync(_limit))
        {
            home.Activate();
            try
            {
                Assert.Equal(checksum, Run(application, "away").ToString());
            }
            finally
            {
                home.Deactivate();
            }

            var statistics = home.Statistics;
            Assert.True(statistics.Migrations >= 10, $"Its threads moved {statistics.Migrations} times.");
            Assert.True(statistics.Abandons == 0, statistics.LastAbandonReason);
        }

        await server.Closed.WaitAsync(_limit);
    }

    private Checksum Run(IApplication application, string folder) => application.Run(new RunSettings
    {
        Size = ProblemSize.Tiny,
        Output = Directory.CreateDirectory(Path.Combine(_directory, folder)).FullName,
        Console = TextWriter.Null,
    });
}
