using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comet;

[Offloadable]
public abstract partial class HuffmanNode
{
    public int Weight { get; protected init; }

    public abstract char First { get; }

    public abstract void Collect(string prefix, Dictionary<char, string> codes);

    public abstract int Decode(string bits, int position, StringBuilder output);
}

[Offloadable]
public sealed partial class HuffmanLeaf : HuffmanNode
{
    private readonly char _symbol;

    public HuffmanLeaf(char symbol, int weight)
    {
        _symbol = symbol;
        Weight = weight;
    }

    public override char First => _symbol;

    public override void Collect(string prefix, Dictionary<char, string> codes) => codes.Add(_symbol, prefix.Length == 0 ? "0" : prefix);

    public override int Decode(string bits, int position, StringBuilder output)
    {
        output.Append(_symbol);
        return position;
    }
}

[Offloadable]
public sealed partial class HuffmanBranch : HuffmanNode
{
    private readonly HuffmanNode _zero, _one;

    public HuffmanBranch(HuffmanNode zero, HuffmanNode one)
    {
        _zero = zero;
        _one = one;
        Weight = zero.Weight + one.Weight;
    }

    public override char First => _zero.First < _one.First ? _zero.First : _one.First;

    public override void Collect(string prefix, Dictionary<char, string> codes)
    {
        _zero.Collect(prefix + "0", codes);
        _one.Collect(prefix + "1", codes);
    }

    public override int Decode(string bits, int position, StringBuilder output) =>
        (bits[position] == '0' ? _zero : _one).Decode(bits, position + 1, output);
}

[Offloadable]
public static partial class HuffmanCoder
{
    public static HuffmanNode Build(string text)
    {
        var weights = new Dictionary<char, int>();
        foreach (char c in text)
        {
            weights[c] = weights.GetValueOrDefault(c) + 1;
        }

        var nodes = new List<HuffmanNode>();
        foreach (var (symbol, weight) in weights)
        {
            nodes.Add(new HuffmanLeaf(symbol, weight));
        }

        while (nodes.Count > 1)
        {
            HuffmanNode least = TakeLeast(nodes);
            nodes.Add(new HuffmanBranch(least, TakeLeast(nodes)));
        }

        return nodes[0];
    }

    private static HuffmanNode TakeLeast(List<HuffmanNode> nodes)
    {
        int least = 0;
        for (int i = 1; i < nodes.Count; i++)
        {
            if (nodes[i].Weight < nodes[least].Weight || (nodes[i].Weight == nodes[least].Weight && nodes[i].First < nodes[least].First))
            {
                least = i;
            }
        }

        HuffmanNode node = nodes[least];
        nodes.RemoveAt(least);
        return node;
    }

    public static string Encode(string text, HuffmanNode root)
    {
        var codes = new Dictionary<char, string>();
        root.Collect("", codes);
        var bits = new StringBuilder();
        foreach (char c in text)
        {
            bits.Append(codes[c]);
        }

        return bits.ToString();
    }

    public static string Decode(string bits, HuffmanNode root)
    {
        var text = new StringBuilder();
        for (int position = 0; position < bits.Length;)
        {
            position = root.Decode(bits, position, text);
        }

        return text.ToString();
    }
}

public static class Program
{
    public static object? Run()
    {
        const string text = "this is an example of a huffman tree";
        HuffmanNode root = HuffmanCoder.Build(text);
        string bits = HuffmanCoder.Encode(text, root);
        Console.WriteLine($"{bits.Length} {bits}");

        // The well-known example's tree differs in ties, but every Huffman code of it has 135 bits.
        return bits.Length == 135 && HuffmanCoder.Decode(bits, root) == text ? root : throw new InvalidOperationException("not what was encoded");
    }
}
