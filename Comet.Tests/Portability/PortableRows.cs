namespace Comet.Tests.Portability;

/// <summary>The types that cross, as data.</summary>
internal static class PortableRows
{
    private const string Bits = "its bits";
    private const string Once = "once, by identity";
    private const string Fields = "field by field; a change sends the fields that differ";

    /// <summary>What the rows' texts need.</summary>
    public const string Usings = """
        using System;
        using System.Collections;
        using System.Collections.Concurrent;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Collections.ObjectModel;
        using System.Globalization;
        using System.Linq;
        using System.Numerics;
        using System.Text;
        using System.Text.RegularExpressions;
        using System.Threading;

        [assembly: Comet.Portable(typeof(System.Net.IPAddress), typeof(AddressCodec))]
        [assembly: Comet.Portable(typeof(System.Net.IPEndPoint), typeof(EndPointCodec))]
        [assembly: Comet.Portable(typeof(Watched<>), typeof(WatchedCodec<>))]
        [assembly: Comet.Portable(typeof(Shop.Order))]
        [assembly: Comet.Portable(typeof(Shop.Pair<>))]
        """;

    /// <summary>An assembly that knows nothing of Comet.</summary>
    public const string Library = """
        using System.Collections.Generic;
        namespace Shop;
        public class Numbered { private int _number; public int Number { get => _number; protected set => _number = value; } }
        public class Order : Numbered
        {
            private readonly List<string> _lines = [];
            private string? _last;
            public Order? Previous { get; set; }
            public void Add(string line) { _lines.Add(line); _last = line; Number++; }
            public string Tell() => $"{Number} {_last} {string.Join(",", _lines)}";
        }
        public sealed class Pair<T> { private T? _first; public T? First { get => _first; set => _first = value; } public T? Second { get; set; } }
        """;

    /// <summary>Types that the rows' values are made of.</summary>
    public const string Declarations = """
        [Comet.Offloadable] public partial class Marked { public int Number; public string? Text; private int _count; public int Count() => ++_count; public static int Twice(int n) => 2 * n; public int Add(int n) => Number += n; public void Nothing() { } }
        public delegate int Step(int by);
        [Comet.Offloadable]
        public partial class Scopes
        {
            private int _steps;
            public static Func<string> Recorder(string text) { var marks = new StringBuilder(); int calls = 0; return () => { marks.Append(text).Append(++calls); return marks.ToString(); }; }
            public static (Action<int> Add, Func<int> Sum) Account(int sum) => (amount => sum += amount, () => sum);
            public Step Counter(int from) => by => { _steps++; return from += by * _steps; };
            public static Func<int, int>[] Powers(int count) { int calls = 0; var powers = new Func<int, int>[count]; for (int i = 0; i < count; i++) { int exponent = i; int Power(int x, int e) => e == 0 ? ++calls : x * Power(x, e - 1); powers[i] = x => Power(x, exponent); } return powers; }
            public static Func<T> Last<T>(List<T> items) => () => items[^1];
        }
        [Comet.Offloadable] public partial class Derived : Marked, IShape { public double Area { get; set; } }
        public interface IShape { double Area { get; set; } }
        public class Unmarked { private readonly string _name; private int _secret; public Unmarked(string name) => _name = name; public string Name => _name; public int Secret { get => _secret; set => _secret = value; } }
        public record UnmarkedRecord(int Number, Unmarked Other);
        public sealed class Circle : IShape { public double Area { get; set; } }
        public class Generic<T> { public T Value = default!; }
        [MemoryPack.MemoryPackable] public partial class Packed { public int Number; public string? Text; public Packed? Next; }
        public struct Structure { public int Number; public string? Text; }
        public readonly record struct RecordStructure(int X, int Y);
        public enum Colour : byte { Red, Green }
        public sealed class Failure : System.Exception { public Failure(string message, int code) : base(message) => Code = code; public int Code { get; set; } public System.Collections.Generic.List<int> Trail { get; } = []; }
        public sealed class ByLength : System.Collections.Generic.IComparer<string>, System.Collections.Generic.IEqualityComparer<string>
        {
            public int Sign = 1;
            public int Compare(string? x, string? y) => Sign * (x ?? "").Length.CompareTo((y ?? "").Length);
            public bool Equals(string? x, string? y) => x?.Length == y?.Length;
            public int GetHashCode(string x) => x.Length;
        }
        public sealed class AddressCodec : Comet.IPortableCodec<System.Net.IPAddress>
        {
            public void Write(System.Net.IPAddress value, Comet.PortableWriter writer) => writer.WriteBytes(value.GetAddressBytes());
            public System.Net.IPAddress Read(Comet.PortableReader reader) => new(reader.ReadBytes());
        }
        public sealed class EndPointCodec : Comet.IMutablePortableCodec<System.Net.IPEndPoint>
        {
            public System.Net.IPEndPoint Create() => new(0, 0);
            public void Write(System.Net.IPEndPoint value, Comet.PortableWriter writer) { writer.WriteReference(value.Address); writer.Write(value.Port); }
            public void Fill(System.Net.IPEndPoint target, Comet.PortableReader reader) { target.Address = reader.ReadReference<System.Net.IPAddress>()!; target.Port = reader.Read<int>(); }
        }
        public class Scores : Dictionary<string, int> { private int _best; public Scores() : base(StringComparer.OrdinalIgnoreCase) { } public string? Owner; public int Best => _best; public void Note(string name, int score) { this[name] = score; _best = Math.Max(_best, score); } }
        public sealed class LeagueScores : Scores { public Scores? Former { get; set; } }
        [Comet.Offloadable] public partial class Bag : List<int> { public int Sum; public Bag? Next; public void Put(int item) { Add(item); Sum += item; } }
        public class Tags : HashSet<string> { public string Last = ""; public bool Put(string tag) { Last = tag; return Add(tag); } }
        public class Ring<T> : Queue<T> { public int Turns { get; set; } }
        public sealed class Undo : Stack<Action> { public int Depth; }
        public sealed class Chain : LinkedList<string> { public LinkedListNode<string>? Middle; }
        public sealed class Waiting : PriorityQueue<string, int> { public int Served; }
        public sealed class Ordered : SortedSet<int> { public string Name = ""; }
        public sealed class Listing : SortedDictionary<string, int> { public Listing() : base(new ByLength()) { } public string Name = ""; }
        public sealed class Prices : SortedList<string, decimal> { public string Currency = ""; }
        public sealed class Guarded : Collection<int> { public int Changes; protected override void InsertItem(int index, int item) { Changes++; base.InsertItem(index, item * 10); } protected override void SetItem(int index, int item) { Changes++; base.SetItem(index, item); } }
        public sealed class ByName : KeyedCollection<string, Unmarked> { public ByName() : base(StringComparer.Ordinal, 1) { } public int Asked; protected override string GetKeyForItem(Unmarked item) => item.Name; }
        public sealed class Shown : ReadOnlyCollection<int> { public Shown(IList<int> list) : base(list) { } public int Times; }
        public static class Lazies { public static Lazy<T> Evaluated<T>(T value) { var lazy = new Lazy<T>(() => value); _ = lazy.Value; return lazy; } }
        public sealed class Watched<T> where T : class { private T? _value; public event Action? Changed; public string? Name; public T? Value { get => _value; set { _value = value; Changed?.Invoke(); } } }
        public sealed class WatchedCodec<T> : Comet.IMutablePortableCodec<Watched<T>> where T : class
        {
            public Watched<T> Create() => new();
            public void Write(Watched<T> value, Comet.PortableWriter writer) { writer.WriteText(value.Name); writer.WriteReference(value.Value); }
            public void Fill(Watched<T> target, Comet.PortableReader reader) { target.Name = reader.ReadText(); target.Value = reader.ReadReference<T>(); }
        }
        """;

    /// <summary>All rows, in the page's order.</summary>
    public static readonly IReadOnlyList<PortableRow> All =
    [
        new("bool", Bits, "false", "value = !value;"),
        new("char", Bits, "'x'", "value = '\\ud800';", "(int)value"),
        new("byte", Bits, "1", "value += 200;"),
        new("sbyte", Bits, "-1", "value -= 3;"),
        new("short", Bits, "-300", "value *= 2;"),
        new("ushort", Bits, "300", "value *= 2;"),
        new("int", Bits, "-1", "value -= 100000;"),
        new("uint", Bits, "1", "value += 4000000000;"),
        new("long", Bits, "long.MinValue", "value++;"),
        new("ulong", Bits, "ulong.MaxValue", "value--;"),
        new("float", Bits + "; NaN and -0.0 as they are", "-0f", "value = value == 0 ? BitConverter.Int32BitsToSingle(0x7fc01234) : 1.5f;", "BitConverter.SingleToInt32Bits(value)"),
        new("double", Bits + "; NaN and -0.0 as they are", "-0.0", "value = value == 0 ? BitConverter.Int64BitsToDouble(0x7ff8000012345678) : 1.5;", "BitConverter.DoubleToInt64Bits(value)"),
        new("decimal", Bits + "; trailing zeros stay", "1.50m", "value *= -2.000m;"),
        new("Half", Bits, "(Half)1.5", "value += (Half)2;"),
        new("Int128", Bits, "Int128.MaxValue", "value -= 1;"),
        new("UInt128", Bits, "UInt128.MaxValue", "value -= 1;"),
        new("BigInteger", "its bytes", "BigInteger.Pow(7, 50)", "value = -value * value;"),
        new("DateTime", "its bits; a local time not as an object, which could be shown in the time zone of another machine", "new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc)", "value = DateTime.SpecifyKind(value.AddTicks(1), DateTimeKind.Unspecified);", "(value.Ticks, value.Kind)"),
        new("DateTimeOffset", Bits, "new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(2))", "value = value.AddDays(1).ToOffset(TimeSpan.FromHours(-3));", "(value.Ticks, value.Offset)"),
        new("TimeSpan", Bits, "TimeSpan.FromTicks(123)", "value = -value * 2;"),
        new("DateOnly", Bits, "new DateOnly(2024, 2, 29)", "value = value.AddDays(1);"),
        new("TimeOnly", Bits, "new TimeOnly(1, 2, 3)", "value = value.Add(TimeSpan.FromTicks(1));"),
        new("Guid", Bits, "new Guid(\"0123456789abcdef0123456789abcdef\")", "value = new Guid(value.ToByteArray(), bigEndian: true);"),
        new("Index", Bits, "^1", "value = new Index(value.Value + 1, !value.IsFromEnd);"),
        new("Range", Bits, "1..^1", "value = value.End..;"),
        new("Rune", Bits, "new Rune(0x1F600)", "value = new Rune(value.Value + 1);"),
        new("Complex", Bits, "new Complex(1, -0.0)", "value *= new Complex(0, 2);"),
        new("Vector2", Bits, "new Vector2(1, 2)", "value *= 2;"),
        new("Vector3", Bits, "new Vector3(1, 2, 3)", "value *= 2;"),
        new("Vector4", Bits, "new Vector4(1, 2, 3, 4)", "value *= 2;"),
        new("Quaternion", Bits, "new Quaternion(1, 2, 3, 4)", "value *= 2;"),
        new("Plane", Bits, "new Plane(1, 2, 3, 4)", "value.D++;"),
        new("Matrix3x2", Bits, "Matrix3x2.CreateScale(2)", "value.M32 = 7;"),
        new("Matrix4x4", Bits, "Matrix4x4.CreateScale(2)", "value.M44 = 7;"),
        new("System.Runtime.Intrinsics.Vector128<int>", Bits, "System.Runtime.Intrinsics.Vector128.Create(1, 2, 3, 4)", "value += value;"),
        new("Colour", "enums: their bits", "Colour.Red", "value++;", "(int)value"),
        new("DayOfWeek", "enums: their bits", "DayOfWeek.Sunday", "value++;", "(int)value"),
        new("int?", "a flag and the value", "1", "value = value is null ? 3 : null;"),
        new("Structure?", "a flag and the value", "new Structure { Number = 1, Text = \"a\" }", "value = value is null ? new Structure { Text = \"b\" } : null;", "(value?.Number, value?.Text)"),
        new("(int, string)", "element by element", "(1, \"a\")", "value.Item2 += \"b\";"),
        new("(int, string, double, List<int>)", "element by element", "(1, \"a\", 2.5, new List<int> { 1 })", "value.Item4.Add(2); value.Item1++;", "(value.Item1, value.Item2, value.Item3, Text.Of(value.Item4))"),
        new("KeyValuePair<string, int>", "element by element", "KeyValuePair.Create(\"a\", 1)", "value = KeyValuePair.Create(value.Key + \"b\", 2);"),

        new("string", "once, with its identity; unpaired surrogates survive", "new string('x', 3)", "value += \"\\ud800\";"),
        new("object", "by identity", "new object()", "value = new object();", "value.GetType()"),
        new("Tuple<int, string>", "by identity", "Tuple.Create(1, \"a\")", "value = Tuple.Create(value.Item1 + 1, value.Item2);"),
        new("Tuple<int, string, List<int>>", "by identity", "Tuple.Create(1, \"a\", new List<int> { 1 })", "value.Item3.Add(2);", "(value.Item1, value.Item2, Text.Of(value.Item3))"),
        new("Tuple<int>", "by identity", "Tuple.Create(1)", "value = Tuple.Create(value.Item1 + 1);"),
        new("Tuple<int, string, int, string>", "by identity", "Tuple.Create(1, \"a\", 2, \"b\")", "value = Tuple.Create(value.Item1 + 1, value.Item2, value.Item3, value.Item4);"),
        new("Version", Once, "new Version(1, 2, 3)", "value = new Version(value.Major + 1, 0);"),
        new("Uri", Once, "new Uri(\"http://a/b?c=%20d\")", "value = new Uri(value, \"../x\");", "value.OriginalString"),
        new("CultureInfo", "once, by its name; one whose settings have been changed does not cross", "CultureInfo.GetCultureInfo(\"de-DE\")", "value = value.Name == \"de-DE\" ? CultureInfo.GetCultureInfo(\"fr-FR\") : CultureInfo.InvariantCulture;", "(value.Name, value.IsReadOnly, value.NumberFormat.NumberDecimalSeparator)"),
        new("Regex", "once, by pattern, options and time limit; case is told as in the thread's culture", "new Regex(\"(a+)(b)?\", RegexOptions.IgnoreCase)", "value = new Regex(value.ToString() + \"c\", RegexOptions.Compiled, TimeSpan.FromSeconds(3));", "(value.ToString(), value.Options, value.MatchTimeout, value.Match(\"xAABc\").Value)"),
        new("Encoding", "the library's own, by identity: ASCII, Latin1, UTF-8, UTF-16 and UTF-32, with or without marks and exceptions", "Encoding.UTF8", "value = value.Equals(Encoding.UTF8) ? new UnicodeEncoding(true, false, true) : new UTF8Encoding(false, true);", "(value.WebName, value.GetPreamble().Length, Convert.ToHexString(value.GetBytes(\"\\u00e4\")), value.DecoderFallback.MaxCharCount)"),
        new("Random", "by identity; its sequence goes on, seeded or not; `Random.Shared` is the receiver's own (not between processes of 32 and of 64 bits)", "new Random(7)", "value.Next();", "value.Next()"),
        new("Random", "", "new Random()", "value.NextDouble();", "value.NextInt64()", IsRandom: true),
        new("CancellationToken", "by identity; asked at home whether it is canceled", "new CancellationTokenSource().Token", "value = new CancellationTokenSource().Token;", "value.CanBeCanceled"),
        new("Lock", "by identity; taken and given back at home", "new Lock()", "value = new Lock();", "value.GetType()"),

        new("int[]", "by identity; a change sends the runs of elements that differ", "[1, 2, 3]", "value[1] += 10;"),
        new("byte[]", "by identity; the same with more than 2^24 elements", "new byte[(1 << 24) + 9]", "value[5]++; value[^1] += 2;", "(value.Length, value[4], value[5], value[^1])"),
        new("string[][]", "by identity, the rows too", "[[\"a\"], [\"b\", \"c\"]]", "value[1][0] += \"x\"; value[0] = value[1];"),
        new("object[,]", "by identity; up to six dimensions", "new object[,] { { 1, \"a\" }, { 2.5, 'c' } }", "value[1, 0] = value[0, 1];"),
        new("Structure[]", "by identity", "[new Structure { Number = 1, Text = \"a\" }, default]", "value[1].Text = value[0].Text; value[0].Number++;", "value.Select(s => (s.Number, s.Text))"),
        new("IShape[]", "by identity", "[new Circle { Area = 1 }, new Derived { Area = 2 }]", "value[1].Area++; value[0] = value[1];", "value.Select(s => (s.GetType().Name, s.Area))"),
        new("ArraySegment<int>", "as a part of an array, by the array's identity", "new ArraySegment<int>([1, 2, 3], 1, 2)", "value[0] += 5; if (value.Count > 1) value = value[1..];", "(value.Offset, Text.Of(value.Array))"),
        new("Memory<int>", "as a part of an array, by the array's identity", "new int[] { 1, 2, 3 }.AsMemory(1)", "value.Span[0] += 5; if (value.Length > 1) value = value[1..];", "value.ToArray()"),
        new("ReadOnlyMemory<int>", "as a part of an array, by the array's identity", "new int[] { 1, 2, 3, 4, 5, 6 }.AsMemory(1)", "value = value[1..];", "value.ToArray()"),
        new("ReadOnlyMemory<char>", "as a part of an array or of a string, by its identity", "new string('x', 9).AsMemory(1, 7)", "value = value[1..];", "value.ToString()"),

        new("List<int>", "by identity; a change sends the elements that differ; enumerations go on, or fail, as they would", "[1, 2, 3]", "value.Insert(1, 7); value.RemoveAt(0);"),
        new("Dictionary<string, int>", "by identity, in order, with its holes and its comparer; a change sends the pairs that differ", "new() { [\"a\"] = 1, [\"b\"] = 2, [\"c\"] = 3 }", "value.Remove(\"a\"); value[\"b\"]++; value[\"d\" + value.Count] = 4;"),
        new("Dictionary<string, Marked>", "", "new(StringComparer.OrdinalIgnoreCase) { [\"a\"] = new() }", "value[\"A\"].Number++; value.TryAdd(\"B\", value[\"a\"]);", "value.Select(p => (p.Key, p.Value.Number))"),
        new("HashSet<string>", "by identity, in order, with its holes and its comparer; a change sends the elements between the first and the last that differ", "[\"a\", \"b\", \"c\"]", "value.Remove(\"b\"); value.Add(\"d\" + value.Count); value.Add(\"e\");"),
        new("SortedDictionary<string, int>", "by identity, with its comparer, which is not asked again; a change sends the elements between the first and the last that differ", "new(StringComparer.Ordinal) { [\"b\"] = 1, [\"A\"] = 2 }", "value.Remove(\"A\"); value[\"a\"] = value.Count;"),
        new("SortedSet<int>", "by identity, with its comparer, which is not asked again; a change sends the elements between the first and the last that differ", "[3, 1, 2]", "value.Remove(2); value.Add(value.Max + 1);"),
        new("SortedList<string, int>", "by identity, with its comparer; keys and values are arrays", "new() { [\"b\"] = 1, [\"a\"] = 2 }", "value.RemoveAt(0); value[\"c\" + value.Count] = 3;"),
        new("Queue<int>", "by identity; the elements are an array", "new([1, 2, 3])", "value.Dequeue(); value.Enqueue(value.Count); value.Enqueue(9);"),
        new("Stack<int>", "by identity; the elements are an array", "new([1, 2, 3])", "value.Pop(); value.Push(8); value.Push(9);"),
        new("LinkedList<string>", "by identity, the nodes too", "new([\"a\", \"b\"])", "value.AddAfter(value.First!, \"x\"); value.RemoveLast(); value.AddFirst(\"y\");"),
        new("PriorityQueue<string, int>", "by identity, with its comparer; equal priorities come out in the same order", "new([(\"a\", 1), (\"b\", 1), (\"c\", 0)])", "value.Dequeue(); value.Enqueue(\"d\", 1); value.Enqueue(\"e\", 1);", "value.UnorderedItems"),
        new("BitArray", "by identity; a change sends the runs of bits that differ", "new BitArray([true, false, true])", "value[1] = !value[1]; value.Length += 40; value[^1] = true;", "value.Cast<bool>()"),
        new("StringBuilder", "by identity; a change sends the characters between the first and the last that differ", "new StringBuilder(\"abc\", 16)", "value.Insert(1, \"xyz\").Append('\\ud800');", "(value.ToString(), value.MaxCapacity)"),
        new("ReadOnlyCollection<int>", "by identity, and by that of the list it shows", "new List<int> { 1, 2 }.AsReadOnly()", "value = new ReadOnlyCollection<int>([.. value, 3]);"),
        new("ReadOnlyDictionary<string, int>", "by identity, and by that of the dictionary it shows", "new Dictionary<string, int> { [\"a\"] = 1 }.AsReadOnly()", "value = new ReadOnlyDictionary<string, int>(new SortedDictionary<string, int>(value) { [\"0\"] = 2 });"),
        new("Collection<int>", "by identity, and by that of the list it is made over", "[1, 2]", "value.Insert(1, 7); value.RemoveAt(0);"),
        new("Scores", "classes of the same project, marked or not, that derive from one of these: as that, with their own fields beside it", "new Scores { [\"a\"] = 1 }", "value.Note(\"b\" + value.Count, 5 + value.Count); value.Remove(\"A\"); value.Owner += value.Comparer.Equals(\"x\", \"X\");", "(value.Owner, value.Best, Text.Of(value), value.ContainsKey(\"B1\"), value.Comparer.Equals(\"x\", \"X\"))"),
        new("LeagueScores", "", "new LeagueScores { Former = new Scores { [\"a\"] = 1 } }", "value.Former!.Note(\"c\", value.Count); value[\"n\" + value.Count] = 1; if (value.Count == 3) value.Former = value;", "(Text.Of(value), Text.Of(value.Former), value.Former!.Best)"),
        new("Bag", "", "new Bag { 1, 2 }", "value.Put(3 + value.Count); value.Next = value.Next is null ? value : new Bag { 5 };", "(Text.Of(value), value.Sum, Text.Of(value.Next), ReferenceEquals(value, value.Next))"),
        new("Tags", "", "new Tags { \"a\" }", "value.Put(\"b\" + value.Count); value.Remove(\"a\");", "(Text.Of(value), value.Last, value.Contains(\"b1\"))"),
        new("Ring<string>", "", "new Ring<string>()", "value.Enqueue(\"a\" + value.Turns); if (value.Turns++ > 1) value.Dequeue();", "(Text.Of(value), value.Turns)"),
        new("Undo", "", "new Undo()", "value.Push(new Marked().Nothing); value.Depth++;", "(value.Count, value.Depth, value.Count > 0 ? value.Peek().Method.Name : \"\")"),
        new("Chain", "", "new Chain()", "value.AddLast(\"a\" + value.Count); value.Middle ??= value.First;", "(Text.Of(value), value.Middle?.Value, value.Middle is null || ReferenceEquals(value.Middle.List, value))"),
        new("Waiting", "", "new Waiting()", "value.Enqueue(\"a\" + value.Served, -value.Served); value.Served++;", "(Text.Of(value.UnorderedItems), value.Served)"),
        new("Ordered", "", "new Ordered { 3, 1 }", "value.Add(2 * value.Count); value.Name += \"x\";", "(Text.Of(value), value.Name)"),
        new("Listing", "", "new Listing { [\"abc\"] = 1 }", "value[new string('x', value.Count)] = value.Count; value.Name += \"x\";", "(Text.Of(value), value.Name, value.ContainsKey(\"xyz\"))"),
        new("Prices", "", "new Prices { [\"b\"] = 1m }", "value[\"a\" + value.Count] = value.Count; value.Currency += \"x\";", "(Text.Of(value), value.Currency)"),
        new("Guarded", "", "new Guarded { 1 }", "value.Add(2); value[0] = 5;", "(Text.Of(value), value.Changes)"),
        new("ByName", "", "new ByName { new Unmarked(\"a\") }", "value.Add(new Unmarked(\"b\" + value.Count)); value[\"a\"].Secret++; value.Asked++;", "(Text.Of(value.Select(static x => x.Name)), value[\"a\"].Secret, value.Contains(\"b1\"), value.Asked)"),
        new("Shown", "", "new Shown(new List<int> { 1 })", "value.Times++; if (value.Times == 2) value = new Shown(value.ToArray());", "(Text.Of(value), value.Times)"),
        new("ConcurrentQueue<int>", "by identity, with its elements; what is called on it by name runs at home, where all threads meet", "new([1, 2, 3])", "value.TryDequeue(out _); value.Enqueue(value.Count); value.Enqueue(9);", IsChangedAtHome: true),
        new("ConcurrentStack<int>", "by identity, with its elements; what is called on it by name runs at home, where all threads meet", "new([1, 2, 3])", "value.TryPop(out _); value.Push(8); value.Push(9);", IsChangedAtHome: true),
        new("ConcurrentBag<int>", "by identity, with its elements; what is called on it by name runs at home, where all threads meet", "new([1, 2, 3])", "value.TryTake(out _); value.Add(8); value.Add(9);", IsChangedAtHome: true),
        new("ConcurrentDictionary<string, int>", "by identity, in order, with its comparer; of keys whose hash codes are the same in every process; what is called on it by name runs at home, where all threads meet", "new ConcurrentDictionary<string, int>(4, 100, StringComparer.OrdinalIgnoreCase) { [\"a\"] = 1, [\"b\"] = 2 }", "for (int i = 0; i < 40; i++) value[\"k\" + value.Count] = i; value.TryRemove(\"A\", out _);", "(Text.Of(value), value.ContainsKey(\"K2\"), value.Comparer.Equals(\"x\", \"X\"))", IsChangedAtHome: true),
        new("ConcurrentDictionary<int, string>", "", "new ConcurrentDictionary<int, string>(Enumerable.Range(0, 50).Select(static i => KeyValuePair.Create(i * 7919, \"v\" + i)))", "value[-value.Count] = \"x\"; value.TryRemove(7919, out _);", "(Text.Of(value), value.ContainsKey(0))", IsChangedAtHome: true),
        new("Lazy<List<int>>", "by identity, with its value; one that has not been asked for its value yet keeps the thread at home, and one in a static field never leaves it", "Lazies.Evaluated<List<int>>([1])", "value.Value.Add(2); if (value.Value.Count == 3) value = Lazies.Evaluated<List<int>>([3]);", "(value.IsValueCreated, Text.Of(value.Value))"),
        new("ImmutableArray<int>", "by the identity of its array", "[1, 2]", "value = value.Add(3);"),
        new("ImmutableList<string>", "by identity; the parts that two lists share are sent once", "[\"a\", \"b\", \"c\"]", "value = value.SetItem(1, \"x\").Insert(0, \"y\");"),
        new("ImmutableStack<int>", "by identity; the parts that two stacks share are sent once", "ImmutableStack.Create(1, 2)", "value = value.Pop().Push(3).Push(4);"),
        new("ImmutableQueue<int>", "by identity; the parts that two queues share are sent once", "ImmutableQueue.Create(1, 2)", "value = value.Dequeue().Enqueue(3).Enqueue(4);"),
        new("ImmutableSortedSet<string>", "by identity, with its comparer, which is not asked again; the parts that two sets share are sent once", "ImmutableSortedSet.Create(StringComparer.Ordinal, \"b\", \"A\")", "value = value.Add(\"a\").Remove(\"A\");"),
        new("ImmutableSortedDictionary<string, int>", "by identity, with its comparer, which is not asked again; the parts that two dictionaries share are sent once", "ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal).Add(\"b\", 1).Add(\"A\", 2)", "value = value.SetItem(\"a\", 3).Remove(\"A\");"),
        new("ImmutableHashSet<int>", "by identity, in order; of texts, and of keys whose hash codes are the same in every process; what makes one runs at home", "[3, 1, 2]", "value = value.Add(7).Remove(1);"),
        new("ImmutableHashSet<string?>", "", "[\"one\", null, \"two\", \"three\", \"four\"]", "value = ImmutableHashSet.CreateRange(StringComparer.OrdinalIgnoreCase, value.Append(\"N\" + value.Count));", "(Text.Of(value), value.Contains(\"TWO\"), value.Contains(null), value.Contains(\"none\"))", IsChangedAtHome: true),
        new("ImmutableDictionary<string, int>", "", "ImmutableDictionary<string, int>.Empty.Add(\"one\", 1).Add(\"two\", 2).Add(\"three\", 3)", "value = value.SetItem(\"n\" + value.Count, 7).Remove(\"one\");", "(Text.Of(value), value[\"two\"], value.ContainsKey(\"none\"))", IsChangedAtHome: true),
        new("ImmutableDictionary<int, string>", "", "ImmutableDictionary<int, string>.Empty.Add(3, \"c\").Add(1, \"a\")", "value = value.SetItem(7, \"g\").Remove(1);"),
        new("FrozenSet<int>", "by identity, in order; of keys whose hash codes are the same in every process", "new[] { 3, 1, 2 }.ToFrozenSet()", "value = value.Append(value.Count + 70).ToFrozenSet();"),
        new("FrozenDictionary<string, int>", "by identity, in order; of keys whose hash codes are the same in every process", "new Dictionary<string, int> { [\"one\"] = 1, [\"two\"] = 2 }.ToFrozenDictionary()", "value = value.Append(KeyValuePair.Create(\"three\" + value.Count, 3)).ToFrozenDictionary();"),

        new("IComparer<string>", "default, ordinal and cultures' ones are the receiver's own; those written by users, and those made of a delegate that crosses, are objects like others", "StringComparer.Ordinal", "value = ReferenceEquals(value, StringComparer.Ordinal) ? new ByLength() : Comparer<string>.Default;", "(value.Compare(\"b\", \"A\") > 0, value.Compare(\"bb\", \"A\") > 0)"),
        new("IEqualityComparer<string>", "", "StringComparer.OrdinalIgnoreCase", "value = ReferenceEquals(value, StringComparer.OrdinalIgnoreCase) ? new ByLength() : EqualityComparer<string>.Default;", "(value.Equals(\"a\", \"A\"), value.Equals(\"a\", \"b\"))"),
        new("StringComparer", "", "StringComparer.InvariantCulture", "value = StringComparer.Create(CultureInfo.GetCultureInfo(\"sv-SE\"), CompareOptions.IgnoreCase);", "(value.Compare(\"\\u00e4\", \"z\"), value.Equals(\"a\", \"A\"))"),
        new("Comparer<int>", "", "Comparer<int>.Create(Backwards)", "value = Comparer<int>.Default;", "value.Compare(1, 2)"),
        new("EqualityComparer<int>", "", "EqualityComparer<int>.Create(SameParity, Parity)", "value = EqualityComparer<int>.Default;", "(value.Equals(1, 3), value.Equals(1, 2), value.GetHashCode(3))"),
        new("Func<int, int>", "delegates: the method's number and the object it is called on; of a method that only home knows, a stand-in", "Marked.Twice", "value = new Marked { Number = 3 }.Add;", "value(1)"),
        new("Func<int>", "", "(Func<int>)new Marked().Count + new Marked().Count", "value += new Marked().Count;", "(value(), value.GetInvocationList().Length)"),
        new("Func<string>", "delegates with captured variables: the scopes they were made in, by identity, so that delegates of one scope share its variables; a change sends the variables that differ", "Scopes.Recorder(\"a\")", "value += Scopes.Recorder(\"b\");", "string.Join('|', value.GetInvocationList().Cast<Func<string>>().Select(d => d()))"),
        new("(Action<int> Add, Func<int> Sum)", "", "Scopes.Account(5)", "value.Add(3);", "value.Sum()"),
        new("Step", "", "new Scopes().Counter(10)", "value(2); value = (Step)value.GetInvocationList()[0] + new Scopes().Counter(value(1));", "(value(1), value.GetInvocationList().Length)"),
        new("Func<int, int>[]", "", "Scopes.Powers(3)", "value[1](2); value = [.. value, value[2]];", "(value[0](2), value[^1](3), ReferenceEquals(value[2], value[^1]))"),
        new("Func<List<int>>", "", "Scopes.Last(new List<List<int>> { new() { 1 } })", "value().Add(value().Count);", "value()"),
        new("InvalidOperationException", "exceptions: by identity, with message, inner exceptions, data, trace and the fields of user-written ones", "new(\"a\", new FormatException(\"b\"))", "value.Data[\"x\"] = (value.Data[\"x\"] as string) + \"y\";", "(value.Message, value.InnerException!.Message, value.Data[\"x\"])"),
        new("AggregateException", "", "new(\"a\", new FormatException(\"b\"), new OverflowException())", "value.HelpLink += \"y\";", "(value.Message, value.InnerExceptions.Count, value.HelpLink)"),
        new("ArgumentException", "", "new(\"a\", \"p\")", "value.Source += \"y\";", "(value.Message, value.ParamName, value.Source)"),
        new("Failure", "", "new(\"a\", 1)", "value.Code++; value.Trail.Add(value.Code);", "(value.Message, value.Code, Text.Of(value.Trail))"),

        new("Marked", "classes marked `[Offloadable]`: " + Fields, "new Marked { Number = 1 }", "value.Number++; value.Count(); value.Text += \"x\";", "(value.Number, value.Text)"),
        new("Derived", "", "new Derived { Number = 1, Area = 2 }", "value.Number++; value.Area++;", "(value.Number, value.Area)"),
        new("Unmarked", "unmarked classes and records of the same project whose fields all cross: " + Fields + ", private ones too", "new Unmarked(\"a\")", "value.Secret++;", "(value.Name, value.Secret)"),
        new("UnmarkedRecord", "", "new UnmarkedRecord(1, new Unmarked(\"a\"))", "value = value with { Number = 2 }; value.Other.Secret++;", "(value.Number, value.Other.Name, value.Other.Secret)"),
        new("Generic<Unmarked>", "", "new() { Value = new Unmarked(\"a\") }", "value.Value.Secret++; value.Value = new Unmarked(value.Value.Name + \"b\");", "(value.Value.Name, value.Value.Secret)"),
        new("Structure", "structures whose fields all cross: field by field, or as their bits", "new Structure { Number = 1, Text = \"a\" }", "value.Number++; value.Text += \"b\";", "(value.Number, value.Text)"),
        new("RecordStructure", "", "new(1, 2)", "value = value with { Y = value.Y + 1 };"),
        new("Packed", "classes marked `[MemoryPackable]`: as if they were not, so that references to one object stay that", "new Packed { Number = 1, Text = \"a\" }", "value.Number++; value.Next = value.Next is null ? value : new Packed { Text = value.Text };", "(value.Number, value.Text, value.Next?.Text, ReferenceEquals(value, value.Next))"),
        new("System.Net.IPAddress", "classes declared portable with a codec of their users': those that never change, once, by identity", "System.Net.IPAddress.Parse(\"10.1.2.3\")", "value = new System.Net.IPAddress(value.GetAddressBytes().Reverse().ToArray());"),
        new("System.Net.IPEndPoint", "classes declared portable with a codec of their users': others by identity; what is written of them is compared, and sent if it differs", "new System.Net.IPEndPoint(System.Net.IPAddress.Parse(\"10.1.2.3\"), 80)", "value.Port++; if (value.Port == 82) value.Address = System.Net.IPAddress.Parse(\"::1\");", "(value.ToString(), value.Address)"),
        new("Watched<List<int>>", "", "new Watched<List<int>> { Name = \"a\", Value = [1] }", "value.Name += \"b\"; value.Value!.Add(2); if (value.Value.Count == 3) value.Value = [3];", "(value.Name, Text.Of(value.Value))"),
        new("Shop.Order", "classes of assemblies that know nothing of Comet, declared portable: " + Fields + ", private ones too", "new Shop.Order { Previous = new Shop.Order() }", "value.Add(\"a\" + value.Number); value.Previous!.Add(\"b\"); if (value.Number == 2) value.Previous.Previous = value;", "(value.Tell(), value.Previous!.Tell(), ReferenceEquals(value.Previous.Previous, value))"),
        new("Shop.Pair<List<int>>", "", "new Shop.Pair<List<int>> { First = [1] }", "value.First!.Add(2); value.Second ??= value.First; if (value.First.Count == 3) value.First = [3];", "(Text.Of(value.First), Text.Of(value.Second), ReferenceEquals(value.First, value.Second))"),
        new("IShape", "interfaces and base classes: as the object behind them, if that crosses", "new Circle { Area = 1 }", "value.Area++; if (value is Circle) value = new Derived { Area = value.Area };", "(value.GetType().Name, value.Area)"),
        new("IList<int>", "", "new List<int> { 1 }", "if (value is int[] array) array[0]++; else value.Add(2); if (value.Count == 3) value = value.ToArray();"),
        new("IEnumerable<int>", "", "new HashSet<int> { 1 }", "value = value.Append(2).ToList();"),
        new("IComparable", "", "1", "value = value is int ? \"a\" : 2.5;"),
        new("object?", "boxed values: by identity; a box that changes is sent again", "new Structure { Number = 1 }", "System.Runtime.CompilerServices.Unsafe.Unbox<Structure>(value!).Number++;", "((Structure)value!).Number"),
    ];
}
