using System;
using Comet;

[Offloadable]
public partial class Printer
{
    public int Printed;

    private string Stars(int n)
    {
        string stars = "";
        for (int i = 0; i < n; i++)
        {
            stars += '*';
        }

        return stars;
    }

    public void Run(int rows)
    {
        Console.WriteLine("begin");
        for (int row = 0; row < rows; row++)
        {
            Console.Write(row + ": ");
            for (int column = 0; column <= row; column++)
            {
                if (column % 2 == 1)
                {
                    Console.Write('-');
                }

                Console.Write(Stars(column));
                Printed++;
            }

            Console.WriteLine();
            while (Printed % 4 != 0)
            {
                Console.WriteLine("{0} of {1}", Printed++, rows);
            }
        }

        Console.WriteLine($"end {Printed}");
    }
}

public static class Program
{
    public static object? Run()
    {
        var printer = new Printer();
        Console.WriteLine("before");
        printer.Run(5);
        Console.WriteLine("after");
        return printer;
    }
}
