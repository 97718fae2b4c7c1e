// Statements that call or assign through ?. on the result of a suspendable call, with nothing suspendable after it.
using System;
using System.Collections.Generic;
using Comet;

public class Plain
{
    public int Count;

    public List<int> List = [];

    public Plain? Next;

    public int Number { get; set; }

    public void Hit() => Count++;
}

[Offloadable]
public partial class Chains
{
    private static int asked;

    private static Plain? Get(Plain? plain)
    {
        for (int i = 0; i < 2; i++)
        {
            asked++;
        }

        return plain;
    }

    private static void Hit(Plain plain) => Get(plain)?.Hit();

    public static string Run()
    {
        asked = 0;
        var plain = new Plain { Next = new Plain() };
        Plain? none = null;
        Get(plain)?.Hit();
        Get(none)?.Hit();
        Get(plain)?.List.Add(5);
        Get(plain)?.List?.Add(6);
        Get(plain)?.Next?.Hit();
        Get(none)?.Next?.Hit();
        Get(plain)?.Count += 7;
        Get(plain)?.Next?.Number = 8;
        Get(none)?.Next?.Number = 9;
        Get(plain)?.List[0] = 50;
        Get(plain)?.List?[1] += 60;
        Get(plain)?.Next?.List.AddRange(plain.List);
        Get(plain.Next)!.Next?.Hit();
        Hit(plain);
        Action hit = () => Get(plain)?.Hit();
        hit();
        for (int i = 0; i < 2; Get(plain)?.Hit())
        {
            i++;
        }

        return $"{asked} {plain.Count} {string.Join(",", plain.List)} {plain.Next!.Count} {plain.Next.Number} {plain.Next.List.Count}";
    }
}

public static class Program
{
    public static object? Run() => Chains.Run();
}
