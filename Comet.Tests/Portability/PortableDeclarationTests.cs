using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Comet.Runtime;
using Comet.Tests.Generators;
using Comet.Tests.Heap;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Comet.Tests.Portability;

/// <summary>Classes of an assembly that knows nothing of Comet: declared portable they cross field by field, private fields too; what cannot says why.</summary>
public sealed class PortableDeclarationTests
{
    private const string Library = PortableRows.Library + """

        public class Watched { public event System.Action? Changed; public void Raise() => Changed?.Invoke(); }
        public class Held { ~Held() { } }
        public class Hiding { private Inner? _inner; public bool Is => _inner is null; public void Set() => _inner = new(); private sealed class Inner; }
        public class Inside { private Secret? _secret; public bool Is => _secret is null; public void Set() => _secret = new(); }
        internal sealed class Secret;
        public abstract class Shape;
        """;

    private const string Program = """
        [assembly: Comet.Portable(typeof(Shop.Order))]
        [assembly: Comet.Portable(typeof(Shop.Pair<>))]

        [Comet.Offloadable]
        public partial class Holder
        {
            public Shop.Order? Order;
            public object? Same;
            public Shop.Pair<Shop.Order>? Pair;

            public static object Make()
            {
                var order = new Shop.Order { Previous = new Shop.Order() };
                order.Add("a");
                return new Holder { Order = order, Same = order, Pair = new() { First = order.Previous } };
            }

            public static void Change(object holder)
            {
                var self = (Holder)holder;
                self.Order!.Add("b" + self.Order.Number);
                self.Order.Previous!.Add("c");
                self.Pair!.Second = self.Order;
            }

            public static string Tell(object holder)
            {
                var self = (Holder)holder;
                return $"{self.Order!.Tell()} {self.Order.Previous!.Tell()} {ReferenceEquals(self.Order, self.Same)} {ReferenceEquals(self.Pair!.First, self.Order.Previous)} {ReferenceEquals(self.Pair.Second, self.Order)}";
            }
        }
        """;

    private const string Packable = """
        using Comet;
        using MemoryPack;
        [assembly: Portable(typeof(Order))]
        [MemoryPackable] public partial class Parcel { public Order? Order; public Order? Same; [MemoryPackIgnore] public Parcel? Self; [MemoryPackOnSerializing] void Note() => Order!.Number++; }
        [Offloadable]
        public partial class Holder
        {
            public Parcel? Parcel;
            public Order? Order;
            public static object Make() { var order = new Order { Text = "a" }; var parcel = new Parcel { Order = order, Same = order }; parcel.Self = parcel; return new Holder { Parcel = parcel, Order = order }; }
            public static void Change(object holder) { var order = ((Holder)holder).Parcel!.Order!; order.Number += 2; order.Text += order.See(); }
            public static string Tell(object holder)
            {
                var self = (Holder)holder;
                return $"{self.Order!.Number} {self.Order.Text} {ReferenceEquals(self.Order, self.Parcel!.Order)} {ReferenceEquals(self.Order, self.Parcel.Same)} {ReferenceEquals(self.Parcel, self.Parcel.Self)}";
            }
        }
        """;

    private static readonly Lazy<GeneratedProgram> _library = new(static () => GeneratorHost.Run(Library, "Shop"));

    [Fact]
    public void Objects_cross_with_their_private_fields_and_are_changed_at_either_end()
    {
        var generated = GeneratorHost.Run([Program], "Customer", [_library.Value]).AssertClean();
        Assert.DoesNotContain(generated.Said(), static d => d.Id is "COMET0006" or "COMET0009");
        using var program = generated.Load();
        using var home = new SharedHeap(CreateTypes(program), isHome: true);
        using var server = new SharedHeap(CreateTypes(program), isHome: false);
        var here = program.Call("Holder", "Make")!;
        var alone = program.Call("Holder", "Make")!;
        home.Pin();
        var there = Cross(home, server, here);
        Assert.NotSame(here, there);
        for (var turn = 0; turn < 3; turn++)
        {
            foreach (var changed in new[] { there, alone })
                program.Call("Holder", "Change", changed);
            Assert.Same(here, Cross(server, home, there));
            Assert.Equal(program.Call("Holder", "Tell", alone), program.Call("Holder", "Tell", here));
            foreach (var changed in new[] { here, alone })
                program.Call("Holder", "Change", changed);
            Assert.Same(there, Cross(home, server, here));
            Assert.Equal(program.Call("Holder", "Tell", alone), program.Call("Holder", "Tell", there));
        }
    }

    [Fact]
    public void A_declaration_holds_for_assemblies_that_refer_to_it()
    {
        var declaring = GeneratorHost.Run([Program], "Customer", [_library.Value]).AssertClean();
        var user = GeneratorHost.Run(["[Comet.Offloadable] public partial class Desk { public Shop.Order? Order; public Shop.Watched? Watched; }"], "Desk", [_library.Value, declaring]);
        Assert.Equal(["COMET0006 'Watched'"], user.AssertClean().Said().Select(static d => $"{d.Id} {d.GetMessage(CultureInfo.InvariantCulture).Split(' ')[0]}"));
    }

    [Fact]
    public void Classes_that_MemoryPack_adds_to_cross_like_all_others_with_their_identity()
    {
        var library = RunWithMemoryPack("[MemoryPack.MemoryPackable] public partial class Order { public int Number; public string? Text; private int _seen; public int See() => ++_seen; }", "Shop", []);
        var generated = RunWithMemoryPack(Packable, "Customer", [library]).AssertClean();
        Assert.DoesNotContain(generated.Said(), static d => d.Id is "COMET0006" or "COMET0009");
        using var program = generated.Load();
        Assert.Contains(program.Type("Parcel").GetInterfaces(), static i => i.Name.StartsWith("IMemoryPackable", StringComparison.Ordinal));
        using var home = new SharedHeap(CreateTypes(program), isHome: true);
        using var server = new SharedHeap(CreateTypes(program), isHome: false);
        var here = program.Call("Holder", "Make")!;
        home.Pin();
        var there = Cross(home, server, here);
        program.Call("Holder", "Change", there);
        Assert.Same(here, Cross(server, home, there));
        Assert.Equal("2 a1 True True True", program.Call("Holder", "Tell", here));
        program.Call("Holder", "Change", here);
        Assert.Same(there, Cross(home, server, here));
        Assert.Equal("4 a12 True True True", program.Call("Holder", "Tell", there));
    }

    [Theory]
    [InlineData("typeof(Shop.Watched)", "has the event Changed")]
    [InlineData("typeof(Shop.Held)", "has a finalizer")]
    [InlineData("typeof(Shop.Hiding)", "is private")]
    [InlineData("typeof(Shop.Inside)", "Shop.Secret? is not accessible here")]
    [InlineData("typeof(Shop.Shape)", "is not a class that objects are made of")]
    [InlineData("typeof(Shop.Pair<int>)", "without its type arguments")]
    [InlineData("typeof(System.Text.StringBuilder)", "crosses without being declared")]
    [InlineData("typeof(System.Collections.Generic.List<>)", "crosses without being declared")]
    [InlineData("typeof(System.IO.MemoryStream)", "the compiler was given a reference assembly")]
    [InlineData("typeof(Shop.Held), typeof(object)", "implements neither")]
    [InlineData("typeof(Shop.Pair<>), typeof(Shop.Order)", "has other type parameters")]
    public void What_cannot_be_declared_says_why(string declaration, string reason)
    {
        var said = GeneratorHost.Run([$"[assembly: Comet.Portable({declaration})]"], "Customer", [_library.Value]).AssertClean().Said();
        Assert.Contains(reason, Assert.Single(said, static d => d.Id == "COMET0009").GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fields_behind_a_reference_assembly_are_not_guessed()
    {
        using var image = new MemoryStream();
        Assert.True(_library.Value.Output.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false)).Success);
        var compilation = GeneratorHost.CreateCompilation("Customer", GeneratorHost.ParseOptions, ["[assembly: Comet.Portable(typeof(Shop.Order))]"], [MetadataReference.CreateFromImage(image.ToArray())]);
        GeneratorHost.CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var said = Assert.Single(Analyzers.AnalyzerHost.Analyze(output), static d => d.Id == "COMET0009");
        Assert.Contains("reference assembly", said.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Runs MemoryPack's generator after ours; neither sees what the other makes.</summary>
    private static GeneratedProgram RunWithMemoryPack(string source, string assemblyName, IReadOnlyList<GeneratedProgram> references)
    {
        // By this it knows for which version of .NET it writes.
        var options = GeneratorHost.ParseOptions.WithPreprocessorSymbols("NET7_0_OR_GREATER", "NET8_0_OR_GREATER");
        Compilation compilation = GeneratorHost.CreateCompilation(assemblyName, options, [source], references.Select(static r => MetadataReference.CreateFromImage(r.Emit())));
        var path = typeof(PortableDeclarationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "MemoryPackGenerator").Value!;
        var packing = Assembly.LoadFrom(path).GetTypes().Where(static type => type.IsDefined(typeof(GeneratorAttribute)))
            .Select(static type => Activator.CreateInstance(type)).Select(static g => g as ISourceGenerator ?? ((IIncrementalGenerator)g!).AsSourceGenerator());
        var driver = CSharpGeneratorDriver.Create([new Comet.Generators.OffloadGenerator().AsSourceGenerator(), .. packing], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        return new GeneratedProgram(compilation, output, driver.GetRunResult(), diagnostics, references);
    }

    private static TypeTable CreateTypes(LoadedProgram program)
    {
        var types = new TypeTable();
        RuntimeHelpers.RunModuleConstructor(program.Assembly.ManifestModule.ModuleHandle);
        CometModule.For(program.Assembly)!.Register(types);
        types.AddFrame<TestFrame>();
        types.Freeze();
        return types;
    }

    private static object Cross(SharedHeap from, SharedHeap to, object value)
    {
        var staged = to.Decode(from.Capture(HeapPair.Stack(value)).Message.ToArray());
        to.Apply(staged);
        Assert.Empty(to.FindChanged());
        return HeapPair.ValueOf(staged)!;
    }
}
