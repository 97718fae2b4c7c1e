// expect: migrates
// Query expressions with every clause, whose parts call code that can be suspended.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public record Person(string Name, int Age, string City);

public record Pet(string Owner, string Name);

[Offloadable]
public partial class Queries
{
    public int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private string Say(string text) => text + Spin(text.Length);

    public string Run()
    {
        var people = new List<Person> { new("Ann", 31, "Ulm"), new("Bob", 25, "Bonn"), new("Cid", 31, "Ulm"), new("Dora", 17, "Bonn"), new("Eve", 44, "Kiel") };
        var pets = new List<Pet> { new("Ann", "Rex"), new("Ann", "Tom"), new("Dora", "Kit"), new("Zoe", "Lone") };
        int least = 18;

        var adults = from p in people
                     where Spin(p.Age) > Spin(least)
                     let shout = Say(p.Name)
                     orderby Spin(p.Age) descending, shout
                     select shout + p.Age;

        var pairs = from p in people
                    from letter in p.Name
                    where letter < 'd' && Spin(letter) > 0
                    select $"{p.Name}.{letter}{Spin(letter % 7)}";

        var owners = from p in people
                     join pet in pets on Say(p.Name) equals Say(pet.Owner)
                     orderby pet.Name
                     select Say(pet.Name) + p.Name;

        var counts = from p in people
                     join pet in pets on p.Name equals pet.Owner into own
                     let n = own.Count(x => Spin(x.Name.Length) > 0)
                     where n > 0
                     select (Say(p.Name), n);

        var cities = from p in people
                     group Say(p.Name) by p.City into city
                     where Spin(city.Count()) >= 0
                     orderby city.Key
                     select city.Key + ":" + string.Join("+", city);

        var nested = from n in Enumerable.Range(1, 3)
                     let inner = from m in Enumerable.Range(0, n) where Spin(m + n) % 2 == 0 select m * Spin(n)
                     select string.Join("/", inner);

        object[] mixed = { 1, 2, 3 };
        var typed = from int x in mixed where Spin(x) >= 0 select Spin(x + 2);

        var text = "";
        foreach (var a in adults) text += a + Spin(a.Length) + " ";
        foreach (var g in from p in people group p by Spin(p.Age)) text += g.Key + "=" + g.Count() + Spin(g.Key) + ";";
        return text + "\n" + string.Join(",", pairs) + "\n" + string.Join(",", owners) + "\n" + string.Join(",", counts) + "\n" + string.Join(",", cities) + "\n" + string.Join(",", nested) + "\n" + string.Join(",", typed);
    }
}

public static class Program
{
    public static object? Run()
    {
        var text = new Queries().Run();
        Console.WriteLine(text);
        return text;
    }
}
