using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public interface INamed
{
    string Name { get; }

    string Greeting(int n)
    {
        string text = "hello";
        for (int i = 0; i < n; i++)
        {
            text += " " + Name;
        }

        return text;
    }

    static virtual string Kind => "thing";
}

public interface ILoud : INamed
{
    string INamed.Greeting(int n) => Shout(n) + "!";

    string Shout(int n);
}

public interface ICounter
{
    int Count(int n);

    int Twice(int n) => Count(n) + Count(n);
}

[Offloadable]
public partial class Person(string name) : INamed, ICounter, IComparable<Person>
{
    public string Name { get; } = name;

    public static string Kind => "person";

    int ICounter.Count(int n)
    {
        int sum = 0;
        while (n > 0)
        {
            sum += n--;
        }

        return sum;
    }

    public int Count(int n) => -n;

    public virtual int CompareTo(Person? other)
    {
        for (int i = 0; i < Math.Min(Name.Length, other!.Name.Length); i++)
        {
            if (Name[i] != other.Name[i])
            {
                return Name[i] - other.Name[i];
            }
        }

        return Name.Length - other.Name.Length;
    }
}

[Offloadable]
public partial class Singer(string name) : Person(name), ILoud, ICounter
{
    public string Shout(int n)
    {
        string text = Name;
        for (int i = 0; i < n; i++)
        {
            text = text.ToUpperInvariant() + i;
        }

        return text;
    }

    int ICounter.Twice(int n) => 1000 + ((ICounter)this).Count(n);
}

public readonly struct Robot(int model) : INamed, ICounter
{
    public string Name => "R" + model;

    public int Count(int n) => n * model;
}

[Offloadable]
public partial class Party
{
    private static string Greet<T>(T guest, int n)
        where T : INamed
    {
        string text = T.Kind + ": ";
        for (int i = 1; i < n; i++)
        {
            text += guest.Greeting(i) + "; ";
        }

        return text;
    }

    private static int Total<T>(List<T> counters, int n)
        where T : ICounter
    {
        int total = 0;
        foreach (T counter in counters)
        {
            total += counter.Twice(n);
        }

        return total;
    }

    public string Run()
    {
        Person ann = new("ann"), bob = new Singer("bob");
        var people = new List<Person> { bob, ann, new("al"), new Singer("zoe") };
        people.Sort();
        INamed[] named = [ann, bob, new Robot(7)];
        string text = "";
        foreach (INamed each in named)
        {
            text += each.Greeting(2) + " ";
        }

        return $"{text}{Greet(ann, 3)}{Greet((Singer)bob, 3)}{Greet(new Robot(2), 2)}{Total<ICounter>([ann, bob, new Robot(3)], 4)} {Total(new List<Robot> { new(5) }, 2)} {ann.Count(3)} {string.Join(",", people.Select(p => p.Name))} {people.Max()!.Name}";
    }
}

public static class Program
{
    public static object? Run()
    {
        string text = new Party().Run();
        Console.WriteLine(text);
        return text;
    }
}
