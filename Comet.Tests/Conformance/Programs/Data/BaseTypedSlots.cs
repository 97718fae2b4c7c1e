using System;
using System.Collections.Generic;
using Comet;

/// <summary>What is behind a base class or an interface is known to nobody but the code that made it.</summary>
public interface IPriced
{
    int Price { get; }
}

public abstract class Item : IPriced
{
    private int _price;
    public string Name = "";

    public int Price => _price;

    public void Raise(int by) => _price += by;
}

public class Book : Item
{
    public int Pages;
}

public sealed class Atlas : Book
{
    /// <summary>Hides the base class's.</summary>
    public new string Name = "";
    public Item[] Maps = [];
}

public sealed class Toy : Item
{
    private bool _noisy;

    public bool Noisy { get => _noisy; set => _noisy = value; }
}

public sealed class Service : IPriced
{
    public int Hours;

    public int Price => Hours * 50;
}

[Offloadable]
public partial class Basket
{
    public List<Item> Items = [];
    public IPriced? First;
    public object? Note;

    public int Collect(Item[] from, int times)
    {
        int sum = 0;
        for (int i = 0; i < times; i++)
        {
            Item item = from[i % from.Length];
            item.Raise(i);
            item.Name += i;
            if (!Items.Contains(item))
            {
                Items.Add(item);
            }

            sum += item.Price;
            Note = item;
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var toy = new Toy { Name = "duck", Noisy = true };
        var atlas = new Atlas { Name = "world", Pages = 99, Maps = [toy] };
        ((Item)atlas).Name = "base";
        var basket = new Basket { First = new Service { Hours = 2 } };
        int sum = basket.Collect([toy, atlas, new Book { Pages = 3 }], 7);
        Console.WriteLine($"{sum} {basket.Items.Count} {basket.First.Price} {atlas.Name} {((Item)atlas).Name} {toy.Noisy} {ReferenceEquals(basket.Note, toy)} {ReferenceEquals(atlas.Maps[0], toy)}");
        return basket;
    }
}
