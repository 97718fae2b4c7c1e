using System;
using System.Collections.Generic;
using Comet;

public sealed class Owner(string name)
{
    public string Name = name;
    public int Score;
    public Ticket Held;
}

public struct Ticket
{
    public int Number;
    public Owner? Owner;
    public string[]? Notes;
    public object? Extra;

    public override readonly string ToString() => $"{Number}:{Owner?.Name}:{Notes?.Length}";
}

public readonly struct Slice(int[] source, int start, int count)
{
    public readonly int[] Source = source;
    public readonly int Start = start, Count = count;

    public int this[int index] => Source[Start + index];
}

[Offloadable]
public partial class Office
{
    public List<Ticket> Queue = [];
    public Ticket[,] Board = new Ticket[2, 2];
    public Dictionary<string, Ticket> ByName = new();
    public KeyValuePair<Owner, Ticket> Last;
    public Slice Numbers;

    public int Serve(Owner[] owners)
    {
        string[] notes = ["shared", "notes"];
        Ticket current = default;
        for (int i = 0; i < owners.Length; i++)
        {
            current = new Ticket { Number = i, Owner = owners[i], Notes = notes, Extra = current };
            owners[i].Held = current;
            Queue.Add(current);
            Board[i % 2, i / 2 % 2] = current;
            ByName[owners[i].Name] = current;
            notes[i % 2] += i;
        }

        int sum = 0;
        Numbers = new Slice([1, 2, 3, 4, 5, 6], 2, 3);
        Slice slice = Numbers;
        for (int i = 0; i < slice.Count; i++)
        {
            slice.Source[slice.Start + i] *= 10;
            sum += slice[i];
            Ticket taken = Queue[i % Queue.Count];
            taken.Number += 100;
            taken.Owner!.Score += taken.Number;
            Queue[i % Queue.Count] = taken;
            Last = new(taken.Owner, taken);
        }

        return sum + (ReferenceEquals(Queue[0].Notes, Queue[1].Notes) ? 1000 : 0) + (ReferenceEquals(Last.Key, Last.Value.Owner) ? 2000 : 0);
    }
}

public static class Program
{
    public static object? Run()
    {
        var office = new Office();
        Owner[] owners = [new("ann"), new("bob"), new("cy"), new("di")];
        int sum = office.Serve(owners);
        Console.WriteLine($"{sum} {string.Join(" ", office.Queue)} {owners[1].Score} {office.Board[1, 1]}");
        return new object[] { office, owners };
    }
}
