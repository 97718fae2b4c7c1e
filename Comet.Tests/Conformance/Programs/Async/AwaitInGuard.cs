using System;
using System.Threading.Tasks;
using Comet;

// Awaits in guards, of switch statements and switch expressions.
[Offloadable]
public partial class Guards
{
    public async Task<string> Run(int n)
    {
        switch (n)
        {
            case 1: return "one";
            case > 1 when await Small(n) > 1: return "small";
            default: return "other";
        }
    }

    public async Task<string> All()
    {
        string all = "";
        for (int i = 0; i < 5; i++) all += await Run(i) + await Say(i % 2 == 0 ? i : "abc"[..i]);
        return all;
    }

    private async Task<string> Say(object o) => o switch
    {
        int n when await Small(n) > await Small(1) && n < 9 => "less" + await Small(n),
        int n when await Small(n) == 2 => "two",
        string { Length: var l } when l > await Small(2) => "long",
        string s => s,
        _ => "none",
    };

    private async Task<int> Small(int n)
    {
        await Task.Yield();
        return 4 - n;
    }
}

public static class Program
{
    public static object? Run() => new Guards().All().GetAwaiter().GetResult();
}
