using System;
using System.Collections.Generic;
using Comet;

public interface IListener
{
    void Heard(string what);
}

/// <summary>Not offloadable and with side effects, reached from offloadable code through an interface and an override.</summary>
public sealed class Loud : IListener
{
    public List<string> Heard = [];

    void IListener.Heard(string what)
    {
        Console.WriteLine("! " + what);
        Heard.Add(what);
    }
}

[Offloadable]
public partial class Quiet : IListener
{
    public string All = "";

    public void Heard(string what)
    {
        foreach (char c in what)
        {
            All = c + All;
        }
    }
}

[Offloadable]
public partial class Speaker
{
    public List<IListener> Listeners = [];

    public virtual string Word(int n) => "word" + n;

    public int Speak(int words)
    {
        int spoken = 0;
        for (int i = 0; i < words; i++)
        {
            string word = Word(i);
            foreach (IListener listener in Listeners)
            {
                listener.Heard(word);
                spoken++;
            }
        }

        return spoken;
    }
}

[Offloadable]
public partial class Shouter : Speaker
{
    public override string Word(int n)
    {
        Console.WriteLine("shouting " + n);
        return base.Word(n).ToUpperInvariant();
    }
}

public static class Program
{
    public static object? Run()
    {
        var loud = new Loud();
        var quiet = new Quiet();
        Speaker[] speakers = [new Speaker { Listeners = { quiet, loud } }, new Shouter { Listeners = { loud, quiet } }, new Speaker()];
        foreach (Speaker speaker in speakers)
        {
            Console.WriteLine(speaker.Speak(3));
        }

        Console.WriteLine(quiet.All);
        return new object[] { loud, quiet, speakers };
    }
}
