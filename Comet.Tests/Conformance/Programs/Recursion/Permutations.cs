using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Permuter
{
    public List<string> Found = [];

    public void Swapping(char[] letters, int fixedCount)
    {
        if (fixedCount == letters.Length)
        {
            Found.Add(new string(letters));
            return;
        }

        for (int i = fixedCount; i < letters.Length; i++)
        {
            (letters[fixedCount], letters[i]) = (letters[i], letters[fixedCount]);
            Swapping(letters, fixedCount + 1);
            (letters[fixedCount], letters[i]) = (letters[i], letters[fixedCount]);
        }
    }

    public void Appending(string prefix, string rest)
    {
        if (rest.Length == 0)
        {
            Found.Add(prefix);
        }

        for (int i = 0; i < rest.Length; i++)
        {
            Appending(prefix + rest[i], rest.Remove(i, 1));
        }
    }

    /// <summary>Heap's algorithm: every step is one exchange.</summary>
    public int Exchanging(int[] items, int count)
    {
        if (count == 1)
        {
            Found.Add(string.Concat(items));
            return 1;
        }

        int made = 0;
        for (int i = 0; i < count - 1; i++)
        {
            made += Exchanging(items, count - 1);
            int other = count % 2 == 0 ? i : 0;
            (items[other], items[count - 1]) = (items[count - 1], items[other]);
        }

        return made + Exchanging(items, count - 1);
    }
}

public static class Program
{
    public static object? Run()
    {
        var permuter = new Permuter();
        permuter.Swapping("abcd".ToCharArray(), 0);
        permuter.Appending("", "wxyz");
        int made = permuter.Exchanging([1, 2, 3, 4], 4);
        if (made != 24 || permuter.Found.Count != 72 || new HashSet<string>(permuter.Found).Count != 72)
        {
            throw new InvalidOperationException("Four things have 24 orders.");
        }

        Console.WriteLine(string.Join(" ", permuter.Found));
        return permuter;
    }
}
