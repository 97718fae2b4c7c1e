using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Catcher
{
    private int _spins;

    private int Spin(int n)
    {
        for (int i = 0; i < n; i++)
        {
            _spins++;
        }

        return n;
    }

    private int Fail(int kind)
    {
        Spin(2);
        switch (kind)
        {
            case 0:
                throw new ArgumentNullException("first");
            case 1:
                throw new ArgumentException("second");
            case 2:
                throw new InvalidOperationException("third");
            case 3:
                throw new NotSupportedException("fourth");
            case 4:
                throw new Exception("fifth");
            default:
                return Spin(kind);
        }
    }

    public string Try(int kind)
    {
        string text = "";
        try
        {
            Spin(1);
            text += "value " + Fail(kind);
        }
        catch (ArgumentNullException e)
        {
            text += "null " + e.ParamName;
        }
        catch (ArgumentException e)
        {
            text += "argument " + e.Message + Spin(3);
        }
        catch (InvalidOperationException)
        {
            text += "invalid";
        }
        catch (Exception e) when (e is NotSupportedException)
        {
            text += "unsupported";
        }
        catch
        {
            text += "anything" + Spin(4);
        }

        return text + "/" + Spin(1);
    }
}

public static class Program
{
    public static object? Run()
    {
        var catcher = new Catcher();
        var lines = new List<string>();
        for (int kind = 0; kind < 7; kind++)
        {
            lines.Add(catcher.Try(kind));
            Console.WriteLine(lines[^1]);
        }

        return new object[] { catcher, lines };
    }
}
