// Strings that a program tells apart by reference: literals, constants, texts computed once.
using System; using System.Collections.Generic; using System.Text; using Comet;

[Offloadable]
public static partial class Marks
{
    public const string None = "<none>";
    public static readonly string Missing = "<missing>";
    public static readonly object Sentinel = "sentinel";
    public static readonly string Made = new string('x', 3);
    public static readonly string Again = Made;
    public static string Property { get; } = string.Concat("a", 1.ToString());
    public static readonly string? Nothing = null;
    public static readonly string Empty = "";

    public static int Work(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += i; return sum; }

    private static string Find(int i) { Work(1); return i % 3 == 0 ? None : i % 3 == 1 ? Missing : "other"; }

    public static string Run()
    {
        var log = new StringBuilder();
        var names = new Dictionary<object, int>(ReferenceEqualityComparer.Instance) { [None] = 1, [Made] = 2, [Property] = 3 };
        for (int i = 0; i < 4; i++)
        {
            string found = Find(i), copy = new string(None.ToCharArray()), interned = string.Intern(new string('q', 2 + i));
            object sentinel = Sentinel, made = Made;
            Work(2);
            log.Append(ReferenceEquals(found, None) ? 1 : 0).Append(ReferenceEquals(found, Missing) ? 1 : 0).Append(ReferenceEquals(found, "other") ? 1 : 0).Append(sentinel == Sentinel ? 1 : 0).Append(sentinel == (object)"sentinel" ? 1 : 0);
            log.Append(made == (object)Made ? 1 : 0).Append(made == (object)Again ? 1 : 0).Append(ReferenceEquals(copy, None) ? 1 : 0).Append(ReferenceEquals(Property, Property) ? 1 : 0).Append(ReferenceEquals(interned, string.Intern(new string('q', 2 + i))) ? 1 : 0);
            log.Append(names.TryGetValue(found, out int number) ? number : 0).Append(names[made]).Append(names[Property]).Append(ReferenceEquals(Empty, "") ? 1 : 0).Append(Nothing is null ? 1 : 0).Append(' ');
        }
        return log.ToString();
    }
}

public static class Program { public static object? Run() => Marks.Run(); }
