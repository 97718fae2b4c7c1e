using System;
using Comet;

[Offloadable]
public partial class Scopes
{
    public string Run()
    {
        string text = "";
        for (int i = 0; i < 3; i++)
        {
            string value = "int" + i;
            text += value;
        }

        for (long i = 5; i < 7; i++)
        {
            double value = i / 2.0;
            text += value * 2;
        }

        foreach (char i in "xy")
        {
            int value = i;
            text += value;
        }

        {
            string i = "block";
            text += i;
        }

        while (text.Length < 40)
        {
            bool value = text.Length % 2 == 0;
            int fresh;
            if (value)
            {
                fresh = 1;
                text += "even" + fresh;
            }
            else
            {
                fresh = 2;
                text += "odd" + fresh;
            }

            int counter = 0;
            counter++;
            text += counter;
        }

        if (text is { Length: var length } && length > 3)
        {
            for (int j = 0; j < 2; j++)
            {
                int @class = length + j;
                text += @class;
            }
        }

        int t = 1, self = 2, thread = 3, frame = 4, pc = 5, s1 = 6, r1 = 7;
        for (int R1 = 0; R1 < 2; R1++)
        {
            text += t + self + thread + frame + pc + s1 + r1;
            t += R1;
        }

        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        string text = new Scopes().Run();
        Console.WriteLine(text);
        return text;
    }
}
