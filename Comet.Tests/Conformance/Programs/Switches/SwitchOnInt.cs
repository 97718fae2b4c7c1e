using System;
using Comet;

[Offloadable]
public partial class Cases
{
    private int Work(int n)
    {
        int x = 0;
        for (int i = 0; i < n; i++)
        {
            x += i;
        }

        return x;
    }

    public int Classify(int n)
    {
        int result = 0;
        switch (n)
        {
            case 0:
            case 1:
                result = Work(3);
                break;
            case 2:
            {
                int local = Work(4);
                result = local * 2;
                break;
            }
            default:
                result = -Work(2);
                break;
            case 7:
                return Work(5);
            case -1:
                for (int i = 0; i < 4; i++)
                {
                    if (i == 2)
                    {
                        break;
                    }

                    result += Work(i);
                }

                break;
            case int.MaxValue:
                throw new InvalidOperationException("largest");
        }

        return result + 1;
    }

    public string Run()
    {
        string text = "";
        foreach (int n in new[] { 0, 1, 2, 3, 7, -1, int.MaxValue, 0 })
        {
            switch (n % 2)
            {
                case 0:
                    text += "e";
                    break;
                case 1:
                    text += "o";
                    if (n == 3)
                    {
                        continue;
                    }

                    break;
            }

            try
            {
                text += Classify(n) + " ";
            }
            catch (InvalidOperationException e)
            {
                text += e.Message;
                break;
            }
        }

        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        string text = new Cases().Run();
        Console.WriteLine(text);
        return text;
    }
}
