using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Comet;

// An async method of a structure works on a copy of it, which it has from the moment when it is called.
[Offloadable]
public partial struct Counter
{
    public int Count;
    public string Name;
    private Step _step;

    public Counter(string name)
    {
        Count = 0;
        Name = name;
        _step = new Step(1);
    }

    public async Task<int> Up(int n)
    {
        for (int i = 0; i < n; i++) Count++;
        await Task.Yield();
        for (int i = 0; i < n; i++) Count += 10;
        return Count;
    }

    // What it calls on itself changes its copy, and is seen by what comes after.
    public async Task<string> Mixed(int n)
    {
        Bump(n);
        int inner = await Up(n);
        Bump(inner - Count);
        _step.Widen(2);
        await Task.Yield();
        Bump(_step.Width);
        await Task.CompletedTask;
        this.Bump(1);
        return $"{Name}:{Count}/{inner}/{await _step.Times(Count)}";
    }

    public int Bump(int n)
    {
        for (int i = 0; i < n; i++) Count++;
        return Count;
    }

    public async Task<Counter> Grown(int n)
    {
        int before = Bump(n);
        await Task.Yield();
        Name += before;
        Counter me = this;
        me.Bump(1);
        return n == 0 ? me : await me.Grown(n - 1);
    }

    public async Task Fail(int n)
    {
        try
        {
            Bump(n);
            await Task.Yield();
            throw new InvalidOperationException(Name + Count);
        }
        finally
        {
            Bump(2);
            Name += "!" + Count;
            Log.Lines.Add(Name);
        }
    }

    public async ValueTask<T> Keep<T>(T value)
    {
        Bump(3);
        await Task.Yield();
        return Count > 0 ? value : default!;
    }

    public async void Note()
    {
        Bump(4);
        Log.Lines.Add($"{Name} notes {Count}");
        await Task.CompletedTask;
    }

    // A local function cannot have the structure, but what it is given.
    public async Task<int> ByLocal(int n)
    {
        int total = Count;
        total += await Twice(n);
        return total + Bump(1);

        async Task<int> Twice(int k)
        {
            for (int i = 0; i < k; i++) total++;
            await Task.Yield();
            return k * 2;
        }
    }
}

[Offloadable]
public partial struct Step(int width)
{
    public int Width = width;

    public void Widen(int by)
    {
        for (int i = 0; i < by; i++) Width++;
    }

    public readonly async Task<int> Times(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r += Width;
        await Task.Yield();
        return r;
    }
}

[Offloadable]
public readonly partial record struct Point(int X, int Y)
{
    public async Task<int> Far(Point other)
    {
        int r = 0;
        for (int i = 0; i < X + other.X; i++) r++;
        await Task.Yield();
        for (int i = 0; i < Y + other.Y; i++) r++;
        return r;
    }
}

[Offloadable]
public partial struct Box<T>
{
    public T Value;

    public async Task<List<T>> Many(int n)
    {
        var list = new List<T>();
        for (int i = 0; i < n; i++) list.Add(Value);
        await Task.Yield();
        Value = list[0];
        return list;
    }
}

[Offloadable]
public static partial class Log
{
    public static readonly List<string> Lines = new();
}

[Offloadable]
public partial class Holder
{
    public Counter Field = new("field");
    public readonly Counter Fixed = new("fixed");
    public Counter[] Many = [new("m0"), new("m1")];
    public Counter Property { get; set; } = new("property");

    private static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }

    private async Task<int> Later(int n)
    {
        int r = Slow(n);
        await Task.Yield();
        return r;
    }

    public async Task<string> Use()
    {
        var own = new Counter("own");
        string log = $"{await own.Up(2)} {own.Count};";

        // The copy is made when the arguments have been evaluated.
        log += $"{await own.Up(own.Bump(2))} {own.Count};";
        log += $"{await own.Up(await Later(own.Bump(1)))} {own.Count};";
        log += $"{await Field.Up(Field.Bump(2))} {Field.Count};";
        log += $"{await Fixed.Up(Slow(2))} {Fixed.Count};";
        log += $"{await Many[Slow(1)].Up(Many[1].Bump(3))} {Many[1].Count};";
        log += $"{await Property.Up(Slow(2))} {Property.Count};";
        log += $"{await Made("made").Up(await Later(2))};";
        log += await (await MadeLater("later")).Up(await Later(2)) + ";";
        var list = new List<Counter> { new("l0"), new("l1") };
        log += $"{await list[Slow(1)].Mixed(await Later(2))};";
        log += $"{await own.Mixed(3)};{await Field.Mixed(1)};";
        Counter grown = await own.Grown(3);
        log += $"{grown.Name}:{grown.Count} {own.Name}:{own.Count};";
        try
        {
            await Many[0].Fail(3);
        }
        catch (InvalidOperationException e)
        {
            log += $"{e.Message} {Many[0].Count};";
        }

        log += $"{await own.Keep(7)} {await own.Keep("kept")} {await own.ByLocal(3)} {own.Count};";
        own.Note();
        log += $"{await new Point(2, 3).Far(new Point(4, 5))};";
        var box = new Box<string> { Value = "v" };
        log += $"{(await box.Many(3)).Count} {box.Value};";

        // Those that are started work on what was there when they were.
        Task<int> a = own.Up(3);
        own.Bump(100);
        Task<int> b = own.Up(3);
        own.Count = 0;
        log += $"{await a} {await b} {own.Count};";
        Counter? maybe = own;
        log += $"{await maybe.Value.Up(1)};";
        Task<int>? c = maybe?.Up(2);
        log += await (c ?? a) + ";";
        Func<int, Task<int>> f = own.Up;
        own.Bump(50);
        log += $"{await f(1)} {own.Count}";
        return log;
    }

    private static Counter Made(string name)
    {
        var made = new Counter(name);
        made.Bump(5);
        return made;
    }

    private static async Task<Counter> MadeLater(string name)
    {
        await Task.Yield();
        return Made(name);
    }
}

public static class Program
{
    public static object? Run()
    {
        Log.Lines.Clear();
        var outside = new Counter("outside");
        Task<int> started = outside.Up(4);
        outside.Bump(2);
        Console.WriteLine($"{started.Result} {outside.Count} {new Counter("new").Mixed(2).Result} {new Point(1, 2).Far(default).Result}");
        var holder = new Holder();
        Console.WriteLine($"{holder.Fixed.Up(2).Result} {holder.Property.Up(2).Result} {holder.Many[1].Up(1).Result} {holder.Many[1].Count}");
        In(outside);
        outside.Note();
        return holder.Use().Result + string.Join(",", Log.Lines);
    }

    private static void In(in Counter counter) => Console.WriteLine($"{counter.Up(3).Result} {counter.Count}");
}
