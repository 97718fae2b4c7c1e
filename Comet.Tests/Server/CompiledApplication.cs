using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Comet.Runtime;
using Comet.Server;
using Comet.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comet.Tests.Server;

/// <summary>A small application compiled in the test, with a twin written by hand, loaded for home in a context of its own.</summary>
internal sealed class CompiledApplication
{
    /// <summary>Counts in a static field that does not cross, at the server only.</summary>
    private const string Source = """
        using System.Runtime.CompilerServices;
        using Comet.Runtime;

        public static class Counter
        {
            private static int s_away;

            public static int Run__Comet(CometThread t, int n)
            {
                int i = 0, seen = 0;
                if (t.Interrupted && t.Resuming)
                {
                    var f = t.TakeFrame<Run__Frame>();
                    (n, i, seen) = (f.N, f.I, f.Seen);
                    goto R;
                }
                C: if (i >= n) return seen;
                i++;
                if (t.Interrupted && t.Poll()) { t.Save(new Run__Frame { N = n, I = i, Seen = seen }); return 0; }
                R: if (t.IsAway) seen = ++s_away;
                goto C;
            }

            public static int Run(int n)
            {
                var t = CometThread.TryEnter();
                if (t is null) return -1;
                try
                {
                    var r = Run__Comet(t, n);
                    return t.Unwinding ? t.Drive<int>() : r;
                }
                finally { t.Exit(); }
            }

            public sealed class Run__Frame : Frame
            {
                public int N, I, Seen;
                public override int PointCount => 1;
                public override void Resume(CometThread t) { var r = Run__Comet(t, 0); if (!t.Unwinding) t.Complete(r); }
                public override void Write(ref SyncWriter w) { w.Write(N); w.Write(I); w.Write(Seen); }
                public override void Read(ref SyncReader r) { N = r.Read<int>(); I = r.Read<int>(); Seen = r.Read<int>(); }
            }
        }

        internal sealed class Module : CometModule
        {
            [ModuleInitializer]
            internal static void Initialize() { CometModule.Add(new Module()); /*INITIALIZER*/ }

            public override void Register(TypeTable types) { types.AddFrame<Counter.Run__Frame>(); types.AddResult<int>(); }
        }
        """;

    private readonly byte[] _image;
    private readonly Func<int, int> _run;

    /// <summary>Compiles and loads one.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="initializer">Statements that the module initializer runs besides.</param>
    /// <param name="library">Another assembly, of which a field of type <c>Library.Thing</c> is made a part.</param>
    /// <param name="platform">The processor that it says it is for.</param>
    public CompiledApplication(string name, string initializer = "", byte[]? library = null, Platform platform = Platform.AnyCpu)
    {
        var source = Source.Replace("/*INITIALIZER*/", initializer, StringComparison.Ordinal);
        _image = Compile(name, source, platform, library);
        var context = new HomeContext(name, library);
        using var stream = new MemoryStream(ForeignImage.Adopt(_image));
        var assembly = context.LoadFromStream(stream);
        Application = HomeApplication.Create(name, [assembly], library is null ? [_image] : [_image, library]);
        _run = assembly.GetType("Counter")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<int, int>>();
    }

    /// <summary>What home offers.</summary>
    public HomeApplication Application { get; }

    /// <summary>Runs the twin in a session; returns how often the server's copy of the static field has been counted up.</summary>
    public int Run(HomeSession session, int n)
    {
        session.Activate();
        try
        {
            return _run(n);
        }
        finally
        {
            session.Deactivate();
        }
    }

    /// <summary>Compiles a library.</summary>
    public static byte[] Compile(string name, string source, params byte[]?[] libraries) => Compile(name, source, Platform.AnyCpu, libraries);

    private static byte[] Compile(string name, string source, Platform platform, params byte[]?[] libraries)
    {
        var references = Net100.References.All
            .Append<MetadataReference>(MetadataReference.CreateFromFile(typeof(CometThread).Assembly.Location))
            .Append(MetadataReference.CreateFromFile(typeof(MemoryPack.MemoryPackFormatterProvider).Assembly.Location))
            .Concat(libraries.OfType<byte[]>().Select(library => MetadataReference.CreateFromImage(library)));
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, platform: platform));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }

    private sealed class HomeContext(string name, byte[]? library) : AssemblyLoadContext(name + " at home", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            library is not null && assemblyName.Name == "Library" ? LoadFromStream(new MemoryStream(library)) : null;
    }
}
