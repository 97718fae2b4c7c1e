using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class LruCache<TKey, TValue>
    where TKey : notnull
{
    private sealed class Entry
    {
        public required TKey Key;
        public required TValue Value;
        public Entry? Newer, Older;
    }

    private readonly Dictionary<TKey, Entry> _entries = new();
    private readonly int _capacity;
    private Entry? _newest, _oldest;

    public LruCache(int capacity) => _capacity = capacity;

    public int Hits { get; private set; }

    public int Misses { get; private set; }

    public bool TryGet(TKey key, out TValue? value)
    {
        if (_entries.TryGetValue(key, out Entry? entry))
        {
            Hits++;
            Unlink(entry);
            Link(entry);
            value = entry.Value;
            return true;
        }

        Misses++;
        value = default;
        return false;
    }

    public void Put(TKey key, TValue value)
    {
        if (_entries.Remove(key, out Entry? old))
        {
            Unlink(old);
        }

        while (_entries.Count >= _capacity)
        {
            Entry oldest = _oldest!;
            Unlink(oldest);
            _entries.Remove(oldest.Key);
        }

        var entry = new Entry { Key = key, Value = value };
        _entries.Add(key, entry);
        Link(entry);
    }

    private void Link(Entry entry)
    {
        entry.Older = _newest;
        entry.Newer = null;
        if (_newest != null)
        {
            _newest.Newer = entry;
        }

        _newest = entry;
        _oldest ??= entry;
    }

    private void Unlink(Entry entry)
    {
        if (entry.Newer == null)
        {
            _newest = entry.Older;
        }
        else
        {
            entry.Newer.Older = entry.Older;
        }

        if (entry.Older == null)
        {
            _oldest = entry.Newer;
        }
        else
        {
            entry.Older.Newer = entry.Newer;
        }
    }

    public string Order()
    {
        string text = "";
        for (Entry? entry = _newest; entry != null; entry = entry.Older)
        {
            text += entry.Key + " ";
        }

        return text;
    }
}

[Offloadable]
public partial class Workload
{
    public LruCache<string, int[]> Cache = new(4);

    public int Run(string requests)
    {
        int work = 0;
        foreach (char request in requests)
        {
            string key = request.ToString();
            if (!Cache.TryGet(key, out int[]? cells))
            {
                cells = new int[request - 'a' + 1];
                for (int i = 0; i < cells.Length; i++)
                {
                    cells[i] = i;
                    work++;
                }

                Cache.Put(key, cells);
            }

            cells![0]++;
        }

        return work;
    }
}

public static class Program
{
    public static object? Run()
    {
        var workload = new Workload();
        int work = workload.Run("abcdabeabcdeaabbccddeef");
        string line = $"{work} {workload.Cache.Hits} {workload.Cache.Misses} {workload.Cache.Order()}";
        Console.WriteLine(line);
        return workload;
    }
}
