using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Trie
{
    private readonly Dictionary<char, Trie> _next = new();
    private bool _ends;
    public static int Nodes;

    public Trie() => Nodes++;

    public void Add(string word)
    {
        Trie at = this;
        foreach (char c in word)
        {
            if (!at._next.TryGetValue(c, out Trie? next))
            {
                at._next[c] = next = new Trie();
            }

            at = next;
        }

        at._ends = true;
    }

    public void Collect(string prefix, List<string> into)
    {
        if (_ends)
        {
            into.Add(prefix);
        }

        foreach (var (c, next) in _next)
        {
            next.Collect(prefix + c, into);
        }
    }

    public Trie? Find(string prefix) => prefix == "" ? this : _next.TryGetValue(prefix[0], out Trie? next) ? next.Find(prefix[1..]) : null;

    /// <summary>Whether the letters can be read as words of the trie, one after the other.</summary>
    public bool Splits(string letters, int from, List<string> words)
    {
        if (from == letters.Length)
        {
            return true;
        }

        Trie? at = this;
        for (int end = from; end < letters.Length; end++)
        {
            at = at.Find(letters[end].ToString());
            if (at == null)
            {
                return false;
            }

            if (at._ends)
            {
                words.Add(letters[from..(end + 1)]);
                if (Splits(letters, end + 1, words))
                {
                    return true;
                }

                words.RemoveAt(words.Count - 1);
            }
        }

        return false;
    }
}

public static class Program
{
    public static object? Run()
    {
        Trie.Nodes = 0;
        var trie = new Trie();
        foreach (string word in "car cart carton care on tone ton one not note".Split(' '))
        {
            trie.Add(word);
        }

        var found = new List<string>();
        trie.Find("car")!.Collect("car", found);
        var words = new List<string>();
        bool splits = trie.Splits("cartontonenotecare", 0, words);
        bool none = trie.Splits("carnote!", 0, []);
        Console.WriteLine($"{string.Join(",", found)} {splits} {string.Join("+", words)} {none} {Trie.Nodes} {trie.Find("x") == null}");
        return trie;
    }
}
