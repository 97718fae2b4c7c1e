// expect: migrates
// What lists and arrays are given to call can be suspended: also where they are changed or fail in the middle.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Work
{
    public int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    public string Run()
    {
        var list = new List<int> { 5, 2, 9, 4, 7, 2 };
        var array = list.ToArray();
        var text = "";
        list.ForEach(x => text += Spin(x) + ",");
        text += string.Join("/", list.ConvertAll(x => "c" + Spin(x))) + " " + list.Find(x => Spin(x) > 10) + list.FindLast(x => Spin(x) > 10) + list.FindIndex(x => Spin(x) > 10) + list.FindIndex(2, x => Spin(x) > 2) + list.FindIndex(1, 3, x => Spin(x) < 0);
        text += " " + list.FindLastIndex(x => Spin(x) > 10) + list.FindLastIndex(3, x => Spin(x) > 2) + list.FindLastIndex(4, 2, x => Spin(x) < 2) + list.Exists(x => Spin(x) == 0) + list.TrueForAll(x => Spin(x) >= 0) + string.Join("/", list.FindAll(x => Spin(x) % 2 == 1));
        Array.ForEach(array, x => text += ";" + Spin(x));
        text += string.Join("/", Array.ConvertAll(array, x => Spin(x) * 0.5)) + " " + Array.Find(array, x => Spin(x) > 8) + Array.FindLast(array, x => Spin(x) > 8) + Array.FindIndex(array, x => Spin(x) > 8) + Array.FindIndex(array, 3, x => Spin(x) > 0) + Array.FindLastIndex(array, x => Spin(x) > 8);
        text += " " + Array.Exists(array, x => Spin(x) > 100) + Array.TrueForAll(array, x => Spin(x) < 100) + string.Join("/", Array.FindAll(array, x => Spin(x) % 3 == 0));
        text += " " + list.RemoveAll(x => Spin(x) % 2 == 0) + ":" + string.Join("/", list);
        var more = new List<int> { 1, 2, 3, 4, 5, 6 };
        try
        {
            more.RemoveAll(x => x == 5 ? throw new FormatException("five") : Spin(x) % 2 == 1);
        }
        catch (FormatException e)
        {
            text += " " + e.Message + string.Join("/", more);
        }

        try
        {
            more.ForEach(x => { Spin(x); if (x == 3) more.Add(7); });
        }
        catch (InvalidOperationException e)
        {
            text += " " + e.Message;
        }

        foreach (Action fails in new Action[] { () => list.ForEach(null!), () => list.FindIndex(99, x => Spin(x) > 0), () => Array.ForEach((int[])null!, x => Spin(x)), () => list.FindIndex(0, 99, x => Spin(x) > 0) })
        {
            try
            {
                fails();
            }
            catch (ArgumentException e)
            {
                text += "\n" + e.GetType().Name + e.ParamName;
            }
        }

        return text;
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
