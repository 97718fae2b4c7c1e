using System.Globalization;
using Comet.Runtime;
using Comet.Sessions;

namespace Comet.Tests.Conformance;

/// <summary>Both sides of a real session in this process, the server's with a load of the program of its own; or home's side, if the server is another process.</summary>
internal sealed class SessionPair : IRunSession
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(120);

    private readonly RecentEvents _events = new();
    private readonly IDisposable? _transport;
    private readonly ServerSession? _server;
    private readonly HomeSession _home;

    public SessionPair(
        CompiledProgram program, ProgramInstance home, MigrationPolicy policy, int maxMigrations, SessionOptions options, Transport transport)
    {
        _transport = transport.Carrier;
        var application = HomeApplication.Create("conformance program", home.Assemblies, [.. program.Assemblies.Select(p => (ReadOnlyMemory<byte>)p.Image)]);
        if (transport.Server is { } link)
            _server = ServerSession.Start(link, new ServerSessionOptions { Loader = new UploadedProgram(program), Logger = _events, StackSize = ProgramRunner.StackSize });
        _home = Finish(HomeSession.OpenAsync(
            transport.Home,
            application,
            new HomeSessionOptions { Policy = policy, MaxMigrations = maxMigrations, Options = options, OpeningTimeout = _limit, Logger = _events }));
        _home.Activate();
    }

    public long Migrations => _home.Statistics.Migrations;

    public IReadOnlyList<string> Abandoned
    {
        get
        {
            var statistics = _home.Statistics;
            return statistics.Abandons == 0
                ? []
                : [string.Create(CultureInfo.InvariantCulture, $"{statistics.Abandons} abandons, the last: {statistics.LastAbandonReason}")];
        }
    }

    public long CallsAhead => _home.Statistics.CallsAhead;

    public long Divergences => _home.Statistics.Divergences;

    public long Recoveries => _home.Statistics.Recoveries;

    /// <summary>Why threads moved or stayed.</summary>
    public IAsyncEnumerable<MoveDecision> Decisions => _home.Decisions;

    public string Describe() => _events.ToString();

    public void Dispose()
    {
        Finish(_home.DisposeAsync().AsTask());
        if (_server is not null)
            Finish(_server.Closed);
        _transport?.Dispose();
    }

    private void Finish(Task task)
    {
        if (Task.WaitAny([task], _limit) < 0)
            throw new TimeoutException($"The session did not open or close in {_limit.TotalSeconds} s.\n{_events}");
        task.GetAwaiter().GetResult();
    }

    private T Finish<T>(Task<T> task)
    {
        Finish((Task)task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Knows no application until it is sent one, as a fresh server does.</summary>
    private sealed class UploadedProgram(CompiledProgram program) : IApplicationLoader
    {
        private int _arrived;

        public bool Has(AssemblyIdentity assembly) => false;

        public void Add(AssemblyIdentity assembly, ReadOnlySpan<byte> bytes)
        {
            Assert.Equal(assembly.Hash, AssemblyIdentity.HashOf(bytes));
            if (bytes.SequenceEqual(program.Assemblies[_arrived].Image))
                _arrived++;
        }

        public ILoadedApplication Load(HelloMessage hello)
        {
            Assert.Equal(program.Assemblies.Count, _arrived);
            return new Loaded(ProgramLoads.Rent(program));
        }
    }

    private sealed class Loaded(ProgramInstance program) : ILoadedApplication
    {
        public IReadOnlyList<CometModule> Modules { get; } = program.GetModules();

        public void Dispose() => program.Dispose();
    }
}
