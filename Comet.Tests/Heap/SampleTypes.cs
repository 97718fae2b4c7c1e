using System.Runtime.CompilerServices;
using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>What a user's class and the shadow generated for it look like. The shadow is written here as the generator emits it.</summary>
internal class Node
{
    public int Number;
    public double Weight;
    public Node? Left;
    public Node? Right;
    public object? Tag;
    public string? Name;
    private long _secret;

    public long Secret
    {
        get => _secret;
        set => _secret = value;
    }

    internal class Shadow__Comet : Shadow
    {
        private const int FieldCount = 7;

        private int _number;
        private double _weight;
        private Node? _left;
        private Node? _right;
        private object? _tag;
        private string? _name;
        private long _secret;
        private uint _mask;

        public override object CreateTarget(int length) => RuntimeHelpers.GetUninitializedObject(typeof(Node));

        public override bool IsClean()
        {
            var o = Unsafe.As<Node>(Target);
            return o.Number == _number
                && BitConverter.DoubleToInt64Bits(o.Weight) == BitConverter.DoubleToInt64Bits(_weight)
                && ReferenceEquals(o.Left, _left)
                && ReferenceEquals(o.Right, _right)
                && ReferenceEquals(o.Tag, _tag)
                && ReferenceEquals(o.Name, _name)
                && o._secret == _secret;
        }

        public override void WriteAll(ref SyncWriter writer)
        {
            var o = Unsafe.As<Node>(Target);
            writer.Write(_number = o.Number);
            writer.Write(_weight = o.Weight);
            writer.WriteReference(_left = o.Left);
            writer.WriteReference(_right = o.Right);
            writer.WriteReference(_tag = o.Tag);
            writer.WriteReference(_name = o.Name);
            writer.Write(_secret = o._secret);
        }

        public override void WriteChanges(ref SyncWriter writer)
        {
            var o = Unsafe.As<Node>(Target);
            var number = o.Number;
            var weight = o.Weight;
            var left = o.Left;
            var right = o.Right;
            var tag = o.Tag;
            var name = o.Name;
            var secret = o._secret;
            var mask = AllChanged ? (1u << FieldCount) - 1 : 0;
            if (number != _number) mask |= 1;
            if (BitConverter.DoubleToInt64Bits(weight) != BitConverter.DoubleToInt64Bits(_weight)) mask |= 2;
            if (!ReferenceEquals(left, _left)) mask |= 4;
            if (!ReferenceEquals(right, _right)) mask |= 8;
            if (!ReferenceEquals(tag, _tag)) mask |= 16;
            if (!ReferenceEquals(name, _name)) mask |= 32;
            if (secret != _secret) mask |= 64;
            writer.WriteMask(mask);
            if ((mask & 1) != 0) writer.Write(_number = number);
            if ((mask & 2) != 0) writer.Write(_weight = weight);
            if ((mask & 4) != 0) writer.WriteReference(_left = left);
            if ((mask & 8) != 0) writer.WriteReference(_right = right);
            if ((mask & 16) != 0) writer.WriteReference(_tag = tag);
            if ((mask & 32) != 0) writer.WriteReference(_name = name);
            if ((mask & 64) != 0) writer.Write(_secret = secret);
        }

        public override void ReadAll(ref SyncReader reader)
        {
            _number = reader.Read<int>();
            _weight = reader.Read<double>();
            _left = reader.ReadReference<Node>();
            _right = reader.ReadReference<Node>();
            _tag = reader.ReadReference<object>();
            _name = reader.ReadReference<string>();
            _secret = reader.Read<long>();
        }

        public override void ReadChanges(ref SyncReader reader)
        {
            _mask = reader.ReadMask(FieldCount);
            if ((_mask & 1) != 0) _number = reader.Read<int>();
            if ((_mask & 2) != 0) _weight = reader.Read<double>();
            if ((_mask & 4) != 0) _left = reader.ReadReference<Node>();
            if ((_mask & 8) != 0) _right = reader.ReadReference<Node>();
            if ((_mask & 16) != 0) _tag = reader.ReadReference<object>();
            if ((_mask & 32) != 0) _name = reader.ReadReference<string>();
            if ((_mask & 64) != 0) _secret = reader.Read<long>();
        }

        public override void ApplyAll()
        {
            var o = Unsafe.As<Node>(Target);
            o.Number = _number;
            o.Weight = _weight;
            o.Left = _left;
            o.Right = _right;
            o.Tag = _tag;
            o.Name = _name;
            o._secret = _secret;
        }

        public override void ApplyChanges(Shadow staged)
        {
            var s = Unsafe.As<Shadow__Comet>(staged);
            var o = Unsafe.As<Node>(Target);
            if ((s._mask & 1) != 0) o.Number = _number = s._number;
            if ((s._mask & 2) != 0) o.Weight = _weight = s._weight;
            if ((s._mask & 4) != 0) o.Left = _left = s._left;
            if ((s._mask & 8) != 0) o.Right = _right = s._right;
            if ((s._mask & 16) != 0) o.Tag = _tag = s._tag;
            if ((s._mask & 32) != 0) o.Name = _name = s._name;
            if ((s._mask & 64) != 0) o._secret = _secret = s._secret;
        }
    }
}

/// <summary>A derived class: its shadow's layout is its base's followed by its own.</summary>
internal sealed class BigNode : Node
{
    public Pair Pair;
    public Node[]? Children;

    internal sealed new class Shadow__Comet : Node.Shadow__Comet
    {
        private Pair _pair;
        private Node[]? _children;
        private uint _mask;

        public override object CreateTarget(int length) => RuntimeHelpers.GetUninitializedObject(typeof(BigNode));

        public override bool IsClean()
        {
            var o = Unsafe.As<BigNode>(Target);
            return base.IsClean() && Pair.Codec.Default.Same(in o.Pair, in _pair) && ReferenceEquals(o.Children, _children);
        }

        public override void WriteAll(ref SyncWriter writer)
        {
            base.WriteAll(ref writer);
            var o = Unsafe.As<BigNode>(Target);
            writer.WriteValue(in Copy(ref _pair, o.Pair));
            writer.WriteReference(_children = o.Children);
        }

        public override void WriteChanges(ref SyncWriter writer)
        {
            base.WriteChanges(ref writer);
            var o = Unsafe.As<BigNode>(Target);
            var pair = o.Pair;
            var children = o.Children;
            var mask = AllChanged ? 3u : 0;
            if (!Pair.Codec.Default.Same(in pair, in _pair)) mask |= 1;
            if (!ReferenceEquals(children, _children)) mask |= 2;
            writer.WriteMask(mask);
            if ((mask & 1) != 0) writer.WriteValue(in Copy(ref _pair, pair));
            if ((mask & 2) != 0) writer.WriteReference(_children = children);
        }

        public override void ReadAll(ref SyncReader reader)
        {
            base.ReadAll(ref reader);
            _pair = reader.ReadValue<Pair>();
            _children = reader.ReadReference<Node[]>();
        }

        public override void ReadChanges(ref SyncReader reader)
        {
            base.ReadChanges(ref reader);
            _mask = reader.ReadMask(2);
            if ((_mask & 1) != 0) _pair = reader.ReadValue<Pair>();
            if ((_mask & 2) != 0) _children = reader.ReadReference<Node[]>();
        }

        public override void ApplyAll()
        {
            base.ApplyAll();
            var o = Unsafe.As<BigNode>(Target);
            o.Pair = _pair;
            o.Children = _children;
        }

        public override void ApplyChanges(Shadow staged)
        {
            base.ApplyChanges(staged);
            var s = Unsafe.As<Shadow__Comet>(staged);
            var o = Unsafe.As<BigNode>(Target);
            if ((s._mask & 1) != 0) o.Pair = _pair = s._pair;
            if ((s._mask & 2) != 0) o.Children = _children = s._children;
        }

        private static ref Pair Copy(ref Pair shadow, Pair value)
        {
            shadow = value;
            return ref shadow;
        }
    }
}

/// <summary>A structure that holds a reference, and its codec.</summary>
internal struct Pair : IBump
{
    public int First;
    public object? Second;

    public void Bump() => First++;

    internal sealed class Codec : ValueCodec<Pair>
    {
        internal static readonly Codec Default = new();

        public override int MinimumSize => sizeof(int) + 1;

        public override void Write(ref SyncWriter writer, in Pair value)
        {
            writer.Write(value.First);
            writer.WriteReference(value.Second);
        }

        public override Pair Read(ref SyncReader reader) =>
            new() { First = reader.Read<int>(), Second = reader.ReadReference<object>() };

        public override bool Same(in Pair left, in Pair right) =>
            left.First == right.First && ReferenceEquals(left.Second, right.Second);
    }
}

/// <summary>An interface through which a boxed structure changes in its box.</summary>
internal interface IBump
{
    void Bump();
}

/// <summary>A structure without references that changes in its box.</summary>
internal struct Counter : IBump
{
    public long Count;

    public void Bump() => Count++;
}

internal enum Colour : short
{
    Red,
    Green = 300,
}

/// <summary>A class whose equality is its contents, as a key whose hash code needs them.</summary>
internal sealed class Point : IEquatable<Point>
{
    public int X;
    public string? Label;

    public bool Equals(Point? other) => other is not null && X == other.X && Label == other.Label;

    public override bool Equals(object? obj) => Equals(obj as Point);

    public override int GetHashCode() => HashCode.Combine(X, Label!.Length);

    internal sealed class Shadow__Comet : Shadow
    {
        private int _x;
        private string? _label;
        private uint _mask;

        public override object CreateTarget(int length) => RuntimeHelpers.GetUninitializedObject(typeof(Point));

        public override bool IsClean()
        {
            var o = Unsafe.As<Point>(Target);
            return o.X == _x && ReferenceEquals(o.Label, _label);
        }

        public override void WriteAll(ref SyncWriter writer)
        {
            var o = Unsafe.As<Point>(Target);
            writer.Write(_x = o.X);
            writer.WriteReference(_label = o.Label);
        }

        public override void WriteChanges(ref SyncWriter writer)
        {
            writer.WriteMask(3);
            WriteAll(ref writer);
        }

        public override void ReadAll(ref SyncReader reader)
        {
            _x = reader.Read<int>();
            _label = reader.ReadReference<string>();
        }

        public override void ReadChanges(ref SyncReader reader)
        {
            _mask = reader.ReadMask(2);
            if (_mask == 3) ReadAll(ref reader);
        }

        public override void ApplyAll()
        {
            var o = Unsafe.As<Point>(Target);
            o.X = _x;
            o.Label = _label;
        }

        public override void ApplyChanges(Shadow staged)
        {
            var s = Unsafe.As<Shadow__Comet>(staged);
            if (s._mask != 3) return;
            _x = s._x;
            _label = s._label;
            ApplyAll();
        }
    }
}

/// <summary>A key whose hash code is what it finds in a dictionary.</summary>
internal sealed class Lookup
{
    public Dictionary<object, object?>? Table;

    public override bool Equals(object? obj) => obj is Lookup other && other.GetHashCode() == GetHashCode();

    public override int GetHashCode() => Table!.Count;

    internal sealed class Shadow__Comet : Shadow
    {
        private Dictionary<object, object?>? _table;
        private uint _mask;

        public override object CreateTarget(int length) => RuntimeHelpers.GetUninitializedObject(typeof(Lookup));

        public override bool IsClean() => ReferenceEquals(Unsafe.As<Lookup>(Target).Table, _table);

        public override void WriteAll(ref SyncWriter writer) => writer.WriteReference(_table = Unsafe.As<Lookup>(Target).Table);

        public override void WriteChanges(ref SyncWriter writer)
        {
            writer.WriteMask(1);
            WriteAll(ref writer);
        }

        public override void ReadAll(ref SyncReader reader) => _table = reader.ReadReference<Dictionary<object, object?>>();

        public override void ReadChanges(ref SyncReader reader)
        {
            _mask = reader.ReadMask(1);
            if (_mask == 1) ReadAll(ref reader);
        }

        public override void ApplyAll() => Unsafe.As<Lookup>(Target).Table = _table;

        public override void ApplyChanges(Shadow staged)
        {
            var s = Unsafe.As<Shadow__Comet>(staged);
            if (s._mask != 1) return;
            _table = s._table;
            ApplyAll();
        }
    }
}

/// <summary>A user-written comparer of nodes, of numbers, and of texts by their length, that counts how often it is asked.</summary>
internal sealed class ByNumber : IComparer<Node>, IComparer<int>, IEqualityComparer<string>
{
    public int Asked;

    public int Compare(Node? x, Node? y) => Compare(y!.Number, x!.Number);

    public int Compare(int x, int y)
    {
        Asked++;
        return x.CompareTo(y);
    }

    public bool Equals(string? x, string? y)
    {
        Asked++;
        return x?.Length == y?.Length;
    }

    public int GetHashCode(string obj) => obj.Length;

    internal sealed class Shadow__Comet : Shadow
    {
        private int _asked;

        public override object CreateTarget(int length) => RuntimeHelpers.GetUninitializedObject(typeof(ByNumber));

        public override bool IsClean() => Unsafe.As<ByNumber>(Target).Asked == _asked;

        public override void WriteAll(ref SyncWriter writer) => writer.Write(_asked = Unsafe.As<ByNumber>(Target).Asked);

        public override void WriteChanges(ref SyncWriter writer) => WriteAll(ref writer);

        public override void ReadAll(ref SyncReader reader) => _asked = reader.Read<int>();

        public override void ReadChanges(ref SyncReader reader) => ReadAll(ref reader);

        public override void ApplyAll() => Unsafe.As<ByNumber>(Target).Asked = _asked;

        public override void ApplyChanges(Shadow staged)
        {
            _asked = Unsafe.As<Shadow__Comet>(staged)._asked;
            ApplyAll();
        }
    }
}

/// <summary>A user-written exception with a field of its own.</summary>
internal sealed class OddException(string message, Node culprit) : ArgumentException(message, "odd")
{
    public Node Culprit = culprit;

    internal sealed class Shadow__Comet : ArgumentExceptionShadow
    {
        private Node? _culprit;
        private uint _mask;

        public override object CreateTarget(int length) => RuntimeHelpers.GetUninitializedObject(typeof(OddException));

        public override bool IsClean() => base.IsClean() && ReferenceEquals(Unsafe.As<OddException>(Target).Culprit, _culprit);

        public override void WriteAll(ref SyncWriter writer)
        {
            base.WriteAll(ref writer);
            writer.WriteReference(_culprit = Unsafe.As<OddException>(Target).Culprit);
        }

        public override void WriteChanges(ref SyncWriter writer)
        {
            base.WriteChanges(ref writer);
            var culprit = Unsafe.As<OddException>(Target).Culprit;
            var mask = AllChanged || !ReferenceEquals(culprit, _culprit) ? 1u : 0;
            writer.WriteMask(mask);
            if ((mask & 1) != 0) writer.WriteReference(_culprit = culprit);
        }

        public override void ReadAll(ref SyncReader reader)
        {
            base.ReadAll(ref reader);
            _culprit = reader.ReadReference<Node>();
        }

        public override void ReadChanges(ref SyncReader reader)
        {
            base.ReadChanges(ref reader);
            _mask = reader.ReadMask(1);
            if ((_mask & 1) != 0) _culprit = reader.ReadReference<Node>();
        }

        public override void ApplyAll()
        {
            base.ApplyAll();
            Unsafe.As<OddException>(Target).Culprit = _culprit!;
        }

        public override void ApplyChanges(Shadow staged)
        {
            base.ApplyChanges(staged);
            var s = Unsafe.As<Shadow__Comet>(staged);
            if ((s._mask & 1) != 0) Unsafe.As<OddException>(Target).Culprit = _culprit = s._culprit!;
        }
    }
}

/// <summary>
/// The static fields of a class, of which each end has its own: in one process they are fields of an object that stands for the end's process.
/// </summary>
internal sealed class World
{
    public int Count;
    public Node? Root;

    // Stand for static readonly fields: made by each end's own initializers.
    public readonly List<int> Fixed = [1, 2, 3];
    public int[] Row { get; init; } = [1, 2, 3];
    public readonly Dictionary<string, object?> Index = new(StringComparer.Ordinal) { ["a"] = 1 };
    public readonly List<int> SameAsFixed;

    public World() => SameAsFixed = Fixed;

    internal sealed class Shadow__Comet(World world) : StaticsShadow
    {
        private int _count;
        private Node? _root;
        private uint _mask;

        public override object?[] GetReadOnlyReferences() => [world.Fixed, world.Row, world.Index, world.SameAsFixed];

        public override bool IsClean() => world.Count == _count && ReferenceEquals(world.Root, _root);

        public override void WriteAll(ref SyncWriter writer) => throw new NotSupportedException();

        public override void WriteChanges(ref SyncWriter writer)
        {
            var count = world.Count;
            var root = world.Root;
            var mask = AllChanged ? 3u : 0;
            if (count != _count) mask |= 1;
            if (!ReferenceEquals(root, _root)) mask |= 2;
            writer.WriteMask(mask);
            if ((mask & 1) != 0) writer.Write(_count = count);
            if ((mask & 2) != 0) writer.WriteReference(_root = root);
        }

        public override void ReadAll(ref SyncReader reader) => throw new NotSupportedException();

        public override void ReadChanges(ref SyncReader reader)
        {
            _mask = reader.ReadMask(2);
            if ((_mask & 1) != 0) _count = reader.Read<int>();
            if ((_mask & 2) != 0) _root = reader.ReadReference<Node>();
        }

        public override void ApplyAll() => throw new NotSupportedException();

        public override void ApplyChanges(Shadow staged)
        {
            var s = Unsafe.As<Shadow__Comet>(staged);
            if ((s._mask & 1) != 0) world.Count = _count = s._count;
            if ((s._mask & 2) != 0) world.Root = _root = s._root;
        }
    }
}

/// <summary>A frame that holds a number and any object.</summary>
internal sealed class TestFrame : Frame
{
    public int Number;
    public object? Value;

    public override int PointCount => 3;

    public override void Resume(CometThread thread) => throw new NotSupportedException();

    public override void Write(ref SyncWriter writer)
    {
        writer.Write(Number);
        writer.WriteReference(Value);
    }

    public override void Read(ref SyncReader reader)
    {
        Number = reader.Read<int>();
        Value = reader.ReadReference<object>();
    }
}
