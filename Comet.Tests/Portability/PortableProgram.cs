using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Comet.Runtime;
using Comet.Tests.Generators;
using Comet.Tests.Heap;

namespace Comet.Tests.Portability;

/// <summary>The program that the rows make: a class for each, with a value of its type in fields, in a box and as an element. Compiled and loaded once.</summary>
internal static class PortableProgram
{
    private static readonly Lazy<TypeTable> _types = new(CreateTypes);
    private static readonly Lazy<ProgramImages> _compiled = new(Compile);
    private static readonly Lazy<LoadedProgram> _loaded = new(static () => Load(Images));
    private static ProgramImages? _images;

    /// <summary>The program's assemblies.</summary>
    public static ProgramImages Images => _images ?? _compiled.Value;

    /// <summary>Lets assemblies that were compiled elsewhere be the program, before it is asked for anything.</summary>
    public static void Use(ProgramImages images) => _images = images;

    /// <summary>A table of the types of the program that many heaps may share.</summary>
    public static TypeTable Types => _types.Value;

    /// <summary>A table of the types of the program.</summary>
    public static TypeTable CreateTypes()
    {
        var types = new TypeTable();
        RuntimeHelpers.RunModuleConstructor(_loaded.Value.Assembly.ManifestModule.ModuleHandle);
        CometModule.For(_loaded.Value.Assembly)!.Register(types);
        types.AddFrame<TestFrame>();
        types.Freeze();
        return types;
    }

    /// <summary>An object that holds a value of a row's type.</summary>
    public static object Make(int row) => Call(row, "Make")!;

    /// <summary>Changes the value that an object holds.</summary>
    public static void Change(int row, object holder) => Call(row, "Change", holder);

    /// <summary>What can be seen of the value, wherever it is held, and which references are to one object.</summary>
    public static string Observe(int row, object holder) => (string)Call(row, "Observe", holder)!;

    /// <summary>Calls a method as twins do, if it has one: delegates that are made there cross as themselves, and not as stand-ins.</summary>
    private static object? Call(int row, string method, params object[] arguments)
    {
        var twin = method + "__Comet";
        return _loaded.Value.Type(Name(row)).GetMethod(twin) is null
            ? _loaded.Value.Call(Name(row), method, arguments)
            : _loaded.Value.Call(Name(row), twin, [CometThread.Detached, .. arguments]);
    }

    private static ProgramImages Compile()
    {
        var library = GeneratorHost.Run(PortableRows.Library, "Shop");
        return new ProgramImages(library.Emit(), GeneratorHost.Run([Source()], "Portable", [library]).AssertClean().Emit());
    }

    private static LoadedProgram Load(ProgramImages images)
    {
        var context = new AssemblyLoadContext("Portable", isCollectible: true);
        context.LoadFromStream(new MemoryStream(images.Library));
        return new LoadedProgram(context, context.LoadFromStream(new MemoryStream(images.Program)));
    }

    private static string Name(int row) => string.Create(CultureInfo.InvariantCulture, $"Row{row}");

    private static string Source() => $$"""
        #nullable enable annotations
        {{PortableRows.Usings}}

        {{PortableRows.Declarations}}

        [Comet.Offloadable]
        public partial class Methods
        {
            public static int Backwards(int x, int y) => y.CompareTo(x);
            public static bool SameParity(int x, int y) => (x & 1) == (y & 1);
            public static int Parity(int x) => x & 1;
        }

        public static class Text
        {
            public static string Of(object? value) => value switch
            {
                null => "null",
                string text => "'" + text + "'",
                IEnumerable elements => "[" + string.Join(", ", elements.Cast<object?>().Select(Of)) + "]",
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture)!,
                _ => value.ToString()!,
            };
        }

        {{string.Join('\n', PortableRows.All.Select(Class))}}
        """;

    private static string Class(PortableRow row, int number) => $$"""
        [Comet.Offloadable]
        public partial class {{Name(number)}} : Methods
        {
            public {{row.Type}} Field = default!;
            public {{row.Type}} Other = default!;
            public object? Boxed;
            public object? BoxedToo;
            public List<{{row.Type}}> Elements = null!;

            public static object Make()
            {
                {{row.Type}} value = {{row.Make}};
                object? box = value;
                return new {{Name(number)}} { Field = value, Other = value, Boxed = box, BoxedToo = box, Elements = [value, value] };
            }

            public static void Change(object holder)
            {
                var self = ({{Name(number)}})holder;
                Change(ref self.Field);
                if (!ReferenceEquals(self.Boxed, self.Field)) self.Boxed = self.Field;
                self.Elements[1] = self.Field;
            }

            public static string Observe(object holder)
            {
                var self = ({{Name(number)}})holder;
                return $"{Show(self.Field)} {Show(self.Other)} {Show(({{row.Type}})self.Boxed!)} {Show(({{row.Type}})self.BoxedToo!)} {Show(self.Elements[0])} {Show(self.Elements[1])}"
                    + $" {Is(self.Field, self.Other)} {Is(self.Boxed, self.BoxedToo)} {Is(self.Field, self.Boxed)} {Is(self.Field, self.Elements[0])} {Is(self.Elements[0], self.Elements[1])}";
            }

            private static bool Is(object? x, object? y) => ReferenceEquals(x, y);

            private static void Change(ref {{row.Type}} value) { {{row.Change}} }

            private static string Show({{row.Type}} value) => Text.Of({{row.Observe}});
        }
        """;
}

/// <summary>What the rows' program consists of.</summary>
/// <param name="Library">An assembly that knows nothing of Comet.</param>
/// <param name="Program">The one that refers to it.</param>
internal sealed record ProgramImages(byte[] Library, byte[] Program);
