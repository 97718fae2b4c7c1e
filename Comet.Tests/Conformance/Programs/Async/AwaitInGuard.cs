using System;
using System.Threading.Tasks;
using Comet;

// What cannot be taken apart around an await leaves the whole method as it is written; what it awaits is as it was.
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
        for (int i = 0; i < 5; i++) all += await Run(i);
        return all;
    }

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
