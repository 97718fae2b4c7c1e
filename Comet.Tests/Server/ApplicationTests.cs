using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Comet.Links;
using Comet.Server;
using Comet.Sessions;
using Comet.Tests.Conformance;
using Comet.Tests.Sessions;
using Comet.Tests.Threads;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Platform = Microsoft.CodeAnalysis.Platform;

namespace Comet.Tests.Server;

/// <summary>The server's way with applications: learned at run time, kept by content, each session's apart, unloaded at its end.</summary>
[Collection(nameof(CurrentSession))]
public sealed class ApplicationTests : IDisposable
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    private readonly string _directory = Directory.CreateTempSubdirectory("comet-cache-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task TwoHomesOfOneApplicationDoNotSeeEachOthersStatics()
    {
        var application = new CompiledApplication("SameTwice");
        await using var first = await OpenAsync(application.Application);
        await using var second = await OpenAsync(application.Application);
        Assert.Equal((5, 5), (application.Run(first.Home, 10), application.Run(second.Home, 10)));
        Assert.Equal((10, 10), (application.Run(first.Home, 10), application.Run(second.Home, 10)));
    }

    [Fact]
    public async Task TwoApplicationsRunSideBySide()
    {
        var one = new CompiledApplication("FirstOfTwo");
        var other = new CompiledApplication("SecondOfTwo");
        await using var first = await OpenAsync(one.Application);
        await using var second = await OpenAsync(other.Application);
        Assert.Equal((5, 10), (one.Run(first.Home, 10), other.Run(second.Home, 20)));
        Assert.Equal((15, 15), (one.Run(first.Home, 20), other.Run(second.Home, 10)));
    }

    /// <summary>As a program published for a device is, whatever the server's processor.</summary>
    [Theory]
    [InlineData(Platform.Arm64)]
    [InlineData(Platform.X64)]
    public async Task AnAssemblyForAnotherProcessorRunsHere(Platform platform)
    {
        var application = new CompiledApplication("Foreign" + platform, platform: platform);
        await using var pair = await OpenAsync(application.Application);
        Assert.Equal(5, application.Run(pair.Home, 10));
    }

    /// <summary>A project that does not reference the generator, or marks nothing, would wait for moves that never come.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnApplicationWithNothingToMoveIsToldSo(bool isOffloadable)
    {
        var events = new RecentEvents();
        await using var pair = await OpenAsync(isOffloadable ? new CompiledApplication("Marked").Application : HomeApplication.OfModules("unmarked"), logger: events);
        Assert.Equal(isOffloadable, !events.ToString().Contains("No assembly of unmarked has offloadable classes", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsNoAssemblyIsLeftAsItIs()
    {
        byte[] noise = [1, 2, 3, 4, 5];
        Assert.Same(noise, ForeignImage.Adopt(noise));
        Assert.Empty(ForeignImage.Adopt([]));
    }

    [Fact]
    public async Task AnAssemblyIsSentOnce()
    {
        var application = new CompiledApplication("SentOnce");
        await using (var first = await OpenAsync(application.Application))
            Assert.True(first.Home.Statistics.ApplicationBytesSent > 1000);
        await using var second = await OpenAsync(application.Application);
        Assert.Equal(0, second.Home.Statistics.ApplicationBytesSent);
        Assert.Equal(5, application.Run(second.Home, 10));
    }

    [Fact]
    public async Task ADamagedFileInTheCacheIsAskedForAgain()
    {
        var application = new CompiledApplication("Damaged");
        await (await OpenAsync(application.Application)).DisposeAsync();
        var file = Assert.Single(Directory.GetFiles(_directory, "*.dll"));
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[^100] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        await using var again = await OpenAsync(application.Application);
        Assert.Equal(bytes.Length, again.Home.Statistics.ApplicationBytesSent);
        Assert.Equal(5, application.Run(again.Home, 10));
    }

    [Fact]
    public async Task OtherBytesThanAnnouncedAreRefused()
    {
        var application = new CompiledApplication("OtherBytes");
        var exception = await Assert.ThrowsAsync<CometConnectionException>(() => OpenAsync(
            application.Application, link => new ChangingLink(link, (index, message) =>
            {
                // Hello, then the assembly.
                if (index == 1)
                    message[^1] ^= 1;
                return message;
            })));
        Assert.Contains("not those that were announced", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task WhatAnApplicationRefersToComesWithIt()
    {
        var library = CompiledApplication.Compile("Library", "public static class Thing { public static int Value = 7; }");
        var application = new CompiledApplication("WithLibrary", "if (Thing.Value != 7) throw new System.Exception();", library);
        Assert.Equal(["Library", "WithLibrary"], application.Application.Assemblies.Select(a => a.Identity.Name.Split(',')[0]));
        await using var pair = await OpenAsync(application.Application);
        Assert.Equal(5, application.Run(pair.Home, 10));
    }

    [Fact]
    public async Task AMissingReferenceIsRefusedWhenTheSessionOpens()
    {
        var library = CompiledApplication.Compile("Library", "public static class Thing { public static int Value = 7; }");
        var application = new CompiledApplication("WithoutLibrary", "if (Thing.Value != 7) throw new System.Exception();", library);
        var loader = new ApplicationLoader(new ApplicationCache(_directory));
        foreach (var assembly in application.Application.Assemblies)
            loader.Add(assembly.Identity, assembly.ReadBytes().Span);
        var hello = new HelloMessage(
            LibraryVersion.Current, "WithoutLibrary", MigrationPolicy.Never, 1, SessionOptions.None, [application.Application.Assemblies[1].Identity], [], 1);
        var exception = Assert.Throws<ApplicationRefusedException>(() => loader.Load(hello));
        Assert.Contains("refers to Library", exception.Message, StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("Comet.Core")]
    [InlineData("MemoryPack.Core")]
    public void AnApplicationCannotBringWhatIsShared(string name)
    {
        var loader = new ApplicationLoader(new ApplicationCache(_directory));
        var image = OfferedAssembly.FromImage(CompiledApplication.Compile(name, "public class C;"));
        loader.Add(image.Identity, image.ReadBytes().Span);
        var hello = new HelloMessage(LibraryVersion.Current, "a", MigrationPolicy.Never, 1, SessionOptions.None, [image.Identity], [], 1);
        Assert.Contains("cannot bring its own", Assert.Throws<ApplicationRefusedException>(() => loader.Load(hello)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MemoryPack.MemoryPackFormatterProvider.Register(new MemoryPack.Formatters.UnmanagedArrayFormatter<E>()); } enum E { A }  void F() { ")]
    public async Task AfterTheSessionTheApplicationIsUnloaded(string initializer)
    {
        var application = new CompiledApplication("Unloaded" + initializer.Length, initializer);
        var context = await RunOnceAsync(application);
        for (var i = 0; i < 50 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);
    }

    [Fact]
    public async Task TheNextSessionOfAnApplicationTakesTheSpareWhichIsAsNew()
    {
        var application = new CompiledApplication("Spared");
        using var spares = Spares();
        for (var i = 0; i < 3; i++)
        {
            // Its statics count from the beginning.
            await using (var pair = await OpenAsync(application.Application, loader: spares))
            {
                Assert.Equal(0, spares.Count);
                Assert.Equal(5, application.Run(pair.Home, 10));
                Assert.Equal(10, application.Run(pair.Home, 10));
            }

            await WaitForAsync(spares, 1);
        }
    }

    [Fact]
    public async Task ASpareThatCannotBeLoadedEndsNothing()
    {
        // Home and the session load it; the spare is the third.
        var application = new CompiledApplication(
            "SparedThrice", "var n = (int?)System.AppDomain.CurrentDomain.GetData(\"SparedThrice\") ?? 0; System.AppDomain.CurrentDomain.SetData(\"SparedThrice\", n + 1); if (n == 2) throw new System.Exception();");
        using var spares = Spares();
        await RunAsync(application, spares);
        var start = Stopwatch.GetTimestamp();
        while (AppDomain.CurrentDomain.GetData("SparedThrice") is not 3 && Stopwatch.GetElapsedTime(start) < _limit)
            await Task.Delay(5);
        Assert.Equal(3, AppDomain.CurrentDomain.GetData("SparedThrice"));
        await RunAsync(application, spares);
        await WaitForAsync(spares, 1);
    }

    [Fact]
    public async Task AnotherApplicationDoesNotGetIt()
    {
        var one = new CompiledApplication("SparedOne");
        var other = new CompiledApplication("SparedOther");
        using var spares = Spares();
        await RunAsync(one, spares);
        await WaitForAsync(spares, 1);
        await using (var pair = await OpenAsync(other.Application, loader: spares))
        {
            Assert.Equal(1, spares.Count);
            Assert.Equal(5, other.Run(pair.Home, 10));
        }

        await WaitForAsync(spares, 2);
    }

    [Fact]
    public async Task OnlyTheLastSparesAreKeptAndNoneAfterTheEnd()
    {
        var spares = Spares();
        for (var i = 0; i < SpareApplications.MostSpares + 2; i++)
        {
            await RunAsync(new CompiledApplication("SparedOf" + i), spares);
            await WaitForAsync(spares, Math.Min(i + 1, SpareApplications.MostSpares));
        }

        spares.Dispose();
        Assert.Equal(0, spares.Count);
        await RunAsync(new CompiledApplication("SparedAfter"), spares);
        await Task.Delay(100);
        Assert.Equal(0, spares.Count);
    }

    [Fact]
    public void TheCacheForgetsWhatWasNotUsedForLongest()
    {
        var cache = new ApplicationCache(_directory, maxBytes: 250);
        var images = Enumerable.Range(1, 4).Select(i => Enumerable.Repeat((byte)i, 100).ToArray()).ToArray();
        var identities = images.Select(bytes => new AssemblyIdentity("a", Guid.Empty, AssemblyIdentity.HashOf(bytes), bytes.Length)).ToArray();
        for (var i = 0; i < 2; i++)
        {
            cache.Add(identities[i], images[i]);
            File.SetLastWriteTimeUtc(Path.Combine(_directory, identities[i].Hash + ".dll"), DateTime.UtcNow.AddHours(i - 10));
        }

        Assert.True(cache.Has(identities[0]));
        cache.Add(identities[2], images[2]);
        Assert.Equal([true, false, true, false], identities.Select(cache.Has));
        Assert.Empty(Directory.GetFiles(_directory, "*.tmp"));
    }

    private async Task<WeakReference> RunOnceAsync(CompiledApplication application)
    {
        await using var pair = await OpenAsync(application.Application);
        Assert.Equal(5, application.Run(pair.Home, 10));
        return FindContext(application.Application.Name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference FindContext(string name) =>
        new(AssemblyLoadContext.All.Single(context => context is SessionLoadContext && context.Name == name));

    private SpareApplications Spares() => new(new ApplicationLoader(new ApplicationCache(_directory)));

    private async Task RunAsync(CompiledApplication application, SpareApplications spares)
    {
        await using var pair = await OpenAsync(application.Application, loader: spares);
        Assert.Equal(5, application.Run(pair.Home, 10));
    }

    private static async Task WaitForAsync(SpareApplications spares, int count)
    {
        var start = Stopwatch.GetTimestamp();
        while (spares.Count != count && Stopwatch.GetElapsedTime(start) < _limit)
            await Task.Delay(5);
        Assert.Equal(count, spares.Count);
    }

    private async Task<ServedPair> OpenAsync(HomeApplication application, Func<ILink, ILink>? homeLink = null, IApplicationLoader? loader = null, ILogger? logger = null)
    {
        var (first, second) = InProcessLink.CreatePair();
        var server = ServerSession.Start(second, new ServerSessionOptions { Loader = loader ?? new ApplicationLoader(new ApplicationCache(_directory)) });
        var home = await HomeSession.OpenAsync(
            homeLink?.Invoke(first) ?? first, application, new HomeSessionOptions { Policy = MigrationPolicy.Always, Logger = logger ?? NullLogger.Instance }).WaitAsync(_limit);
        return new ServedPair(home, server);
    }

    private sealed record ServedPair(HomeSession Home, ServerSession Server) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Home.DisposeAsync().AsTask().WaitAsync(_limit);
            await Server.Closed.WaitAsync(_limit);
        }
    }
}
