using System;
using Comet;

[Offloadable]
public partial class Breaks
{
    public int[] Run(int n)
    {
        int a = 0, b = 0, c = 0;
        for (int i = 0; i < n; i++)
        {
            if (i % 4 == 3)
            {
                continue;
            }

            int j = 0;
            while (true)
            {
                j++;
                if (j > i)
                {
                    break;
                }

                if ((i + j) % 3 == 0)
                {
                    a++;
                    continue;
                }

                foreach (int k in new[] { 1, 2, 3, 4 })
                {
                    if (k == j)
                    {
                        break;
                    }

                    if (k % 2 == 0)
                    {
                        continue;
                    }

                    b += k;
                }

                do
                {
                    c++;
                    if (c % 7 == 0)
                    {
                        break;
                    }

                    if (c % 2 == 0)
                    {
                        continue;
                    }

                    c++;
                }
                while (c % 5 != 0);
            }
        }

        return [a, b, c];
    }
}

public static class Program
{
    public static object? Run()
    {
        int[] result = new Breaks().Run(12);
        Console.WriteLine(string.Join(" ", result));
        return result;
    }
}
