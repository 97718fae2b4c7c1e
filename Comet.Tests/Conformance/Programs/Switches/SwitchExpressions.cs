using System;
using Comet;

public enum Light
{
    Red,
    Green,
    Amber,
}

[Offloadable]
public partial class Switches
{
    private int _calls;

    private int Work(int n)
    {
        _calls++;
        int x = n;
        while (x > 10)
        {
            x -= 3;
        }

        return x;
    }

    private Light Next(Light light) => light switch
    {
        Light.Red => Work(20) > 8 ? Light.Green : Light.Red,
        Light.Green => Light.Amber,
        Light.Amber => Light.Red,
        _ => throw new ArgumentOutOfRangeException(nameof(light)),
    };

    public string Run()
    {
        var light = Light.Red;
        string text = "";
        for (int i = 0; i < 7; i++)
        {
            light = Next(light);
            text += light switch
            {
                Light.Red when i % 2 == 0 => "R",
                Light.Red => "r",
                var other => other.ToString()[..1].ToLowerInvariant() + Work(i * 9),
            };
            int size = (Work(i * 5), i % 3) switch
            {
                ( < 3, _) => 1,
                (var w, 0) => w,
                (7, 1) or (8, 2) => Work(33),
                (_, 2) => Work(i switch { 2 => 14, 5 => 15, _ => 16 }),
                _ => -1,
            };
            text += size;
        }

        try
        {
            Next((Light)9);
        }
        catch (ArgumentOutOfRangeException e)
        {
            text += e.ParamName;
        }

        return text + _calls;
    }
}

public static class Program
{
    public static object? Run()
    {
        string text = new Switches().Run();
        Console.WriteLine(text);
        return text;
    }
}
