// Where an attribute says which overload C# prefers, twins are called by the same preference.
using System.Runtime.CompilerServices;
using Comet;

[Offloadable]
public partial class C
{
    public string S = "";
    [OverloadResolutionPriority(1)] public C(object x) { for (int i = 0; i < 2; i++) { S += "co"; } }
    public C(string x) { for (int i = 0; i < 2; i++) { S += "cs"; } }
    [OverloadResolutionPriority(1)] public string this[object x] { get { string s = ""; for (int i = 0; i < 2; i++) { s += "o"; } return s; } }
    public string this[string x] { get { string s = ""; for (int i = 0; i < 2; i++) { s += "s"; } return s; } }
}
[Offloadable]
public static partial class Ext
{
    [OverloadResolutionPriority(-1)] public static string E(this string s) { string r = ""; for (int i = 0; i < 2; i++) { r += "s"; } return r; }
    public static string E(this object s) { string r = ""; for (int i = 0; i < 2; i++) { r += "o"; } return r; }
}
[Offloadable]
public static partial class Calls
{
    [OverloadResolutionPriority(1)] static string O(object x) { for (int i = 0; i < 2; i++) { } return "object"; }
    static string O(string x) { for (int i = 0; i < 2; i++) { } return "string"; }
    public static string Go() { var c = new C("a"); return c.S + c["a"] + "z".E() + O("a"); }
}

public static class Program
{
    public static object? Run() => Calls.Go();
}
