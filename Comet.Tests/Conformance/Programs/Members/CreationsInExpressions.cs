using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Creations by constructors that can be suspended, wherever an expression can stand.</summary>
[Offloadable]
public partial class Item
{
    private static int _made;
    public required string Name { get; init; }
    public int Weight { get; init; } = 1;
    public required int Size;
    public readonly int Serial;
    public Item? Inner { get; set; }
    public List<int> Tags { get; } = [];
    public int this[int i]
    {
        get => Tags[i];
        set => Tags.Insert(i, value);
    }

    public Item(int n)
    {
        for (int i = 0; i < n; i++) Serial++;
        Serial = Serial * 100 + ++_made;
    }

    public Item(Item inner, Item? other = null) : this(inner.Serial % 100)
    {
        Inner = inner;
        Weight = other?.Weight ?? Work.Slow(3);
    }

    public static implicit operator Item(int n) => new(n) { Name = "implicit" + Work.Slow(1), Size = n };

    public override string ToString() => $"[{Name} {Weight} {Size} {Serial} {string.Join("", Tags)} {Inner}]";
}

[Offloadable]
public static partial class Work
{
    public static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }
}

[Offloadable]
public partial class Maker
{
    private Item? _kept;

    public List<string> Make(bool which)
    {
        var log = new List<string>();
        var a = new Item(Work.Slow(1)) { Name = "a" + Work.Slow(1), Size = Work.Slow(2), Weight = Work.Slow(5), Tags = { 1, Work.Slow(2) } };
        log.Add($"{a}");
        Item nested = new(new Item(2) { Name = "in", Size = 1 }, new Item(Work.Slow(3)) { Name = "other", Size = 2, Weight = 8 }) { Name = "out", Size = 3, Inner = { Size = 9 }, [0] = 4, [Work.Slow(1)] = Work.Slow(6) };
        log.Add($"{nested}");
        Item? chosen = which ? new Item(1) { Name = "w", Size = 1 } : null;
        log.Add($"{(chosen ?? new Item(4) { Name = "x", Size = 4 }).Serial + new Item(2) { Name = "y", Size = 5 }.Serial}");
        _kept ??= new Item(Work.Slow(2)) { Name = "kept", Size = Work.Slow(1) };
        Item[] all = [_kept, new Item(1) { Name = "one", Size = 1 }, new(2) { Name = "two", Size = 2 }];
        var table = new Dictionary<string, Item> { ["k"] = new(Work.Slow(1)) { Name = "k", Size = 7 } };
        (Item left, int right) = (new Item(5) { Name = "l", Size = 8 }, Work.Slow(6));
        log.Add($"{all.Sum(i => i.Serial)} {table["k"]} {left} {right}");
        Item converted = 3;
        log.Add($"{converted} {new Item(1) { Name = $"{new Item(2) { Name = "deep", Size = 1 }}", Size = 2 } switch { { Serial: > 0 } i => i.Name, _ => "none" }}");
        new Item(Work.Slow(9)) { Name = "dropped", Size = 0 };
        lock (new Item(1) { Name = "lock", Size = 0 }) log.Add("locked" + Work.Slow(1));
        foreach (int tag in new Item(1) { Name = "tags", Size = 0, Tags = { 3, 4 } }.Tags) log.Add($"tag {Work.Slow(tag)}");
        return log;
    }

    public Item Last() => new(Work.Slow(2)) { Name = "last", Size = 1 };

    public Item Bare(Item inner) => new BareItem(inner);
}

[Offloadable]
public partial class BareItem : Item
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public BareItem(Item inner) : base(inner, inner)
    {
        Name = "bare" + Work.Slow(2);
        Size = Work.Slow(3);
        Weight += Work.Slow(Size);
    }
}

public static class Program
{
    public static object? Run()
    {
        var maker = new Maker();
        foreach (string line in maker.Make(true)) Console.WriteLine(line);
        foreach (string line in maker.Make(false)) Console.WriteLine(line);
        Item last = maker.Last();
        Console.WriteLine($"{last} {maker.Bare(last)}");
        return maker;
    }
}
