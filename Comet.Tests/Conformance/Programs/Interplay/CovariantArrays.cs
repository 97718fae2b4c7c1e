using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Animal
{
    public string Name = "";
}

[Offloadable]
public partial class Cat : Animal
{
}

/// <summary>Arrays seen through a base type check what is stored, after the value has been evaluated.</summary>
[Offloadable]
public partial class Zoo
{
    public List<string> Log { get; } = [];

    private T Make<T>(string name)
        where T : Animal, new()
    {
        for (int i = 0; i < 2; i++)
        {
            Log.Add($"{name}{i}");
        }

        return new T { Name = name };
    }

    private int At(int i)
    {
        int n = 0;
        while (n < i)
        {
            n++;
        }

        Log.Add("at" + n);
        return n;
    }

    public Animal[] Run()
    {
        Animal[] animals = new Cat[3];
        object[] objects = animals;
        animals[At(0)] = Make<Cat>("tom");
        try
        {
            animals[At(1)] = Make<Animal>("dog");
        }
        catch (ArrayTypeMismatchException)
        {
            Log.Add("mismatch");
        }

        try
        {
            objects[At(1)] = "text" + At(2);
        }
        catch (ArrayTypeMismatchException)
        {
            Log.Add("mismatch");
        }

        objects[At(2)] = Make<Cat>("kit");
        Log.Add($"{animals is Cat[]} {objects is string[]} {ReferenceEquals(animals, objects)} {objects.GetType().Name} {animals[2].Name}");
        IReadOnlyList<Animal> list = animals;
        IEnumerable<object> sequence = animals;
        int count = 0;
        foreach (object? each in sequence)
        {
            count += each is Cat ? At(1) : At(0);
        }

        Log.Add($"{list.Count} {count}");
        int[] signed = [-1, At(2)];
        var unsigned = (uint[])(object)signed;
        unsigned[At(1)]++;
        Log.Add($"{unsigned[0]} {signed[1]}");
        return animals;
    }
}

public static class Program
{
    public static object? Run()
    {
        var zoo = new Zoo();
        Animal[] animals = zoo.Run();
        Console.WriteLine(string.Join(" ", zoo.Log));
        return animals;
    }
}
