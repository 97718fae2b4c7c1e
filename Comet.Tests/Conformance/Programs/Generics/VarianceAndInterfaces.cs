using System;
using System.Collections.Generic;
using Comet;

public interface ISource<out T>
{
    T Get(int index);
}

public interface ISink<in T>
{
    void Put(T item);
}

[Offloadable]
public partial class Words : ISource<string>, ISink<object>
{
    public List<object> Taken = [];

    public string Get(int index)
    {
        string word = "";
        for (int i = 0; i <= index; i++)
        {
            word += (char)('a' + i);
        }

        return word;
    }

    public void Put(object item)
    {
        for (int i = 0; i < 2; i++)
        {
            Taken.Add(item);
        }
    }
}

[Offloadable]
public partial class Numbers : ISource<object>, ISource<int>
{
    object ISource<object>.Get(int index) => "boxed " + ((ISource<int>)this).Get(index);

    int ISource<int>.Get(int index)
    {
        int n = 1;
        while (index-- > 0)
        {
            n *= 3;
        }

        return n;
    }
}

[Offloadable]
public static partial class Pump
{
    public static int Move<T>(ISource<T> from, ISink<T> to, int count)
    {
        int moved = 0;
        for (; moved < count; moved++)
        {
            to.Put(from.Get(moved));
        }

        return moved;
    }
}

public static class Program
{
    public static object? Run()
    {
        var words = new Words();
        var numbers = new Numbers();
        int moved = Pump.Move<object>(words, words, 3) + Pump.Move<string>(words, words, 2) + Pump.Move(numbers, words, 2);
        ISource<int> exact = numbers;
        Console.WriteLine($"{moved} {exact.Get(4)} {string.Join(" ", words.Taken)}");
        return words;
    }
}
