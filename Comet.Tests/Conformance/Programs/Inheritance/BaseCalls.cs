using System;
using Comet;

[Offloadable]
public partial class Plain
{
    public string Trace = "";

    public virtual int Work(int n)
    {
        Trace += "p";
        int x = n;
        for (int i = 0; i < 2; i++)
        {
            x += i;
        }

        return x;
    }

    public virtual int this[int index] => Work(index);

    public virtual int Size
    {
        get => Work(1);
        set => Trace += "<" + value + ">";
    }

    public override string ToString() => "plain " + Work(2);
}

[Offloadable]
public partial class Middle : Plain
{
    public override int Work(int n)
    {
        Trace += "m";
        return base.Work(n) * 2 + base.Work(n + 1);
    }

    public override int Size
    {
        get => base.Size + 1;
        set => base.Size = value + base.Work(value);
    }

    public override string ToString() => "middle of " + base.ToString();
}

[Offloadable]
public partial class Outer : Middle
{
    public override int Work(int n)
    {
        Trace += "o";
        int total = 0;
        for (int i = 0; i < 2; i++)
        {
            total += base.Work(n - i) + (i == 0 || n <= 0 ? Trace.Length : base[n - 2]);
        }

        return n > 0 ? total + Work(n - 2) : total;
    }

    public override int this[int index] => base[index] - base.Size;
}

public static class Program
{
    public static object? Run()
    {
        Plain[] all = [new Plain(), new Middle(), new Outer()];
        foreach (Plain one in all)
        {
            one.Size = one.Work(2) + one.Size % 10;
            Console.WriteLine($"{one[0]} {one} {one.Trace.Length}");
        }

        return all;
    }
}
