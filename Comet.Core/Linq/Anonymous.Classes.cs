#pragma warning disable CS1591 // One class for each number of properties.

using System.ComponentModel;

namespace Comet.Linq;

[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Anonymous<T1>(string names, T1 item1) : AnonymousObject(names)
{
    public readonly T1 Item1 = item1;

    public override int GetHashCode() => ValueTuple.Create(Item1).GetHashCode();

    protected override bool HasValuesOf(AnonymousObject other) => other is Anonymous<T1> same && ValueTuple.Create(Item1).Equals(ValueTuple.Create(same.Item1));

    protected override string?[] Texts() => [Item1?.ToString()];
}

[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Anonymous<T1, T2>(string names, T1 item1, T2 item2) : AnonymousObject(names)
{
    public readonly T1 Item1 = item1;
    public readonly T2 Item2 = item2;

    public override int GetHashCode() => (Item1, Item2).GetHashCode();

    protected override bool HasValuesOf(AnonymousObject other) => other is Anonymous<T1, T2> same && (Item1, Item2).Equals((same.Item1, same.Item2));

    protected override string?[] Texts() => [Item1?.ToString(), Item2?.ToString()];
}

[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Anonymous<T1, T2, T3>(string names, T1 item1, T2 item2, T3 item3) : AnonymousObject(names)
{
    public readonly T1 Item1 = item1;
    public readonly T2 Item2 = item2;
    public readonly T3 Item3 = item3;

    public override int GetHashCode() => (Item1, Item2, Item3).GetHashCode();

    protected override bool HasValuesOf(AnonymousObject other) => other is Anonymous<T1, T2, T3> same && (Item1, Item2, Item3).Equals((same.Item1, same.Item2, same.Item3));

    protected override string?[] Texts() => [Item1?.ToString(), Item2?.ToString(), Item3?.ToString()];
}

[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Anonymous<T1, T2, T3, T4>(string names, T1 item1, T2 item2, T3 item3, T4 item4) : AnonymousObject(names)
{
    public readonly T1 Item1 = item1;
    public readonly T2 Item2 = item2;
    public readonly T3 Item3 = item3;
    public readonly T4 Item4 = item4;

    public override int GetHashCode() => (Item1, Item2, Item3, Item4).GetHashCode();

    protected override bool HasValuesOf(AnonymousObject other) => other is Anonymous<T1, T2, T3, T4> same && (Item1, Item2, Item3, Item4).Equals((same.Item1, same.Item2, same.Item3, same.Item4));

    protected override string?[] Texts() => [Item1?.ToString(), Item2?.ToString(), Item3?.ToString(), Item4?.ToString()];
}

[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Anonymous<T1, T2, T3, T4, T5>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) : AnonymousObject(names)
{
    public readonly T1 Item1 = item1;
    public readonly T2 Item2 = item2;
    public readonly T3 Item3 = item3;
    public readonly T4 Item4 = item4;
    public readonly T5 Item5 = item5;

    public override int GetHashCode() => (Item1, Item2, Item3, Item4, Item5).GetHashCode();

    protected override bool HasValuesOf(AnonymousObject other) => other is Anonymous<T1, T2, T3, T4, T5> same && (Item1, Item2, Item3, Item4, Item5).Equals((same.Item1, same.Item2, same.Item3, same.Item4, same.Item5));

    protected override string?[] Texts() => [Item1?.ToString(), Item2?.ToString(), Item3?.ToString(), Item4?.ToString(), Item5?.ToString()];
}

[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Anonymous<T1, T2, T3, T4, T5, T6>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) : AnonymousObject(names)
{
    public readonly T1 Item1 = item1;
    public readonly T2 Item2 = item2;
    public readonly T3 Item3 = item3;
    public readonly T4 Item4 = item4;
    public readonly T5 Item5 = item5;
    public readonly T6 Item6 = item6;

    public override int GetHashCode() => (Item1, Item2, Item3, Item4, Item5, Item6).GetHashCode();

    protected override bool HasValuesOf(AnonymousObject other) => other is Anonymous<T1, T2, T3, T4, T5, T6> same && (Item1, Item2, Item3, Item4, Item5, Item6).Equals((same.Item1, same.Item2, same.Item3, same.Item4, same.Item5, same.Item6));

    protected override string?[] Texts() => [Item1?.ToString(), Item2?.ToString(), Item3?.ToString(), Item4?.ToString(), Item5?.ToString(), Item6?.ToString()];
}

[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Anonymous<T1, T2, T3, T4, T5, T6, T7>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) : AnonymousObject(names)
{
    public readonly T1 Item1 = item1;
    public readonly T2 Item2 = item2;
    public readonly T3 Item3 = item3;
    public readonly T4 Item4 = item4;
    public readonly T5 Item5 = item5;
    public readonly T6 Item6 = item6;
    public readonly T7 Item7 = item7;

    public override int GetHashCode() => (Item1, Item2, Item3, Item4, Item5, Item6, Item7).GetHashCode();

    protected override bool HasValuesOf(AnonymousObject other) => other is Anonymous<T1, T2, T3, T4, T5, T6, T7> same && (Item1, Item2, Item3, Item4, Item5, Item6, Item7).Equals((same.Item1, same.Item2, same.Item3, same.Item4, same.Item5, same.Item6, same.Item7));

    protected override string?[] Texts() => [Item1?.ToString(), Item2?.ToString(), Item3?.ToString(), Item4?.ToString(), Item5?.ToString(), Item6?.ToString(), Item7?.ToString()];
}

[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Anonymous<T1, T2, T3, T4, T5, T6, T7, T8>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8) : AnonymousObject(names)
{
    public readonly T1 Item1 = item1;
    public readonly T2 Item2 = item2;
    public readonly T3 Item3 = item3;
    public readonly T4 Item4 = item4;
    public readonly T5 Item5 = item5;
    public readonly T6 Item6 = item6;
    public readonly T7 Item7 = item7;
    public readonly T8 Item8 = item8;

    public override int GetHashCode() => (Item1, Item2, Item3, Item4, Item5, Item6, Item7, Item8).GetHashCode();

    protected override bool HasValuesOf(AnonymousObject other) => other is Anonymous<T1, T2, T3, T4, T5, T6, T7, T8> same && (Item1, Item2, Item3, Item4, Item5, Item6, Item7, Item8).Equals((same.Item1, same.Item2, same.Item3, same.Item4, same.Item5, same.Item6, same.Item7, same.Item8));

    protected override string?[] Texts() => [Item1?.ToString(), Item2?.ToString(), Item3?.ToString(), Item4?.ToString(), Item5?.ToString(), Item6?.ToString(), Item7?.ToString(), Item8?.ToString()];
}

[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Anonymous<T1, T2, T3, T4, T5, T6, T7, T8, T9>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8, T9 item9) : AnonymousObject(names)
{
    public readonly T1 Item1 = item1;
    public readonly T2 Item2 = item2;
    public readonly T3 Item3 = item3;
    public readonly T4 Item4 = item4;
    public readonly T5 Item5 = item5;
    public readonly T6 Item6 = item6;
    public readonly T7 Item7 = item7;
    public readonly T8 Item8 = item8;
    public readonly T9 Item9 = item9;

    public override int GetHashCode() => (Item1, Item2, Item3, Item4, Item5, Item6, Item7, Item8, Item9).GetHashCode();

    protected override bool HasValuesOf(AnonymousObject other) => other is Anonymous<T1, T2, T3, T4, T5, T6, T7, T8, T9> same && (Item1, Item2, Item3, Item4, Item5, Item6, Item7, Item8, Item9).Equals((same.Item1, same.Item2, same.Item3, same.Item4, same.Item5, same.Item6, same.Item7, same.Item8, same.Item9));

    protected override string?[] Texts() => [Item1?.ToString(), Item2?.ToString(), Item3?.ToString(), Item4?.ToString(), Item5?.ToString(), Item6?.ToString(), Item7?.ToString(), Item8?.ToString(), Item9?.ToString()];
}

[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Anonymous<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8, T9 item9, T10 item10) : AnonymousObject(names)
{
    public readonly T1 Item1 = item1;
    public readonly T2 Item2 = item2;
    public readonly T3 Item3 = item3;
    public readonly T4 Item4 = item4;
    public readonly T5 Item5 = item5;
    public readonly T6 Item6 = item6;
    public readonly T7 Item7 = item7;
    public readonly T8 Item8 = item8;
    public readonly T9 Item9 = item9;
    public readonly T10 Item10 = item10;

    public override int GetHashCode() => (Item1, Item2, Item3, Item4, Item5, Item6, Item7, Item8, Item9, Item10).GetHashCode();

    protected override bool HasValuesOf(AnonymousObject other) => other is Anonymous<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> same && (Item1, Item2, Item3, Item4, Item5, Item6, Item7, Item8, Item9, Item10).Equals((same.Item1, same.Item2, same.Item3, same.Item4, same.Item5, same.Item6, same.Item7, same.Item8, same.Item9, same.Item10));

    protected override string?[] Texts() => [Item1?.ToString(), Item2?.ToString(), Item3?.ToString(), Item4?.ToString(), Item5?.ToString(), Item6?.ToString(), Item7?.ToString(), Item8?.ToString(), Item9?.ToString(), Item10?.ToString()];
}

[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Anonymous<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8, T9 item9, T10 item10, T11 item11) : AnonymousObject(names)
{
    public readonly T1 Item1 = item1;
    public readonly T2 Item2 = item2;
    public readonly T3 Item3 = item3;
    public readonly T4 Item4 = item4;
    public readonly T5 Item5 = item5;
    public readonly T6 Item6 = item6;
    public readonly T7 Item7 = item7;
    public readonly T8 Item8 = item8;
    public readonly T9 Item9 = item9;
    public readonly T10 Item10 = item10;
    public readonly T11 Item11 = item11;

    public override int GetHashCode() => (Item1, Item2, Item3, Item4, Item5, Item6, Item7, Item8, Item9, Item10, Item11).GetHashCode();

    protected override bool HasValuesOf(AnonymousObject other) => other is Anonymous<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11> same && (Item1, Item2, Item3, Item4, Item5, Item6, Item7, Item8, Item9, Item10, Item11).Equals((same.Item1, same.Item2, same.Item3, same.Item4, same.Item5, same.Item6, same.Item7, same.Item8, same.Item9, same.Item10, same.Item11));

    protected override string?[] Texts() => [Item1?.ToString(), Item2?.ToString(), Item3?.ToString(), Item4?.ToString(), Item5?.ToString(), Item6?.ToString(), Item7?.ToString(), Item8?.ToString(), Item9?.ToString(), Item10?.ToString(), Item11?.ToString()];
}

[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Anonymous<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8, T9 item9, T10 item10, T11 item11, T12 item12) : AnonymousObject(names)
{
    public readonly T1 Item1 = item1;
    public readonly T2 Item2 = item2;
    public readonly T3 Item3 = item3;
    public readonly T4 Item4 = item4;
    public readonly T5 Item5 = item5;
    public readonly T6 Item6 = item6;
    public readonly T7 Item7 = item7;
    public readonly T8 Item8 = item8;
    public readonly T9 Item9 = item9;
    public readonly T10 Item10 = item10;
    public readonly T11 Item11 = item11;
    public readonly T12 Item12 = item12;

    public override int GetHashCode() => (Item1, Item2, Item3, Item4, Item5, Item6, Item7, Item8, Item9, Item10, Item11, Item12).GetHashCode();

    protected override bool HasValuesOf(AnonymousObject other) => other is Anonymous<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12> same && (Item1, Item2, Item3, Item4, Item5, Item6, Item7, Item8, Item9, Item10, Item11, Item12).Equals((same.Item1, same.Item2, same.Item3, same.Item4, same.Item5, same.Item6, same.Item7, same.Item8, same.Item9, same.Item10, same.Item11, same.Item12));

    protected override string?[] Texts() => [Item1?.ToString(), Item2?.ToString(), Item3?.ToString(), Item4?.ToString(), Item5?.ToString(), Item6?.ToString(), Item7?.ToString(), Item8?.ToString(), Item9?.ToString(), Item10?.ToString(), Item11?.ToString(), Item12?.ToString()];
}
