using System;
using Comet;

/// <summary>Statics of one class used by several, offloadable or not.</summary>
public static class Plain
{
    public static int Uses;
    public static readonly int[] Histogram = new int[4];

    public static void Use(int n) => Uses += n;
}

[Offloadable]
public static partial class Sequence
{
    private static int s_next;
    public static int Restarts;

    public static int Next()
    {
        if (s_next >= 5)
        {
            s_next = 0;
            Restarts++;
        }

        return ++s_next;
    }
}

[Offloadable]
public partial class Reader
{
    private static int s_readers;
    private readonly int _id = ++s_readers;
    public string Seen = "";

    public int Read(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            int next = Sequence.Next();
            sum += next;
            Seen += next;
            Plain.Use(1);
            Plain.Histogram[next % 4]++;
        }

        return sum * 10 + Sequence.Restarts;
    }

    public int Id => _id;
}

public static class Program
{
    public static object? Run()
    {
        Plain.Uses = 0;
        Array.Clear(Plain.Histogram);
        var first = new Reader();
        var second = new Reader();
        int a = first.Read(4), between = Sequence.Next(), b = second.Read(9), c = first.Read(1);
        Console.WriteLine($"{a} {between} {b} {c} {Plain.Uses} {second.Id - first.Id}");
        return new object[] { first.Seen, second.Seen, Plain.Histogram };
    }
}
