using System;
using Comet;

[Offloadable]
public partial class Parent
{
    public int Value = 1;

    public string Name() => Loop("parent", 1);

    public virtual string Kind() => Loop("virtual parent", 2);

    protected string Loop(string text, int times)
    {
        string repeated = "";
        for (int i = 0; i < times; i++)
        {
            repeated += text + Value;
        }

        return repeated + ";";
    }
}

[Offloadable]
public partial class Child : Parent
{
    public new string Value = "v";

    public new string Name() => Loop("child", 2) + base.Name() + Value;

    public new virtual string Kind() => Loop("new virtual child", 1) + base.Value++;
}

[Offloadable]
public partial class Grandchild : Child
{
    public override string Kind() => "grand" + base.Kind();

    public string All()
    {
        string text = "";
        for (int i = 0; i < 2; i++)
        {
            text += Kind() + ((Child)this).Kind() + ((Parent)this).Kind() + Name() + ((Parent)this).Name() + ((Parent)this).Value;
            Value += i;
        }

        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        var grandchild = new Grandchild();
        string text = grandchild.All();
        Console.WriteLine(text);
        return grandchild;
    }
}
