using System;
using System.Collections.Generic;
using System.Threading;
using Comet;

[assembly: Portable(typeof(Gauge), typeof(GaugeCodec))]
[assembly: Portable(typeof(Token), typeof(TokenCodec))]
[assembly: Portable(typeof(Ring<>), typeof(RingCodec<>))]

/// <summary>Classes that no codec can be generated for, with codecs of their author's: one that changes and has an event and a lock, one that never changes, a generic one that leads back to itself.</summary>
public sealed class Gauge
{
    private readonly object _gate = new();
    private WeakReference<object>? _cache;

    public event Action<int>? Moved;

    public int Value;
    public string Unit = "";
    public Gauge? Next;
    public List<int> History = new();

    public bool IsWatched => Moved is not null || _cache is not null;
}

public sealed class GaugeCodec : IMutablePortableCodec<Gauge>
{
    public Gauge Create() => new();

    public void Write(Gauge value, PortableWriter writer)
    {
        writer.Write(value.Value);
        writer.WriteText(value.Unit);
        writer.WriteReference(value.Next);
        writer.WriteReference(value.History);
    }

    public void Fill(Gauge target, PortableReader reader)
    {
        target.Value = reader.Read<int>();
        target.Unit = reader.ReadText()!;
        target.Next = reader.ReadReference<Gauge>();
        target.History = reader.ReadReference<List<int>>()!;
    }
}

public sealed class Token
{
    private readonly nint _bits;

    public Token(long bits, Gauge of) => (_bits, Of) = ((nint)bits, of);

    public long Bits => _bits;

    public Gauge Of { get; }
}

public sealed class TokenCodec : IPortableCodec<Token>
{
    public void Write(Token value, PortableWriter writer)
    {
        writer.Write(value.Bits);
        writer.WriteReference(value.Of);
    }

    public Token Read(PortableReader reader) => new(reader.Read<long>(), reader.ReadReference<Gauge>()!);
}

public sealed class Ring<T> where T : class
{
    private readonly ThreadLocal<int>? _unused = null;

    public Ring<T>? Next;
    public T? Item;

    public bool IsUsed => _unused is not null;
}

public sealed class RingCodec<T> : IMutablePortableCodec<Ring<T>> where T : class
{
    public Ring<T> Create() => new();

    public void Write(Ring<T> value, PortableWriter writer)
    {
        writer.WriteReference(value.Next);
        writer.WriteReference(value.Item);
    }

    public void Fill(Ring<T> target, PortableReader reader)
    {
        target.Next = reader.ReadReference<Ring<T>>();
        target.Item = reader.ReadReference<T>();
    }
}

[Offloadable]
public partial class Panel
{
    private readonly Gauge _gauge = new() { Unit = "bar" };
    private Token? _token;
    private Ring<string>? _ring;
    private object? _known;

    public long Run(int rounds)
    {
        _gauge.Next = _gauge;
        _token = new Token(7, _gauge);
        _ring = new Ring<string> { Item = "a" };
        _ring.Next = new Ring<string> { Item = "b", Next = _ring };
        _known = _token;
        long sum = 0;
        for (int i = 0; i < rounds; i++)
        {
            sum += Step(i);
            if (i % 3 == 0) _gauge.Unit += "x";
            if (i == 5) _token = new Token(_token.Bits + 1, _gauge);
        }
        return sum * 10 + (ReferenceEquals(_gauge, _gauge.Next) ? 1 : 0) + (ReferenceEquals(_token.Of, _gauge) ? 2 : 0) + (ReferenceEquals(_known, _token) ? 4 : 0);
    }

    private int Step(int i)
    {
        _gauge.Value += i;
        _gauge.History.Add(_gauge.Value);
        _ring = _ring!.Next!;
        _ring.Item += i;
        return _gauge.Value + _ring.Item.Length;
    }

    public string Tell() => $"{_gauge.Value} {_gauge.Unit} {string.Join(",", _gauge.History)} {_token!.Bits} {_ring!.Item} {_ring.Next!.Item} {_gauge.IsWatched}";
}

public static class Program
{
    public static object? Run()
    {
        var panel = new Panel();
        long sum = panel.Run(12);
        return $"{sum} {panel.Tell()}";
    }
}
