using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Person
{
    public string Name;
    public Person? Spouse, Best;
    public List<Person> Friends = [];
    public Person Self;

    public Person(string name)
    {
        Name = name;
        Self = this;
    }
}

[Offloadable]
public partial class Party
{
    public object[] Everything = new object[3];

    public int Mix(Person[] people)
    {
        for (int i = 0; i < people.Length; i++)
        {
            Person next = people[(i + 1) % people.Length];
            people[i].Best = next;
            people[i].Friends.Add(next);
            people[i].Friends.Add(people[i]);
            if (i % 2 == 0)
            {
                (people[i].Spouse, next.Spouse) = (next, people[i]);
            }
        }

        Everything[0] = people;
        Everything[1] = Everything;
        Everything[2] = this;
        int steps = 0;
        Person? at = people[0];
        do
        {
            at = at.Best!;
            steps += ReferenceEquals(at.Spouse!.Spouse, at) ? 10 : 1;
            steps += ReferenceEquals(at, at.Self.Self) ? 100 : 0;
        }
        while (at != people[0]);
        return steps;
    }
}

public static class Program
{
    public static object? Run()
    {
        var party = new Party();
        Person[] people = [new("a"), new("b"), new("c"), new("d")];
        int steps = party.Mix(people);
        Console.WriteLine($"{steps} {people[3].Best!.Name} {ReferenceEquals(party.Everything[1], party.Everything)}");
        return party;
    }
}
