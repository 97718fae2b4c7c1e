// expect: migrates
// Exceptions of the program's own whose constructors can be suspended: in initializers before the library's constructor has run, in arguments for it, in bodies; chained, thrown and caught in between, with data and inner exceptions.
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public static partial class Tools
{
    public static int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }
}

[Offloadable]
public partial class Failure : Exception
{
    public readonly int Code = Tools.Spin(4);

    public Failure(int n) : base("failure " + Tools.Spin(n))
    {
        Code += Tools.Spin(n + 1);
        Data["code"] = Code;
    }

    public Failure(string text, Exception? inner) : this(text, inner, Tools.Spin(2)) => HelpLink = "help" + Tools.Spin(3);

    protected Failure(string text, Exception? inner, int code) : base(text + code, inner)
    {
        for (int i = 0; i < 3; i++) Code += Tools.Spin(i + code);
    }
}

[Offloadable]
public sealed partial class Special(int n) : Failure("special" + Tools.Spin(n), new InvalidOperationException("inner" + Tools.Spin(n)))
{
    public List<int> All { get; } = [Tools.Spin(n), n];

    public override string Message => base.Message + "!" + All.Count;
}

[Offloadable]
public partial class Silent : InvalidOperationException
{
    public int Worked;

    public Silent()
    {
        Worked = Tools.Spin(6);
        if (Worked > 5) throw new Failure(Worked % 5);
    }
}

[Offloadable]
public partial class Changed : EventArgs
{
    public int By { get; }

    public Changed(int by) => By = Tools.Spin(by);
}

[Offloadable]
public partial class Work
{
    private string Show(Exception? e) => e is null ? "" : $"{e.GetType().Name}: {e.Message} {(e as Failure)?.Code} {e.HResult} {e.HelpLink} {e.Data.Count} <{Show(e.InnerException)}>";

    private string Throws(int n)
    {
        try
        {
            switch (n)
            {
                case 0: throw new Failure(n + 3);
                case 1: throw new Failure("text", new FormatException("f")) { Source = "s" + Tools.Spin(1) };
                case 2: throw new Special(4);
                case 3: return "made " + new Silent().Worked;
                default: throw new Failure("none" + Tools.Spin(n), null);
            }
        }
        catch (Failure e) when (e.Code > 0)
        {
            return Show(e) + Tools.Spin(e.Code % 4);
        }
    }

    public string Run()
    {
        string text = "";
        for (int i = 0; i < 5; i++) text += Throws(i) + "\n";
        Exception kept = new Special(2);
        text += Tools.Spin(3) + Show(kept) + new Changed(5).By;
        return text + ((Special)kept).All[0];
    }
}

public static class Program
{
    public static object? Run()
    {
        var text = new Work().Run();
        Console.WriteLine(text);
        return text;
    }
}
