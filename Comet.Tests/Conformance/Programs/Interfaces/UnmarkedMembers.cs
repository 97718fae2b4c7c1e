// expect: migrates
// Members of interfaces that are not marked, of all kinds: setters and indexers, assigned, in compound assignments, incremented and deconstructed into, parameters that are passed by reference, and generic methods.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public interface IEntity
{
    string Name { get; set; }

    int Size { get; set; }

    string? Note { get; set; }

    int this[int index] { get; set; }

    bool TryFind(int key, out int value);

    void Change(ref int value, in int by);

    T Pick<T>(T first, T second, int n);

    void Add<T>(List<T> list, T item);
}

[Offloadable]
public partial class Plain(string name) : IEntity
{
    protected readonly int[] Items = new int[4];

    public string Name { get; set; } = name;

    public int Size { get; set; }

    public string? Note { get; set; }

    public virtual int this[int index]
    {
        get => Items[index] + Work.Spin(1);
        set => Items[index] = value + Work.Spin(1);
    }

    public virtual bool TryFind(int key, out int value)
    {
        value = key * 3;
        for (int i = 0; i < 3; i++) value += i;
        return key > Work.Spin(2);
    }

    public void Change(ref int value, in int by)
    {
        for (int i = 0; i < 3; i++) value += by;
    }

    public T Pick<T>(T first, T second, int n) => Work.Spin(n) % 2 == 0 ? first : second;

    public void Add<T>(List<T> list, T item)
    {
        for (int i = 0; i < 2; i++) list.Add(item);
    }
}

[Offloadable]
public partial class Heavy(string name) : Plain(name), IEntity
{
    private string _name = name;
    private int _size;

    string IEntity.Name
    {
        get => _name + Work.Spin(2);
        set => _name = value + Work.Spin(1);
    }

    public new int Size
    {
        get
        {
            int s = 0;
            for (int i = 0; i < 3; i++) s += _size;
            return s;
        }

        set
        {
            for (int i = 0; i < 2; i++) _size = value - i;
        }
    }

    public override int this[int index]
    {
        get => base[index] * 2;
        set
        {
            if (index == 3) throw new ArgumentException("three");
            base[index] = Work.Spin(index) + value;
        }
    }
}

[Offloadable]
public partial class Logged : IEntity
{
    public string Name { get; set; } = "logged";

    public int Size
    {
        get => 5;
        set => Console.WriteLine("size " + value);
    }

    public string? Note
    {
        get => null;
        set => Console.WriteLine("note " + value);
    }

    public int this[int index]
    {
        get
        {
            Console.WriteLine("get " + index);
            return index;
        }

        set => Console.WriteLine($"set {index} {value}");
    }

    public bool TryFind(int key, out int value)
    {
        Console.WriteLine("find " + key);
        value = -1;
        return false;
    }

    public void Change(ref int value, in int by) => Console.WriteLine("change " + (value -= by));

    public T Pick<T>(T first, T second, int n)
    {
        Console.WriteLine($"pick {first} {second}");
        return second;
    }

    public void Add<T>(List<T> list, T item) => Console.WriteLine("add " + item);
}

/// <summary>Not offloadable.</summary>
public sealed class Unmarked : IEntity
{
    public string Name { get; set; } = "unmarked";

    public int Size { get; set; } = 2;

    public string? Note { get; set; } = "n";

    public int this[int index]
    {
        get => index + Size;
        set => Size = value - index;
    }

    public bool TryFind(int key, out int value) => (value = key) == 2;

    public void Change(ref int value, in int by) => value *= by;

    public T Pick<T>(T first, T second, int n) => first;

    public void Add<T>(List<T> list, T item) => list.Insert(0, item);
}

[Offloadable]
public partial class Work
{
    private readonly List<string> _log = new();
    private int _field = 3;

    public static int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private IEntity Seen(IEntity entity, string what)
    {
        _log.Add("at " + what + Spin(1));
        return entity;
    }

    private void Members(IEntity e)
    {
        e.Name = "name" + Spin(2);
        e.Name += "!" + Spin(1);
        e.Size = Spin(3);
        e.Size++;
        int before = e.Size--, after = ++e.Size;
        string? note = e.Note = "note" + Spin(1);
        e.Note ??= "none" + Spin(2);
        e[1] = Spin(2) + 1;
        e[Spin(1) + 1] += e[2] + Spin(2);
        e[2]++;
        int assigned = Seen(e, "receiver")[Spin(1)] = Spin(4);
        (e.Size, e[1], int local) = (Spin(2), Spin(1) + 4, Spin(3));
        _log.Add($"{e.Name} {e.Size} {before} {after} {note} {e.Note} {e[0]} {e[1]} {e[2]} {assigned} {local}");
    }

    private void References(IEntity e, int[] numbers)
    {
        if (e.TryFind(Spin(2), out int found)) _log.Add("found " + found);
        bool other = e.TryFind(99, out numbers[Spin(1)]);
        int local = 4 + Spin(1);
        e.Change(ref local, 3);
        e.Change(ref numbers[1], local + Spin(1));
        Seen(e, "change").Change(ref _field, in numbers[1]);
        e.TryFind(7, out _);
        _log.Add($"{found} {other} {local} {_field} {string.Join(",", numbers)}");
    }

    private void Generics<TOwn>(IEntity e, TOwn one, TOwn two)
    {
        List<TOwn> list = [];
        e.Add(list, one);
        e.Add(list, e.Pick(one, two, 3));
        _log.Add($"{e.Pick(1, 2, Spin(2))} {e.Pick<object>("a", 2.5, 4)} {string.Join(",", list)}");
    }

    private void Null(IEntity? e)
    {
        e?.Name = "conditional" + Spin(1);
        string? name = e?.Name + Spin(1);
        int? item = e?[1];
        _log.Add($"{name} {item}");
        try
        {
            e!.Size = Spin(2);
            e[3] = Spin(1);
            _log.Add("set");
        }
        catch (Exception x)
        {
            _log.Add(x.GetType().Name);
        }
    }

    public string Run()
    {
        foreach (IEntity e in new IEntity[] { new Plain("plain"), new Heavy("heavy"), new Logged(), new Unmarked() })
        {
            Members(e);
            References(e, [1, 2, 3]);
            Generics(e, "x", "y");
            Generics(e, 1.5, 2.5);
            Null(e);
        }

        Null(null);
        return string.Join("\n", _log);
    }
}

public static class Program
{
    public static object? Run() => new Work().Run();
}
