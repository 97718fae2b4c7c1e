using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Animal
{
    public int Steps;

    public virtual string Speak(int times)
    {
        string text = "";
        for (int i = 0; i < times; i++)
        {
            text += Sound();
        }

        return text;
    }

    protected virtual string Sound() => ".";

    public virtual Animal Move(int distance)
    {
        while (distance-- > 0)
        {
            Steps++;
        }

        return this;
    }
}

[Offloadable]
public partial class Dog : Animal
{
    protected override string Sound() => "woof";

    public override Dog Move(int distance)
    {
        base.Move(distance * 2);
        return this;
    }

    public string Fetch() => Speak(1) + Steps;
}

[Offloadable]
public sealed partial class Puppy : Dog
{
    private int _tired;

    protected sealed override string Sound() => _tired++ % 2 == 0 ? "wiff" : base.Sound();

    public override Puppy Move(int distance)
    {
        for (int i = 0; i < distance; i++)
        {
            base.Move(1);
        }

        return this;
    }

    public override string Speak(int times) => times > 2 ? base.Speak(2) + "zzz" : base.Speak(times);
}

[Offloadable]
public partial class Fish : Animal
{
    public override string Speak(int times) => "";
}

[Offloadable]
public partial class Zoo
{
    public List<Animal> Animals = [new Animal(), new Dog(), new Puppy(), new Fish()];

    public string Parade()
    {
        string text = "";
        foreach (Animal animal in Animals)
        {
            for (int times = 1; times < 4; times++)
            {
                text += animal.Move(times).Speak(times) + ",";
            }

            text += animal is Dog dog ? dog.Move(1).Fetch() : animal.GetType().Name;
            text += animal.Steps + ";";
        }

        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        var zoo = new Zoo();
        Console.WriteLine(zoo.Parade());
        return zoo;
    }
}
