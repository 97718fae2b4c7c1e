using System;
using System.Collections.Generic;
using Comet;

/// <summary>Ordinary classes without a mark: fields of every accessibility, read-only ones, properties, a method or two.</summary>
public class Customer
{
    private static int s_made;
    private readonly string _name;
    private int _orders;
    protected internal double Balance;

    public Customer(string name)
    {
        _name = name;
    }

    public string Name => _name;

    public int Orders => _orders;

    public List<Order> Open { get; } = new();

    public Customer? Referrer { get; set; }

    public void Place(Order order)
    {
        _orders++;
        Balance += order.Total();
        Open.Add(order);
    }

    public static int Count() => ++s_made;
}

internal sealed class Line
{
    public string Article = "";
    public int Amount;
    public decimal Price;
}

public sealed class Order(int number, Customer owner)
{
    internal readonly List<Line> Lines = [];

    public int Number => number;

    public Customer Owner => owner;

    public DateTime? Shipped { get; init; }

    public double Total()
    {
        decimal sum = 0;
        foreach (Line line in Lines)
        {
            sum += line.Amount * line.Price;
        }

        return (double)sum;
    }
}

[Offloadable]
public partial class Shop
{
    public Customer? Best;
    public readonly Dictionary<string, Customer> Customers = new();

    public double Serve(Customer[] customers, int rounds)
    {
        double turnover = 0;
        for (int round = 0; round < rounds; round++)
        {
            Customer customer = customers[round % customers.Length];
            var order = new Order(round, customer) { Shipped = round % 2 == 0 ? new DateTime(2020, 1, 1 + round) : null };
            for (int i = 0; i <= round; i++)
            {
                order.Lines.Add(new Line { Article = "a" + i, Amount = i + 1, Price = 1.25m });
            }

            customer.Place(order);
            turnover += order.Total();
            Customers[customer.Name] = customer;
            if (Best is null || customer.Balance > Best.Balance)
            {
                customer.Referrer = Best;
                Best = customer;
            }
        }

        return turnover;
    }
}

public static class Program
{
    public static object? Run()
    {
        Customer[] customers = [new("ann"), new("bob"), new("cy")];
        var shop = new Shop { Best = customers[1] };
        double turnover = shop.Serve(customers, 8);
        Console.WriteLine($"{turnover} {shop.Best!.Name} {customers[0].Orders} {customers[0].Open[1].Number} {customers[1].Open[0].Shipped} {Customer.Count()}");
        Console.WriteLine($"{ReferenceEquals(shop.Customers["ann"], customers[0])} {ReferenceEquals(customers[2].Open[0].Owner, customers[2])} {customers[0].Open[0].Lines[0].Article}");
        return new object?[] { shop, customers };
    }
}
