using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public record Order(int Id, string Customer, decimal Total);

public record Customer(string Name, string City);

/// <summary>Queries run when they are asked, over what is there then.</summary>
[Offloadable]
public partial class Shop
{
    public List<string> Log { get; } = [];

    private readonly List<Order> _orders = [new(1, "ann", 10), new(2, "bob", 20), new(3, "ann", 5.5m), new(4, "eve", 7)];
    private readonly Customer[] _customers = [new("ann", "Rome"), new("bob", "Oslo"), new("dan", "Rome")];

    public bool Expensive(Order order)
    {
        decimal total = order.Total;
        int steps = 0;
        while (total > 1)
        {
            total /= 2;
            steps++;
        }

        Log.Add($"{order.Id}:{steps}");
        return steps > 3;
    }

    public string Run()
    {
        decimal limit = 6;
        var query =
            from order in _orders
            where order.Total > limit
            let expensive = Expensive(order)
            orderby expensive descending, order.Customer, order.Id descending
            select (order.Id, expensive);
        limit = 5;
        _orders.Add(new Order(5, "dan", 100));
        string first = string.Join(" ", query);
        limit = 50;
        string second = string.Join(" ", query);
        var joined =
            from customer in _customers
            join order in _orders on customer.Name equals order.Customer into orders
            from order in orders.DefaultIfEmpty()
            group order?.Total ?? 0 by customer.City into city
            orderby city.Key
            select $"{city.Key}={city.Sum() * 10:0}";
        var top = _orders.Where(Expensive).Select(o => o.Customer).Distinct().Take(2).ToList();
        int steps = _orders.Aggregate(0, (sum, order) => sum * 2 + (Expensive(order) ? 1 : 0));
        bool any = _orders.Any(Expensive), all = _orders.TakeWhile(o => o.Id < 3).All(Expensive);
        ILookup<string, int> lookup = _orders.ToLookup(o => o.Customer, o => o.Id);
        var matrix = from x in Enumerable.Range(1, 3) from y in Enumerable.Range(x, 2) where (x + y) % 2 == 1 select x * y;
        var anonymous = _orders.Select(o => new { o.Customer, Cents = (int)(o.Total * 100) }).MaxBy(o => o.Cents)!;
        return $"{first}|{second}|{string.Join(" ", joined)}|{string.Join(" ", top)}|{steps}|{any}{all}|{string.Join(",", lookup["ann"])}|{string.Join(",", matrix)}|{anonymous.Customer} {anonymous.Cents}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var shop = new Shop();
        Console.WriteLine(shop.Run());
        Console.WriteLine(string.Join(" ", shop.Log));
        Console.WriteLine(shop.Expensive(new Order(9, "zoe", 9)));
        return shop;
    }
}
