// A class overrides GetHashCode of a library's, whose own members call it.
using Comet;
namespace Lib;
[Offloadable]
public partial class Key(int id)
{
    public int Id = id;
    public override int GetHashCode() => Id;
    public int Code => GetHashCode() * 2;
    public bool SameCode(int c) => GetHashCode() == c;
}
//// program
using Comet;
using Lib;
[Offloadable]
public partial class SubKey(int id) : Key(id) { public override int GetHashCode() => HashCode.Combine(Id, 3); }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    private readonly Key _k = new SubKey(4);
    public string Go()
    {
        int c = _k.Code;
        string s = "";
        for (int i = 0; i < 4; i++) { L(2); s += _k is { Code: var q } ? q == c : false; }
        return s;
    }
}
public static class Program { public static object? Run() => new Work().Go(); }
