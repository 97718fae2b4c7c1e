using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public abstract partial class Vehicle
{
    protected readonly List<string> Log = [];
    private int _speed;

    public virtual int Speed
    {
        get => _speed;
        protected set
        {
            for (int i = 0; i < 2; i++)
            {
                Log.Add("speed" + value);
            }

            _speed = value;
        }
    }

    public IReadOnlyList<string> Lines => Log;

    protected internal abstract Vehicle Copy(int n);

    public int Drive(int n)
    {
        int way = 0;
        while (n-- > 0)
        {
            Speed += Step(n);
            way += Speed;
        }

        return way;
    }

    protected virtual int Step(int n) => n + 1;

    public string Who() => "vehicle";

    public static int Wheels(int n) => n * 2;
}

[Offloadable]
public partial class Car : Vehicle
{
    protected override int Step(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += base.Step(i);
        }

        return sum;
    }

    // A more precise type than the base class promises.
    protected internal override Car Copy(int n)
    {
        var copy = new Car();
        for (int i = 0; i < n; i++)
        {
            copy.Log.AddRange(Log);
        }

        copy.Speed = base.Speed;
        return copy;
    }

    public new string Who() => "car of " + base.Who();

    public static new int Wheels(int n)
    {
        int wheels = 0;
        while (n-- > 0)
        {
            wheels += 4;
        }

        return wheels + Vehicle.Wheels(1);
    }
}

[Offloadable]
public sealed partial class Racer : Car
{
    private int _boost = 1;

    public override int Speed
    {
        get => base.Speed * _boost;
        protected set
        {
            base.Speed = value;
            while (_boost < 3 && value > 4)
            {
                _boost++;
            }
        }
    }

    protected override int Step(int n) => base.Step(n) - (n > 1 ? base.Step(n - 2) : 0);

    protected internal override Racer Copy(int n) => new() { _boost = n, Speed = base.Copy(1).Speed };

    public new string Who() => base.Who() + "!";
}

public static class Program
{
    public static object? Run()
    {
        Vehicle[] all = [new Car(), new Racer()];
        foreach (Vehicle each in all)
        {
            int way = each.Drive(4);
            Vehicle copy = each.Copy(2);
            Console.WriteLine($"{each.GetType().Name} {way} {each.Speed} {copy.GetType().Name} {copy.Speed} {copy.Lines.Count} {each.Who()} {(each as Car)?.Who()} {(each as Racer)?.Who()} {string.Join(",", each.Lines)}");
        }

        Console.WriteLine($"{Vehicle.Wheels(3)} {Car.Wheels(3)} {Racer.Wheels(2)}");
        return all;
    }
}
