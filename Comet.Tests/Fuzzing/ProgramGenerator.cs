using System.Globalization;
using System.Text;

namespace Comet.Tests.Fuzzing;

/// <summary>
/// Writes random programs by seed. They compile by construction (an expression is written for a type that is wanted), end by construction (each
/// loop and each activation burns fuel), and use nothing whose value may differ between two runs.
/// </summary>
/// <remarks>A program is a namespace of its own with a <c>static object? Entry.Run()</c>, so that many fit into one compilation.</remarks>
internal sealed partial class ProgramGenerator
{
    /// <summary>What all programs of a compilation start with.</summary>
    public const string Usings = """
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Comet;

        """;

    /// <summary>What ends programs, and what makes their inner life show. All programs of a compilation share it: they run one after the other.</summary>
    public const string Support = """
        [Offloadable]
        public static partial class Fuel
        {
            public static int Left;

            public static bool Go() => --Left > 0;
        }

        [Offloadable]
        public static partial class Trace
        {
            public static int Hash;

            public static int Mix(int value)
            {
                Hash = unchecked(Hash * 31 + value);
                return value;
            }

            public static List<string> Log = new List<string>();

            public static int Mix(string value)
            {
                if (Log.Count < 24)
                {
                    Log.Add(value);
                }

                return Mix((value ?? "null").Length);
            }

            public static string Cut(string value) => value.Length > 20 ? value.Substring(0, 9) + value.Length : value;
        }

        [Offloadable]
        public static partial class Streams
        {
            public static IEnumerable<T> Taken<T>(IAsyncEnumerable<T> stream) => Collected(stream).GetAwaiter().GetResult();

            private static async Task<List<T>> Collected<T>(IAsyncEnumerable<T> stream)
            {
                var taken = new List<T>();
                await foreach (var element in stream)
                {
                    taken.Add(element);
                    if (taken.Count == 20) break;
                }

                return taken;
            }
        }

        // Runs at home: something in it cannot cross.
        public static class Outside
        {
            private static readonly System.Threading.Timer None = null;

            public static void Note(int value) => Console.WriteLine("note " + value + (None == null));

            public static void Change(int value)
            {
                Trace.Mix(value);
                Console.WriteLine("change " + Trace.Hash);
            }

            public static void Check(int value)
            {
                Console.WriteLine("check " + value);
                if (value % 3 == 0)
                {
                    throw new InvalidOperationException("check " + value);
                }
            }
        }

        public sealed class OwnException(string message, int code) : Exception(message)
        {
            public int Code { get; } = code;
        }

        """;

    /// <summary>How large programs are, each as often as it stands here: small ones are run many times sooner, large ones have room for what depends on each other.</summary>
    private static readonly int[] _sizes = [1, 1, 1, 1, 1, 2, 2, 2, 3];

    /// <summary>What is called at home, each as often as it stands here: most calls change nothing that a thread goes by.</summary>
    private static readonly string[] _outside = ["Note", "Note", "Note", "Change", "Check"];

    /// <summary>From here on programs have <see cref="Additions"/>.</summary>
    private const ulong FirstSeedWithAdditions = 1_000_000;

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<TypeDeclaration> _types = [];
    private readonly List<TypeRef> _catalog = [];
    private readonly Constructs _constructs;
    private readonly Additions _additions;
    private readonly int _size;
    private int _indent;
    private int _names;
    private Body _body = new(null, isStatic: true, null);

    private ProgramGenerator(ulong seed)
    {
        _random = new Random((int)(seed ^ (seed >> 32)));
        _constructs = (Constructs)_random.Next() & (Constructs)_random.Next() & Constructs.All;
        _size = Pick(_sizes);
        if (Chance(_size * 25))
            _constructs |= (Constructs)_random.Next() & Constructs.All;
        if (seed >= FirstSeedWithAdditions)
            _additions = (Additions)_random.Next() & Additions.All;
    }

    /// <summary>The program of a seed.</summary>
    public static GeneratedSource Generate(ulong seed)
    {
        var generator = new ProgramGenerator(seed);
        var name = string.Create(CultureInfo.InvariantCulture, $"Seed{seed}");
        return new GeneratedSource(seed, name, generator.Write(name));
    }

    private bool Has(Constructs construct) => (_constructs & construct) != 0;

    private bool Has(Additions addition) => (_additions & addition) != 0;

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private string Fresh(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++_names}");

    private void Line(string text)
    {
        if (text.Length > 0)
            _text.Append(' ', _indent * 4).Append(text);
        _text.Append('\n');
    }

    private void Open(string head)
    {
        if (head.Length > 0)
            Line(head);
        Line("{");
        _indent++;
    }

    private void Close(string tail = "")
    {
        _indent--;
        Line("}" + tail);
    }

    private string Write(string name)
    {
        Declare();
        Open($"namespace {name}");
        if (Has(Constructs.Enumerators))
            WriteEnumerator();
        DeclareExtensions();
        if (Has(Additions.OwnDelegates))
            WriteChanges();
        foreach (var type in _types)
            WriteType(type);
        WriteExtensions();
        WriteEntry();
        Close();
        return _text.ToString();
    }

    /// <summary>A delegate type of the program's own, and a method that it can be made of.</summary>
    private void WriteChanges() => _text.Append("""

            public delegate int Change(ref int value, in int by);

            [Offloadable]
            public static partial class Changes
            {
                public static int Add(ref int value, in int by)
                {
                    for (int i = 0; i < 2 && Fuel.Go(); i++) value += Trace.Mix(by);
                    return value;
                }
            }

        """);

    /// <summary>A sequence with an enumerator of the program's own.</summary>
    private void WriteEnumerator()
    {
        var kind = Pick(["class", "class", "struct"]);
        var isDisposable = Chance(60);
        _text.Append(CultureInfo.InvariantCulture, $$"""

                [Offloadable]
                public partial class Steps(int limit)
                {
                    public Walker GetEnumerator() => new Walker(limit);
                }

                [Offloadable]
                public partial {{kind}} Walker(int limit){{(isDisposable ? " : IDisposable" : "")}}
                {
                    private int _at = Trace.Mix(limit);

                    public int Current => _at * 3;

                    public bool MoveNext()
                    {
                        if (!Fuel.Go()) return false;
                        Trace.Mix(_at);
                        return ++_at <= limit;
                    }
            {{(isDisposable ? "\n        public void Dispose()\n        {\n            Trace.Mix(77);\n        }\n" : "")}}    }

            """);
    }

    private void WriteEntry()
    {
        Open("public static class Entry");
        Open("public static object Run()");
        _body = new Body(null, isStatic: true, TypeRef.Object) { Depth = "5" };
        Line("Trace.Hash = 0;");
        Line("var kept = new List<object>();");
        var shared = new List<Local>();
        foreach (var type in _types.Where(t => t.Kind is DeclarationKind.Class or DeclarationKind.Record && t.Creatable().Any()).Take(3))
        {
            var closed = Closed(type);
            var variable = new Local(Fresh("shared"), closed, IsAssignable: false);
            Line("Fuel.Left = 100;");
            Line($"var {variable.Name} = {Creation(closed, 0)};");
            Line($"kept.Add({variable.Name});");
            shared.Add(variable);
        }

        _body.Locals.AddRange(shared);
        var targets = _calls.Where(c => !c.Method.IsOperator && c.Owner.Declaration!.Kind is DeclarationKind.Class or DeclarationKind.Record && IsVisible(c)).ToList();
        for (var i = 0; i < 6 && targets.Count > 0; i++)
        {
            var target = Pick(targets);
            _body.Budget = 20;
            if (TryCall(target, 1) is not { } call)
                continue;
            Open("try");
            Line($"Fuel.Left = {Pick([60, 150, 300])};");
            if (target.Returns is null)
                Line(call + ";");
            else if (target.Returns.Shape == TypeShape.Sequence)
                Line($"kept.Add(({call} ?? []).Take(20).ToList());");
            else
                Line($"kept.Add({call});");
            Close();
            Open("catch (Exception e)");
            Line("Console.WriteLine(e.GetType().Name + \": \" + e.Message);");
            Close();
            Line("");
            Line("Console.WriteLine(Trace.Hash + \" \" + string.Join(\"|\", Trace.Log));");
            Line("Trace.Log.Clear();");
        }

        Line("return kept;");
        Close();
        Line("");
        WriteReset();
        Close();
    }

    /// <summary>What sets the statics as they were, so that the program can run again.</summary>
    private void WriteReset()
    {
        Open("public static void Reset()");
        Line("Fuel.Left = 0;");
        Line("Trace.Hash = 0;");
        Line("Trace.Log = new List<string>();");
        foreach (var type in _types.Where(t => t.Fields.Any(f => f.IsStatic)))
        {
            foreach (var owner in type.Parameter is null ? [type.Name] : new[] { TypeRef.Int, TypeRef.String }.Select(a => TypeRef.Of(type, a).Text))
                Line($"{owner}.Reset{type.Name}();");
        }

        Close();
    }
}

/// <summary>A generated program.</summary>
/// <param name="Seed">What it was made from.</param>
/// <param name="Namespace">Where its types are.</param>
/// <param name="Text">All of the namespace.</param>
internal sealed record GeneratedSource(ulong Seed, string Namespace, string Text);
