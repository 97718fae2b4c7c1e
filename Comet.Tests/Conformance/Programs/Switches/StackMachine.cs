using System;
using System.Collections.Generic;
using Comet;

/// <summary>A machine with a stack, jumps and subroutines: a loop around one switch.</summary>
[Offloadable]
public partial class StackMachine
{
    private readonly Stack<int> _values = new(), _returns = new();
    public string Output = "";
    public int Steps;

    public void Run(string[] code)
    {
        for (int at = 0; at < code.Length; at++, Steps++)
        {
            switch (code[at].Split(' '))
            {
                case ["push", var number]:
                    _values.Push(int.Parse(number));
                    break;
                case ["add" or "sub" or "mul"]:
                    int right = _values.Pop(), left = _values.Pop();
                    _values.Push(code[at][0] switch { 'a' => left + right, 's' => left - right, _ => left * right });
                    break;
                case ["dup"]:
                    _values.Push(_values.Peek());
                    break;
                case ["swap"]:
                    (int a, int b) = (_values.Pop(), _values.Pop());
                    _values.Push(a);
                    _values.Push(b);
                    break;
                case ["call", var target]:
                    _returns.Push(at);
                    goto case null;
                case ["jump", var target] when target.Length > 0:
                case null:
                    at = int.Parse(code[at].Split(' ')[1]) - 1;
                    break;
                case ["ifzero", var target]:
                    if (_values.Peek() == 0)
                    {
                        goto case null;
                    }

                    break;
                case ["return"]:
                    at = _returns.Pop();
                    break;
                case ["print"]:
                    Output += _values.Peek() + " ";
                    break;
                case ["halt"]:
                    return;
                case [var unknown, ..]:
                    throw new FormatException(unknown);
            }
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        // Counts down from 6 with a subroutine that doubles.
        string[] code =
        [
            "push 1", "push 6", "call 4", "halt",
            "ifzero 13", "dup", "push -1", "add", "print", "swap", "call 14", "jump 4", "halt", "return",
            "push 2", "mul", "swap", "return",
        ];
        var machine = new StackMachine();
        string failed = "";
        try
        {
            machine.Run(code);
            machine.Run(["push 3", "fly"]);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            failed = e.GetType().Name + " " + e.Message;
        }

        Console.WriteLine($"{machine.Output}{machine.Steps} {failed}");
        return machine;
    }
}
