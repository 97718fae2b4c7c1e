// expect: abandons
// Shapes of declarations that public libraries have.
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Comet;

[Offloadable]
public partial class Made<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T> where T : new()
{
    public List<T> All { get; } = [];

    public int Fill(int n)
    {
        for (int i = 0; i < n; i++)
        {
            All.Add(new T());
        }

        return All.Count;
    }
}

[Offloadable]
public partial class Builder<TKind>
{
    private readonly List<Recognizer> _recognizers = [];

    [Offloadable]
    private readonly partial struct Recognizer
    {
        public string Text { get; }
        public TKind Kind { get; }

        public Recognizer(string text, TKind kind)
        {
            Text = text;
            Kind = kind;
        }
    }

    public Builder<TKind> Match(string text, TKind kind)
    {
        _recognizers.Add(new Recognizer(text, kind));
        return this;
    }

    public string Run(string source) => new Tokenizer(_recognizers).Run(source);

    [Offloadable]
    private sealed partial class Tokenizer
    {
        private readonly Recognizer[] _all;

        public Tokenizer(List<Recognizer> all) => _all = all.ToArray();

        public string Run(string source)
        {
            string s = "";
            for (int i = 0; i < source.Length; i++)
            {
                foreach (Recognizer r in _all)
                {
                    if (r.Text[0] == source[i])
                    {
                        s += r.Kind;
                    }
                }
            }

            return s;
        }
    }
}

[Offloadable]
public partial interface IDescriptor
{
    string Name { get; }

    T Make<T>(int n) where T : new();
}

[Offloadable]
public partial class Inspector
{
    public IDescriptor Get(string name) => new Descriptor(name);

    [Offloadable]
    private sealed partial class Descriptor(string name) : IDescriptor
    {
        public string Name => name;

        public T Make<T>(int n) where T : new()
        {
            var made = new List<T>();
            for (int i = 0; i < n; i++)
            {
                made.Add(new T());
            }

            return made[n - 1];
        }
    }
}

public readonly struct Slice(string text)
{
    public readonly string Text = text;
}

[Offloadable]
public partial interface IParser<in TState>
{
    Slice Parse(TState state, Slice slice);
}

[Offloadable]
public partial class Parser : IParser<object>
{
    public Slice Parse(object state, Slice slice)
    {
        string s = "";
        for (int i = 0; i < slice.Text.Length; i++)
        {
            s += slice.Text[i] + "" + state;
        }

        return new Slice(s);
    }
}

[Offloadable]
public static partial class Labels
{
    private static bool TryParse<T>(T text, out string label) where T : notnull
    {
        label = "";
        for (int i = 0; i < 2; i++)
        {
            label += text;
        }

        return label.Length > 1;
    }

    private static bool TryParse<T>(ref T text, out string label) where T : notnull
    {
        label = "r";
        for (int i = 0; i < 2; i++)
        {
            label += text;
        }

        return label.Length > 1;
    }

    public static string Go()
    {
        string text = "x", s = "";
        for (int i = 0; i < 2; i++)
        {
            s += TryParse(text, out string a) + a + TryParse(ref text, out string b) + b;
        }

        return s;
    }
}

[Offloadable]
public static partial class Uses
{
    public static string Go()
    {
        string s = "";
        IParser<string> parser = new Parser();
        for (int i = 1; i < 3; i++)
        {
            IDescriptor descriptor = new Inspector().Get("d");
            s += new Made<object>().Fill(i) + new Builder<int>().Match("a", 1).Match("b", 2).Run("abba") + descriptor.Name + descriptor.Make<List<int>>(i).Count
                + parser.Parse("p", new Slice("ab")).Text + Labels.Go();
        }

        return s;
    }
}

public static class Program
{
    public static object? Run() => Uses.Go();
}
