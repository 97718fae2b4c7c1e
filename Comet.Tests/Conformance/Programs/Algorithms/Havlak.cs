// Havlak's loop finding, after Robert Hundt's "Loop Recognition in C++/Java/Go/Scala", on a smaller graph of the same making.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class BasicBlock(int name)
{
    public int Name { get; } = name;

    public List<BasicBlock> InEdges { get; } = new(2);

    public List<BasicBlock> OutEdges { get; } = new(2);
}

[Offloadable]
public partial class ControlFlowGraph
{
    private readonly List<BasicBlock> _blocks = [];

    public BasicBlock? Start { get; private set; }

    public int Count => _blocks.Count;

    public BasicBlock CreateNode(int name)
    {
        while (_blocks.Count <= name)
        {
            _blocks.Add(new BasicBlock(_blocks.Count));
        }

        return _blocks[name].Name == 0 ? Start ??= _blocks[0] : _blocks[name];
    }

    public void Connect(int from, int to)
    {
        BasicBlock a = CreateNode(from), b = CreateNode(to);
        a.OutEdges.Add(b);
        b.InEdges.Add(a);
    }
}

[Offloadable]
public partial class SimpleLoop(BasicBlock? header, bool isReducible)
{
    private SimpleLoop? _parent;

    public BasicBlock? Header { get; } = header;

    public bool IsReducible { get; } = isReducible;

    public bool IsRoot { get; set; }

    public int Counter { get; init; }

    public int NestingLevel { get; set; }

    public int DepthLevel { get; set; }

    public HashSet<BasicBlock> Blocks { get; } = [];

    public List<SimpleLoop> Children { get; } = [];

    public SimpleLoop? Parent
    {
        get => _parent;
        set
        {
            _parent = value;
            value!.Children.Add(this);
        }
    }
}

[Offloadable]
public partial class LoopStructureGraph
{
    private readonly List<SimpleLoop> _loops = [];

    public LoopStructureGraph()
    {
        Root = new SimpleLoop(null, true) { IsRoot = true };
        _loops.Add(Root);
    }

    public SimpleLoop Root { get; }

    public int LoopCount => _loops.Count;

    public IEnumerable<SimpleLoop> Loops => _loops;

    public SimpleLoop CreateLoop(BasicBlock header, bool isReducible)
    {
        var loop = new SimpleLoop(header, isReducible) { Counter = _loops.Count };
        loop.Blocks.Add(header);
        _loops.Add(loop);
        return loop;
    }

    public void CalculateNestingLevel()
    {
        foreach (SimpleLoop loop in _loops.Where(l => !l.IsRoot && l.Parent is null).ToList())
        {
            loop.Parent = Root;
        }

        CalculateNestingLevel(Root, 0);
    }

    private static void CalculateNestingLevel(SimpleLoop loop, int depth)
    {
        loop.DepthLevel = depth;
        foreach (SimpleLoop child in loop.Children)
        {
            CalculateNestingLevel(child, depth + 1);
            loop.NestingLevel = Math.Max(loop.NestingLevel, 1 + child.NestingLevel);
        }
    }
}

[Offloadable]
public partial class UnionFindNode(BasicBlock block, int dfsNumber)
{
    private UnionFindNode? _parent;

    public BasicBlock Block { get; } = block;

    public int DfsNumber { get; } = dfsNumber;

    public SimpleLoop? Loop { get; set; }

    public UnionFindNode FindSet()
    {
        var path = new List<UnionFindNode>();
        UnionFindNode node = this;
        while (node._parent is { } parent && parent != node)
        {
            if (parent._parent is not null)
            {
                path.Add(node);
            }

            node = parent;
        }

        foreach (UnionFindNode each in path)
        {
            each._parent = node;
        }

        return node;
    }

    public void Union(UnionFindNode other) => _parent = other;
}

[Offloadable]
public partial class HavlakLoopFinder(ControlFlowGraph graph, LoopStructureGraph loops)
{
    private enum BlockClass
    {
        NonHeader,
        Reducible,
        Self,
        Irreducible,
        Dead,
    }

    private const int Unvisited = int.MaxValue;

    private readonly Dictionary<BasicBlock, int> _numbers = new();
    private readonly int[] _last = new int[graph.Count];
    private readonly UnionFindNode?[] _nodes = new UnionFindNode?[graph.Count];

    private bool IsAncestor(int w, int v) => w <= v && v <= _last[w];

    private int Search(BasicBlock at, int current)
    {
        _nodes[current] = new UnionFindNode(at, current);
        _numbers[at] = current;
        int last = current;
        foreach (BasicBlock target in at.OutEdges)
        {
            if (!_numbers.TryGetValue(target, out int number) || number == Unvisited)
            {
                last = Search(target, last + 1);
            }
        }

        return _last[current] = last;
    }

    public void FindLoops()
    {
        if (graph.Start is null)
        {
            return;
        }

        int size = graph.Count;
        var nonBack = new List<HashSet<int>>();
        var back = new List<List<int>>();
        var header = new int[size];
        var kinds = new BlockClass[size];
        for (int i = 0; i < size; i++)
        {
            nonBack.Add([]);
            back.Add([]);
        }

        Search(graph.Start, 0);
        for (int w = 0; w < size; w++)
        {
            if (_nodes[w] is not { Block: var block })
            {
                kinds[w] = BlockClass.Dead;
                continue;
            }

            foreach (BasicBlock from in block.InEdges)
            {
                if (_numbers.TryGetValue(from, out int v))
                {
                    if (IsAncestor(w, v))
                    {
                        back[w].Add(v);
                    }
                    else
                    {
                        nonBack[w].Add(v);
                    }
                }
            }
        }

        for (int w = size - 1; w >= 0; w--)
        {
            var pool = new List<UnionFindNode>();
            if (_nodes[w] is not { } node)
            {
                continue;
            }

            foreach (int v in back[w])
            {
                if (v != w)
                {
                    pool.Add(_nodes[v]!.FindSet());
                }
                else
                {
                    kinds[w] = BlockClass.Self;
                }
            }

            var work = new Queue<UnionFindNode>(pool);
            if (pool.Count != 0)
            {
                kinds[w] = BlockClass.Reducible;
            }

            while (work.Count > 0)
            {
                UnionFindNode x = work.Dequeue();
                foreach (int each in nonBack[x.DfsNumber])
                {
                    UnionFindNode y = _nodes[each]!.FindSet();
                    if (!IsAncestor(w, y.DfsNumber))
                    {
                        kinds[w] = BlockClass.Irreducible;
                        nonBack[w].Add(y.DfsNumber);
                    }
                    else if (y.DfsNumber != w && !pool.Contains(y))
                    {
                        work.Enqueue(y);
                        pool.Add(y);
                    }
                }
            }

            if (pool.Count > 0 || kinds[w] == BlockClass.Self)
            {
                SimpleLoop loop = loops.CreateLoop(node.Block, kinds[w] != BlockClass.Irreducible);
                node.Loop = loop;
                foreach (UnionFindNode inner in pool)
                {
                    header[inner.DfsNumber] = w;
                    inner.Union(node);
                    if (inner.Loop is { } nested)
                    {
                        nested.Parent = loop;
                    }
                    else
                    {
                        loop.Blocks.Add(inner.Block);
                    }
                }
            }
        }
    }
}

[Offloadable]
public partial class LoopTester
{
    public ControlFlowGraph Graph { get; } = new();

    private int Diamond(int start)
    {
        Graph.Connect(start, start + 1);
        Graph.Connect(start, start + 2);
        Graph.Connect(start + 1, start + 3);
        Graph.Connect(start + 2, start + 3);
        return start + 3;
    }

    private int Straight(int start, int n)
    {
        for (int i = 0; i < n; i++)
        {
            Graph.Connect(start + i, start + i + 1);
        }

        return start + n;
    }

    private int BaseLoop(int from)
    {
        int header = Straight(from, 1);
        int diamond1 = Diamond(header), d11 = Straight(diamond1, 1), diamond2 = Diamond(d11), footer = Straight(diamond2, 1);
        Graph.Connect(diamond2, d11);
        Graph.Connect(diamond1, header);
        Graph.Connect(footer, from);
        return Straight(footer, 1);
    }

    public (int Loops, int Blocks, string Shape) Build(int parts, int inner)
    {
        Graph.CreateNode(0);
        BaseLoop(0);
        Graph.CreateNode(1);
        Graph.Connect(0, 2);
        int n = 2;
        for (int part = 0; part < parts; part++)
        {
            Graph.Connect(2, n + 1);
            n++;
            int top = n;
            for (int i = 0; i < inner; i++)
            {
                n = BaseLoop(Straight(n, 1));
            }

            Graph.Connect(n, top);
            n = Straight(n, 1);
        }

        var loops = new LoopStructureGraph();
        new HavlakLoopFinder(Graph, loops).FindLoops();
        loops.CalculateNestingLevel();
        string shape = string.Join(", ", loops.Loops.Select(l => $"{l.Header?.Name ?? -1}:{l.DepthLevel}/{l.NestingLevel} of {l.Blocks.Count}{(l.IsReducible ? "" : " irreducible")}"));
        return (loops.LoopCount, Graph.Count, shape);
    }
}

public static class Program
{
    public static object? Run()
    {
        // A base loop of its own has three loops, and the root counts as one.
        var alone = new LoopTester().Build(0, 0);
        Console.WriteLine(alone);
        var tester = new LoopTester();
        var (loops, blocks, shape) = tester.Build(2, 2);
        Console.WriteLine($"{loops} loops in {blocks} blocks\n{shape}");
        return new object[] { alone, tester };
    }
}
