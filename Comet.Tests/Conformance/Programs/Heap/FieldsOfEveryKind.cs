using System;
using System.Collections.Generic;
using Comet;

public abstract class Part
{
    protected int Secret = 3;

    public int Reveal() => Secret;
}

public sealed class Wheel : Part
{
    private readonly string _brand;
    internal double Pressure;

    public Wheel(string brand)
    {
        _brand = brand;
        Secret = brand.Length;
    }

    public string Brand => _brand;
}

[Offloadable]
public partial class Car
{
    private readonly Wheel[] _wheels;
    private readonly Dictionary<string, Part> _parts = new();
    protected internal Part? Spare;
    public required string Plate;
    public string Owner { get; init; } = "nobody";
    public int Mileage { get; private set; }
    private protected long Wear;
    public readonly int Seats = 5;
    public volatile int Gear;
    public (Part?, int) Pair;
    private object? _lock;

    public Car() => _wheels = [new("fl"), new("fr"), new("rear left"), new("rear right")];

    public void Drive(int distance)
    {
        _lock = this;
        for (int i = 0; i < distance; i++)
        {
            Mileage++;
            Gear = Math.Min(6, i / 3);
            Wear += Gear * 2;
            Wheel wheel = _wheels[i % 4];
            wheel.Pressure -= 0.125;
            _parts[wheel.Brand] = wheel;
            if (i % 7 == 6)
            {
                (_wheels[i % 4], Spare) = (Spare as Wheel ?? new Wheel("spare" + i), wheel);
                Pair = (Spare, i);
            }
        }
    }

    public string Report() => $"{Plate} {Owner} {Mileage} {Wear} {Gear} {_parts.Count} {Pair.Item1?.Reveal()} {Pair.Item2} {_wheels[0].Pressure * 8} {ReferenceEquals(_lock, this)}";
}

public static class Program
{
    public static object? Run()
    {
        var car = new Car { Plate = "AB 12", Owner = "Ada" };
        car.Drive(24);
        Console.WriteLine(car.Report());
        return car;
    }
}
