// Variables of the same name in two scopes are renamed apart. Their name is that of a tuple's element or an anonymous member, unless two elements share it.
using System;
using Comet;

[Offloadable]
public partial class Names
{
    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    public int Run()
    {
        int sum = 0;
        foreach (int each in new[] { 1, 2 })
        {
            sum += Spin(each);
        }

        foreach (int each in new[] { 3, 4 })
        {
            var twice = (each, each);
            (int, int) typed = (each, each);
            var once = (each, sum);
            var anonymous = new { each, sum };
            sum += Spin(twice.Item1 + typed.Item2 + once.each + once.sum);
            sum += anonymous.each * anonymous.sum;
            (sum, var second) = (sum + Spin(1), each);
            sum += Spin(second);
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        int sum = new Names().Run();
        Console.WriteLine(sum);
        return sum;
    }
}
