using System;
using System.Collections.Generic;
using Comet;

public enum State
{
    Idle,
    Running,
    Failed,
}

public enum Command
{
    Start = 1,
    Stop,
    Reset,
}

/// <summary>A state machine over pairs, and a dispatch over types.</summary>
[Offloadable]
public partial class Machine
{
    private State _state = State.Idle;
    public List<string> Log { get; } = [];

    private T Note<T>(T value)
    {
        for (int i = 0; i < 2; i++)
        {
            Log.Add($"{value}");
        }

        return value;
    }

    public State Step(Command command, int amount)
    {
        _state = (_state, command, Note(amount)) switch
        {
            (State.Idle, Command.Start, > 0) => State.Running,
            (State.Idle, Command.Start, _) => Note(State.Idle),
            (State.Running, Command.Start, var n) when Note(n) > 5 => State.Failed,
            (State.Running, Command.Stop, _) or (State.Failed, Command.Reset, 0) => State.Idle,
            (State.Failed, not Command.Reset, _) => throw new InvalidOperationException($"{command} while failed"),
            var (state, _, _) => state,
        };
        return _state;
    }

    public string Kind(object? value)
    {
        switch (value)
        {
            case string { Length: 0 }:
            case null:
                return "nothing";
            case string text when Note(text.Length) > 3:
            {
                string cut = text[..3];
                return cut + Note("...");
            }

            case int or long or short:
                return "number " + Note(value);
            case Command command:
                return Kind((int)command);
            case IReadOnlyCollection<object?> { Count: > 0 } items:
                string all = "";
                foreach (object? item in items)
                {
                    all += Kind(item) + ";";
                }

                return all;
            case Machine { _state: State.Idle } machine when machine == this:
                return "me";
            default:
                return value.GetType().Name;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var machine = new Machine();
        string states = "";
        foreach (var (command, amount) in new[] { (Command.Start, 0), (Command.Start, 1), (Command.Reset, 2), (Command.Start, 6), (Command.Stop, 7), (Command.Reset, 0), (Command.Start, 8), (Command.Stop, 9) })
        {
            try
            {
                states += machine.Step(command, amount) + " ";
            }
            catch (InvalidOperationException e)
            {
                states += e.Message + " ";
            }
        }

        Console.WriteLine(states);
        Console.WriteLine(machine.Kind(new object?[] { "", null, "abcdef", "abc", 5, 6L, Command.Reset, machine, 2.5, new object?[] { 'c' } }));
        Console.WriteLine(string.Join(" ", machine.Log));
        return machine;
    }
}
