using System;
using System.Collections.Generic;
using Comet;

namespace Company.Product
{
    /// <summary>Identifiers that are keywords, that are not ASCII, that hide types and members, and the names of things.</summary>
    [Offloadable]
    public partial class @class<@int>
    {
        public int @event, Ünïcödé;
        public static string String = "hides System.String";
        private readonly List<string> _value = [];

        public string List(int @params, @int @default, string? value = nameof(String))
        {
            int field = 1, var = 2, @await = 3, record = 4, partial = 5, _ = 6, __ = 7;
            for (int @for = 0; @for < @params; @for++)
            {
                int when = @for + @await, yield = when * record;
                @event += when + yield;
                Ünïcödé += var + partial + _ + __;
                string nameof_ = nameof(List) + nameof(@event) + nameof(Company.Product.@class<int>.Ünïcödé) + nameof(@int) + nameof(List<>);
                _value.Add(nameof_ + field);
                field += Math(@for);
            }

            string dynamic = String, notnull = typeof(@int).Name;
            object? unmanaged = @default, nint = null;
            return $"{dynamic} {notnull} {unmanaged} {nint ?? "null"} {value} {string.Join(",", _value)} {@event} {Ünïcödé} {field}";
        }

        // Hides System.Math.
        private int Math(int n)
        {
            int sum = 0;
            while (n > 0)
            {
                sum += global::System.Math.Max(n--, 2);
            }

            return sum;
        }

        public Exception Exception(int n)
        {
            Exception exception = new("own");
            for (int i = 0; i < n; i++)
            {
                exception = new System.Exception("own", exception);
            }

            return exception;
        }

        private sealed class Console
        {
            public static void WriteLine(string text) => throw new System.InvalidOperationException(text);
        }

        private sealed class System2
        {
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var names = new Company.Product.@class<char>();
        Console.WriteLine(names.List(3, 'x'));
        int depth = 0;
        for (Exception? e = names.Exception(3); e is not null; e = e.InnerException)
        {
            depth++;
        }

        Console.WriteLine(depth);
        return names;
    }
}
