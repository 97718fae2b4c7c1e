using System;
using System.Collections.Generic;
using Comet;

public struct Vector
{
    public double X, Y;

    public Vector(double x, double y)
    {
        X = x;
        Y = y;
    }

    public readonly double Length => Math.Sqrt(X * X + Y * Y);

    public void Turn()
    {
        (X, Y) = (-Y, X);
    }

    public static Vector operator +(Vector left, Vector right) => new(left.X + right.X, left.Y + right.Y);

    public override readonly string ToString() => $"<{X},{Y}>";
}

public struct Particle
{
    public Vector Position, Speed;
    public int Bounces;
}

[Offloadable]
public partial class Swarm
{
    private Vector _center;
    public Particle[] Particles = new Particle[3];
    public List<Vector> Trail = [];

    private bool Outside(Vector at)
    {
        int over = 0;
        foreach (double coordinate in new[] { at.X, at.Y })
        {
            if (Math.Abs(coordinate) > 8)
            {
                over++;
            }
        }

        return over > 0;
    }

    private Particle Step(Particle particle)
    {
        particle.Position += particle.Speed;
        if (Outside(particle.Position))
        {
            particle.Speed.Turn();
            particle.Bounces++;
        }

        return particle;
    }

    public Vector Run(int turns)
    {
        for (int i = 0; i < Particles.Length; i++)
        {
            Particles[i].Speed = new Vector(i + 1, 2 - i);
        }

        Vector last = default, copy = new(1, 1);
        for (int turn = 0; turn < turns; turn++)
        {
            for (int i = 0; i < Particles.Length; i++)
            {
                Particles[i] = Step(Particles[i]);
                Particles[i].Position.X += 0.25;
            }

            copy = Particles[turn % 3].Position;
            copy.X++;
            _center.X += copy.X;
            _center.Turn();
            last = _center;
            last.Y = -1;
            Trail.Add(last);
        }

        return last + copy;
    }
}

public static class Program
{
    public static object? Run()
    {
        var swarm = new Swarm();
        Vector end = swarm.Run(12);
        Console.WriteLine($"{end} {swarm.Particles[0].Bounces} {swarm.Particles[2].Bounces} {(int)(swarm.Particles[1].Speed.Length * 1000)}");
        return new object[] { swarm, end };
    }
}
