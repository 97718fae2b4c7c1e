using System;
using System.Collections.Generic;
using System.Dynamic;
using Comet;

/// <summary>Dynamic operations run at home, between others that need not.</summary>
[Offloadable]
public partial class Loose
{
    public List<string> Log { get; } = [];

    public int Value { get; set; } = 2;

    public int Spin(int value)
    {
        int n = 0;
        for (int i = 0; i < value; i++)
        {
            n++;
        }

        return n;
    }

    public string Over(int n) => "int" + Spin(n);

    public string Over(string text) => "string" + Spin(text.Length);

    public string Over(object o) => "object";

    private object Pick(int n) => n switch { 0 => 5, 1 => "text", 2 => 1.5, _ => this };

    public string Run()
    {
        string text = "";
        for (int i = 0; i < 4; i++)
        {
            dynamic picked = Pick(i);
            text += Over(picked) + " ";
            int spun = Spin(i);
            text += spun;
        }

        dynamic self = this;
        self.Value += Spin(3);
        self.Log.Add("dynamic " + self.Spin(4));
        dynamic bag = new ExpandoObject();
        bag.Count = Spin(2);
        bag.Count++;
        dynamic sum = bag.Count + Spin(1) + 0.5;
        try
        {
            self.Missing();
        }
        catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException)
        {
            Log.Add("missing " + Spin(1));
        }

        return $"{text} {Value} {(double)sum > 4} {((object)bag.Count).GetType().Name}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var loose = new Loose();
        Console.WriteLine(loose.Run());
        Console.WriteLine(string.Join(" ", loose.Log));
        Console.WriteLine(loose.Spin(30));
        return loose;
    }
}
