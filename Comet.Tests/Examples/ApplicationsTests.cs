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

    public static TheoryData<string> Names => [.. _applications.Select(application => application.Name)];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ComputesTheSameWhereverItRuns(string name)
    {
        var application = Assert.Single(_applications, application => application.Name == name);
        var atHome = Run(application, "home");

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
                Assert.Equal(atHome, Run(application, "away"));
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
