using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public abstract record Animal(string Name)
{
    public int Age { get; init; } = 1;

    public virtual string Sound => "...";

    protected virtual bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("Name = ").Append(Name);
        return true;
    }
}

[Offloadable]
public partial record Dog(string Name, int Tricks) : Animal(Name)
{
    public override string Sound
    {
        get
        {
            string sound = "";
            for (int i = 0; i < Tricks; i++)
            {
                sound += "w";
            }

            return sound;
        }
    }

    public Dog Train(int times)
    {
        Dog dog = this;
        while (times-- > 0)
        {
            dog = dog with { Tricks = dog.Tricks + 1, Age = Older(dog.Age) };
        }

        return dog;
    }

    private static int Older(int age)
    {
        for (int i = 0; i < 2; i++)
        {
            age += i;
        }

        return age;
    }
}

[Offloadable]
public sealed partial record Puppy(string Name, int Tricks, Dog? Mother = null) : Dog(Name, Tricks)
{
    public bool Equals(Puppy? other) => other is not null && Tricks == other.Tricks;

    public override int GetHashCode() => Tricks;
}

public record struct Score(int Points, string Who)
{
    public int Bonus { get; set; }

    public readonly Score Doubled() => this with { Points = Points * 2 };
}

public readonly record struct Key(string A, int B);

[Offloadable]
public partial class Kennel
{
    private static T Twice<T>(T value)
    {
        T result = value;
        for (int i = 0; i < 2; i++)
        {
            result = value;
        }

        return result;
    }

    public string Run()
    {
        var rex = new Dog("rex", 1) { Age = 3 };
        Dog trained = rex.Train(3), same = rex with { };
        var (name, tricks) = Twice(trained);
        var pup = new Puppy("pip", 2, Twice(rex)) { Age = 0 };
        Animal renamed = (Animal)pup with { Name = "pop" + Twice(1) };
        Dog asDog = pup with { Mother = trained.Train(Twice(1)) };
        var score = new Score(3, "a") { Bonus = Twice(2) };
        Score copy = score;
        copy.Points += Twice(5);
        (int points, _) = score.Doubled() with { Who = "z" };
        var set = new HashSet<Dog> { rex, same, trained, new("rex", 1) { Age = Twice(3) } };
        var keyed = new Dictionary<Key, int> { [new Key("a", Twice(1))] = 1 };
        keyed[new Key("a", 1)] += Twice(10);
        string text = rex switch { { Tricks: > 3 } => "many", (var n, 1) when n == Twice("rex") => "one", _ => "some" };
        return $"{rex}|{trained}|{rex == same} {ReferenceEquals(rex, same)} {rex.Equals(pup)}|{name}{tricks}{trained.Sound}|{renamed}|{asDog == pup} {((Puppy)asDog).Mother!.Tricks}|{score} {copy} {points}|{set.Count} {string.Join(",", keyed)}|{text} {new Key("k", 2)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var kennel = new Kennel();
        string text = kennel.Run();
        Console.WriteLine(text);
        return text;
    }
}
