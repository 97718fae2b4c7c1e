// Hash codes that a program keeps or asks for: of strings, which each process hashes in its own way, and of records, which are made of such.
using System; using System.Collections.Generic; using Comet;

public sealed class Key { private readonly string _name; private int _hash; public Key(string n) { _name = n; } public override bool Equals(object? o) => o is Key k && k._name == _name; public override int GetHashCode() { if (_hash == 0) _hash = _name.GetHashCode(); return _hash; } }

public sealed class Symbol(string name) { private int? _code; private int Code => _code ??= name.GetHashCode(); public override bool Equals(object? o) => o is Symbol k && k.Name == name; public string Name => name; public override int GetHashCode() => Code; }

public sealed class Plain(string name) { public string Name => name; public override bool Equals(object? o) => o is Plain k && k.Name == name; public override int GetHashCode() { int h = 17; for (int i = 0; i < 2; i++) h = h * 31 + name.GetHashCode(); return h; } }

public record Rec(string A, int B);

public record struct Value(string A);

[Offloadable]
public partial record Marked(string A) { public int Twice() { int s = 0; for (int i = 0; i < 2; i++) s++; return s; } }

[Offloadable]
public static partial class Work
{
    private static int Sum(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }

    private static int Hash(Rec r) { Sum(2); return r.GetHashCode(); }

    private static int Hash(Value r) { Sum(2); return r.GetHashCode(); }

    private static int Hash(Marked r) { Sum(2); return r.GetHashCode(); }

    public static string Run()
    {
        HashSet<int> a = [], b = [], c = [];
        var keys = new Dictionary<Key, int>();
        var symbols = new Dictionary<Symbol, int>();
        var plain = new Dictionary<Plain, int>();
        var records = new Dictionary<Rec, int>();
        for (int i = 0; i < 12; i++)
        {
            Sum(i);
            a.Add(Hash(new Rec("a", 1)));
            b.Add(Hash(new Value("a")));
            c.Add(Hash(new Marked("a")));
            keys[new Key("k" + i % 3)] = i;
            symbols[new Symbol("s" + i % 3)] = Sum(i);
            plain[new Plain("p" + i % 3)] = Sum(i);
            records[new Rec("r" + i % 3, 1)] = Sum(i);
        }
        return $"{a.Count} {b.Count} {c.Count} {keys.Count} {symbols.Count} {plain.Count} {records.Count}";
    }
}

public static class Program { public static object? Run() => Work.Run(); }
