using System;
using System.Linq.Expressions;
using Comet;

[Offloadable]
public partial class Calculator
{
    public int Calls;

    public int Square(int n)
    {
        Calls++;
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += n;
        }

        return sum;
    }
}

/// <summary>A call in an expression tree is data: it names the method as written.</summary>
public static class Program
{
    public static object? Run()
    {
        var calculator = new Calculator();
        Expression<Func<int, int>> tree = n => calculator.Square(n) + 1;
        var sum = (BinaryExpression)tree.Body;
        var call = (MethodCallExpression)sum.Left;
        int result = tree.Compile()(5) + calculator.Square(12);
        string line = $"{call.Method.DeclaringType?.Name}.{call.Method.Name} {result} {calculator.Calls}";
        Console.WriteLine(line);
        return line == "Calculator.Square 170 2" ? calculator : throw new InvalidOperationException(line);
    }
}
