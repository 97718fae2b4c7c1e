using System;
using System.Collections.Generic;
using Comet;

/// <summary>Equal strings that are different objects stay different, the same string stays the same.</summary>
[Offloadable]
public partial class Identity
{
    public string A = new('x', 3), B = new('x', 3), C;
    public string Literal = "literal";
    public object Boxed;
    public List<string> Words = [];

    public Identity()
    {
        C = A;
        Boxed = B;
    }

    public string Run()
    {
        string made = new('y', 2), same = made;
        string trace = "";
        for (int i = 0; i < 4; i++)
        {
            trace += Is(A, B) + Is(A, C) + Is(Boxed, B) + Is(made, same);
            Words.Add(i % 2 == 0 ? made : new string('y', 2));
            if (i == 2)
            {
                (A, B) = (B, A);
            }
        }

        return trace + Is(Words[0], Words[2]) + Is(Words[0], Words[1]) + Is(Words[1], Words[3]) + Is(C, B);
    }

    private static string Is(object a, object b) => ReferenceEquals(a, b) ? "1" : "0";
}

public static class Program
{
    public static object? Run()
    {
        var identity = new Identity();
        string trace = identity.Run();
        Console.WriteLine(trace);
        if (trace != "0111011101110001" + "1001")
        {
            throw new InvalidOperationException(trace);
        }

        return identity;
    }
}
