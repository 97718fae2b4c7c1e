using System.Text;
using Comet.Runtime;
using Comet.Sessions;

namespace Comet.Server;

/// <summary>
/// Keeps a spare of the applications whose sessions ended last, loaded and compiled while nothing waits for it: the next session of the same assemblies takes it, and runs compiled code from the first move on.
/// A spare is as new as one that is loaded then: no session had it, and none of its code has run but module initializers. Safe from any thread.
/// </summary>
internal sealed class SpareApplications(ApplicationLoader loader) : IApplicationLoader, IDisposable
{
    /// <summary>Each takes a few megabytes.</summary>
    public const int MostSpares = 4;

    private readonly Lock _gate = new();
    private readonly Lock _making = new();
    private readonly List<(string Key, LoadedApplication Application)> _spares = [];
    private bool _isDisposed;

    /// <summary>How many there are now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _spares.Count;
        }
    }

    /// <inheritdoc/>
    public bool Has(AssemblyIdentity assembly) => loader.Has(assembly);

    /// <inheritdoc/>
    public void Add(AssemblyIdentity assembly, ReadOnlySpan<byte> bytes) => loader.Add(assembly, bytes);

    /// <inheritdoc/>
    public ILoadedApplication Load(HelloMessage hello)
    {
        var key = KeyOf(hello);
        return new Lent(Take(key) ?? loader.Load(hello), () => MakeInBackground(key, hello));
    }

    /// <summary>Lets go of all.</summary>
    public void Dispose()
    {
        List<(string Key, LoadedApplication Application)> spares;
        lock (_gate)
        {
            _isDisposed = true;
            spares = [.. _spares];
            _spares.Clear();
        }

        foreach (var (_, application) in spares)
            application.Dispose();
    }

    /// <summary>All that a load depends on. A file's hash stands for what is in it.</summary>
    private static string KeyOf(HelloMessage hello)
    {
        var key = new StringBuilder(hello.ApplicationName);
        foreach (var assembly in hello.Assemblies)
            key.Append('\0').Append(assembly.Hash).Append(assembly.Name).Append('\0').Append(assembly.Mvid);
        foreach (var reference in hello.AbsentReferences)
            key.Append('\0').Append(reference);
        return key.ToString();
    }

    private LoadedApplication? Take(string key)
    {
        lock (_gate)
        {
            var index = _spares.FindIndex(spare => spare.Key == key);
            if (index < 0)
                return null;
            var application = _spares[index].Application;
            _spares.RemoveAt(index);
            return application;
        }
    }

    private void MakeInBackground(string key, HelloMessage hello) =>
        new Thread(() => Make(key, hello)) { IsBackground = true, Name = "Comet spare applications", Priority = ThreadPriority.BelowNormal }.Start();

    /// <summary>One at a time: a spare must not take what sessions need.</summary>
    private void Make(string key, HelloMessage hello)
    {
        lock (_making)
        {
            if (!MayKeep(key))
                return;
            LoadedApplication application;
            try
            {
                application = loader.Load(hello);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Its files are not in the cache any more, or its module initializers throw. The next session loads it, and says why if that fails.
                return;
            }

            // One that is taken meanwhile goes on being compiled.
            if (Keep(key, application))
                MethodCompiler.Compile(application);
        }
    }

    private bool MayKeep(string key)
    {
        lock (_gate)
            return !_isDisposed && !_spares.Exists(spare => spare.Key == key);
    }

    private bool Keep(string key, LoadedApplication application)
    {
        LoadedApplication? surplus = null;
        lock (_gate)
        {
            if (_isDisposed)
            {
                surplus = application;
            }
            else
            {
                _spares.Add((key, application));
                if (_spares.Count > MostSpares)
                {
                    surplus = _spares[0].Application;
                    _spares.RemoveAt(0);
                }
            }
        }

        surplus?.Dispose();
        return surplus != application;
    }

    /// <summary>An application that a session has. When that ends, there will be a spare for the next one.</summary>
    private sealed class Lent(LoadedApplication application, Action ended) : ILoadedApplication
    {
        /// <inheritdoc/>
        public IReadOnlyList<CometModule> Modules => application.Modules;

        /// <inheritdoc/>
        public void Dispose()
        {
            application.Dispose();
            ended();
        }
    }
}
