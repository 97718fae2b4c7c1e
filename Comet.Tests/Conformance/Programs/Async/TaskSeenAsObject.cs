// expect: abandons
using System;
using System.Threading.Tasks;
using Comet;

// An async lambda's delegate seen as returning an object returns the task, which is home's, and not what awaiting that would give.
[Offloadable]
public partial class Seen
{
    public async Task<string> Run(int n)
    {
        Func<Task<string>> text = async () =>
        {
            string s = "";
            for (int i = 0; i < n; i++) s += i;
            await Task.Yield();
            return s;
        };
        string awaited = await text();
        Func<object> seen = text;
        object given = seen();
        bool isTask = given is Task<string>;
        string later = await (Task<string>)given;
        return $"{awaited} {isTask} {later}";
    }
}

public static class Program
{
    public static object? Run() => new Seen().Run(3).GetAwaiter().GetResult();
}
