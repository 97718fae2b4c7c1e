using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Ledger
{
    public SortedDictionary<string, List<int>> Accounts = new(StringComparer.Ordinal);
    public SortedList<DateTime, decimal> Days = new();
    public LinkedList<string> Recent = new();
    private LinkedListNode<string>? _pinned;

    public decimal Book(string[] names, int rounds)
    {
        decimal sum = 0;
        for (int i = 0; i < rounds; i++)
        {
            string name = names[i % names.Length];
            if (!Accounts.TryGetValue(name, out List<int>? entries))
            {
                Accounts[name] = entries = [];
            }

            entries.Add(i * i);
            var day = new DateTime(2024, 1, 1 + i * 5 % 7);
            Days.TryGetValue(day, out decimal so_far);
            Days[day] = so_far + i * 0.25m;
            LinkedListNode<string>? node = Recent.Find(name);
            if (node is not null)
            {
                Recent.Remove(node);
                Recent.AddFirst(node);
            }
            else
            {
                node = Recent.AddFirst(name);
            }

            _pinned ??= node;
            if (Recent.Count > 3)
            {
                Recent.RemoveLast();
            }

            sum += Days.Values[0] + entries.Count;
        }

        return sum;
    }

    public string Show()
    {
        string text = "";
        foreach (KeyValuePair<string, List<int>> pair in Accounts)
        {
            text += pair.Key + string.Join('+', pair.Value) + " ";
        }

        for (LinkedListNode<string>? node = Recent.First; node is not null; node = node.Next)
        {
            text += node.Value + (ReferenceEquals(node, _pinned) ? "!" : "") + " ";
        }

        return text + (_pinned?.List is null ? "gone" : "there");
    }
}

public static class Program
{
    public static object? Run()
    {
        var ledger = new Ledger();
        ledger.Accounts["zoe"] = [7];
        decimal sum = ledger.Book(["bob", "Ann", "cy", "bob", "di"], 11);
        Console.WriteLine(sum);
        Console.WriteLine(ledger.Show());
        Console.WriteLine($"{ledger.Days.Keys[0]:yyyy-MM-dd} {ledger.Days.Count} {ledger.Days.Values[^1]}");
        return new object[] { ledger.Accounts, ledger.Days, ledger.Recent };
    }
}
