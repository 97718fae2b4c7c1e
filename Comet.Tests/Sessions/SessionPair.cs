using Comet.Links;
using Comet.Runtime;
using Comet.Sessions;

namespace Comet.Tests.Sessions;

/// <summary>A home and a server in this process, joined by an in-process link, with the hand-written twins as the application.</summary>
internal sealed class SessionPair : IAsyncDisposable
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    private SessionPair(HomeSession home, ServerSession server)
    {
        Home = home;
        Server = server;
    }

    public HomeSession Home { get; }

    public ServerSession Server { get; }

    public static Task<SessionPair> OpenAsync(
        string policy = "always",
        int maxMigrations = int.MaxValue,
        SessionOptions options = SessionOptions.None,
        Func<ILink, ILink>? homeLink = null,
        Func<ILink, ILink>? serverLink = null) =>
        OpenAsync(
            new HomeSessionOptions { Policy = MigrationPolicy.Parse(policy), MaxMigrations = maxMigrations, Options = options }, homeLink, serverLink);

    public static async Task<SessionPair> OpenAsync(
        HomeSessionOptions options, Func<ILink, ILink>? homeLink = null, Func<ILink, ILink>? serverLink = null)
    {
        var (first, second) = InProcessLink.CreatePair();
        var server = ServerSession.Start(serverLink?.Invoke(second) ?? second, new ServerSessionOptions { Loader = new SameProcessLoader() });
        var home = await HomeSession.OpenAsync(
            homeLink?.Invoke(first) ?? first, HomeApplication.OfModules("sample", new SampleModule()), options).WaitAsync(_limit);
        return new SessionPair(home, server);
    }

    /// <summary>Runs a twin as a thread of the session.</summary>
    public T Run<T>(Func<CometThread, T> twin)
    {
        Home.Activate();
        try
        {
            // If the link is lost already there is no session to enter; the test then has nothing to compare and says so itself.
            var thread = CometThread.TryEnter() ?? throw new InvalidOperationException("The session is not current.");
            try
            {
                var result = twin(thread);
                return thread.Unwinding ? thread.Drive<T>() : result;
            }
            finally
            {
                thread.Exit();
            }
        }
        finally
        {
            Home.Deactivate();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Home.DisposeAsync().AsTask().WaitAsync(_limit);
        await Server.Closed.WaitAsync(_limit);
    }
}

/// <summary>The server's code is home's own.</summary>
internal sealed class SameProcessLoader(params CometModule[] modules) : IApplicationLoader
{
    public bool Has(AssemblyIdentity assembly) => true;

    public void Add(AssemblyIdentity assembly, ReadOnlySpan<byte> bytes) => throw new InvalidOperationException("Nothing was asked for.");

    public ILoadedApplication Load(HelloMessage hello) => new Loaded(modules.Length > 0 ? modules : [new SampleModule()]);

    private sealed class Loaded(CometModule[] modules) : ILoadedApplication
    {
        public IReadOnlyList<CometModule> Modules => modules;

        public void Dispose()
        {
        }
    }
}
