using System;
using System.Collections.Generic;
using Comet;

/// <summary>A class in parts, with members of which one part declares and another does.</summary>
[Offloadable]
public partial class Parts
{
    public List<string> Log { get; } = [];

    public partial int Size { get; set; }

    public partial string this[int index] { get; }

    partial void Hook(int n);

    partial void Unused(ref int n);

    private partial int Work(int n, string text = "default");

    public partial event Action? Changed;

    public partial Parts(int size);

    public int Run(int n)
    {
        int total = 0;
        for (int i = 0; i < n; i++)
        {
            Hook(i);
            Unused(ref total);
            total += Work(i) + Size;
            Size += i;
            Log.Add(this[i]);
        }

        return total;
    }
}

public partial class Parts
{
    private int _size;
    private Action? _changed;

    public partial Parts(int size)
    {
        for (int i = 0; i < size; i++)
        {
            _size += 2;
        }
    }

    public partial int Size
    {
        get => _size;
        set
        {
            while (_size < value)
            {
                _size++;
            }

            _changed?.Invoke();
        }
    }

    public partial string this[int index]
    {
        get
        {
            string text = "";
            for (int i = 0; i <= index; i++)
            {
                text += i;
            }

            return text;
        }
    }

    public partial event Action? Changed
    {
        add => _changed += value;
        remove => _changed -= value;
    }
}

partial class Parts : IComparable<Parts>
{
    partial void Hook(int n)
    {
        while (n > 0)
        {
            Log.Add("hook" + n--);
        }
    }

    private partial int Work(int n, string text)
    {
        int sum = text.Length;
        for (int i = 0; i < n; i++)
        {
            sum += i;
        }

        return sum;
    }

    public int CompareTo(Parts? other) => Size - (other?.Size ?? 0);
}

public static class Program
{
    public static object? Run()
    {
        var parts = new Parts(2);
        int changes = 0;
        parts.Changed += () => changes++;
        Console.WriteLine($"{parts.Run(4)} {changes} {parts.CompareTo(new Parts(3))} {string.Join(" ", parts.Log)}");
        return parts.Log;
    }
}
