using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public abstract partial class Command
{
    public abstract string Apply(string text);

    public abstract string Revert(string text);
}

[Offloadable]
public partial class Insert(int at, string what) : Command
{
    public override string Apply(string text)
    {
        foreach (char c in what)
        {
            text = text.Insert(at, c.ToString());
        }

        return text;
    }

    public override string Revert(string text)
    {
        for (int i = 0; i < what.Length; i++)
        {
            text = text.Remove(at, 1);
        }

        return text;
    }
}

[Offloadable]
public partial class Replace(string from, string to) : Command
{
    private readonly List<int> _places = [];

    public override string Apply(string text)
    {
        _places.Clear();
        for (int at = text.IndexOf(from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(from, at + to.Length, StringComparison.Ordinal))
        {
            _places.Add(at);
            text = text[..at] + to + text[(at + from.Length)..];
        }

        return text;
    }

    public override string Revert(string text)
    {
        for (int i = _places.Count - 1; i >= 0; i--)
        {
            text = text[.._places[i]] + from + text[(_places[i] + to.Length)..];
        }

        return text;
    }
}

/// <summary>An editor with commands that can be undone: objects that hold what was there before.</summary>
[Offloadable]
public partial class Editor
{
    public string Text { get; private set; } = "";
    private readonly Stack<Command> _done = new(), _undone = new();

    public void Do(Command command)
    {
        Text = command.Apply(Text);
        _done.Push(command);
        _undone.Clear();
    }

    public bool Undo()
    {
        if (!_done.TryPop(out Command? command))
        {
            return false;
        }

        Text = command.Revert(Text);
        _undone.Push(command);
        return true;
    }

    public bool Redo()
    {
        if (_undone.Count == 0)
        {
            return false;
        }

        Command command = _undone.Pop();
        Text = command.Apply(Text);
        _done.Push(command);
        return true;
    }

    public string Play(string keys)
    {
        string trace = "";
        foreach (char key in keys)
        {
            switch (key)
            {
                case '<':
                    trace += Undo() ? "u" : "-";
                    break;
                case '>':
                    trace += Redo() ? "r" : "-";
                    break;
                case '!':
                    Do(new Replace("a", "AA"));
                    break;
                default:
                    Do(new Insert(Text.Length / 2, new string(key, 2)));
                    break;
            }

            trace += Text + " ";
        }

        return trace;
    }
}

public static class Program
{
    public static object? Run()
    {
        var editor = new Editor();
        Console.WriteLine(editor.Play("ab!<<c>a!<<<<<<>>"));
        return editor;
    }
}
