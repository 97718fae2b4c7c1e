// expect: abandons
// Methods by whose twins others are called, with type parameters that have the names of their class's.
#pragma warning disable CS0693
using Comet;

[Offloadable]
public partial interface IMap<TClass>
{
    string Map<TMember>(TMember member, int n);
}

[Offloadable]
public partial class Mapper<TClass, TMember> : IMap<TClass>
{
    public string Map<TMember>(TMember member, int n)
    {
        string s = "";
        for (int i = 0; i < n; i++)
        {
            s += member + typeof(TClass).Name;
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
        IMap<int> map = new Mapper<int, string>();
        for (int i = 1; i < 3; i++)
        {
            s += map.Map('c', i);
        }

        return s;
    }
}

public static class Program
{
    public static object? Run() => Uses.Go();
}
