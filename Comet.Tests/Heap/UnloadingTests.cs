using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Comet.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comet.Tests.Heap;

/// <summary>An application that was loaded for a session can be unloaded after it: neither its module nor its codecs are kept.</summary>
public sealed class UnloadingTests
{
    private const string Source = """
        using Comet.Runtime;
        public sealed class Module : CometModule
        {
            public static void Start() => Add(new Module());
            public override void Register(TypeTable types)
            {
                types.AddValue<(string, object)>(new Codec());
                types.AddClass<Item>(static () => null!);
                types.AddArray<Item>();
                types.AddList<Item>();
                types.AddDictionary<Item, (string, object)>();
                types.AddResult<Item>();
            }
        }
        public sealed class Item { }
        public sealed class Codec : ValueCodec<(string, object)>
        {
            public override void Write(ref SyncWriter writer, in (string, object) value)
            {
                writer.WriteReference(value.Item1);
                writer.WriteReference(value.Item2);
            }
            public override (string, object) Read(ref SyncReader reader) => (reader.ReadReference<string>()!, reader.ReadReference<object>()!);
            public override bool Same(in (string, object) left, in (string, object) right) =>
                ReferenceEquals(left.Item1, right.Item1) && ReferenceEquals(left.Item2, right.Item2);
        }
        """;

    [Fact]
    public void A_session_leaves_nothing_behind_that_keeps_its_application()
    {
        var image = Compile();
        var contexts = Enumerable.Range(0, 3).Select(_ => RunSession(image)).ToArray();
        for (var i = 0; i < 20 && contexts.Any(static context => context.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.All(contexts, static context => Assert.False(context.IsAlive));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunSession(byte[] image)
    {
        var context = new AssemblyLoadContext("application", isCollectible: true);
        var assembly = context.LoadFromStream(new MemoryStream(image));
        Assert.Null(CometModule.For(assembly));
        assembly.GetType("Module")!.GetMethod("Start")!.Invoke(null, null);
        var module = CometModule.For(assembly)!;
        var types = TypeTable.Build([module]);
        Assert.Equal("Codec", ValueCodec<(string, object)>.Instance.GetType().Name);
        using var home = new SharedHeap(types, isHome: true);
        using var server = new SharedHeap(TypeTable.Build([module]), isHome: false);
        var item = Activator.CreateInstance(assembly.GetType("Item")!.MakeArrayType(), 3)!;
        home.Pin();
        server.Apply(server.Decode(home.Capture([new StackPush(1, 0, [new ReturnFrame<object> { Result = item }])]).Message.Span));
        home.Unpin();
        context.Unload();
        return new WeakReference(context);
    }

    private static byte[] Compile()
    {
        var compilation = CSharpCompilation.Create(
            "Application",
            [CSharpSyntaxTree.ParseText(Source)],
            [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(CometModule).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return image.ToArray();
    }
}
