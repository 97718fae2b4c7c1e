// The Computer Language Benchmarks Game's n-body; for n = 1000 it publishes the energies -0.169075164 and -0.169087605.
using System;
using Comet;

[Offloadable]
public partial class Body
{
    public double X, Y, Z, Vx, Vy, Vz, Mass;
}

[Offloadable]
public partial class Planets
{
    private const double SolarMass = 4 * Math.PI * Math.PI, Days = 365.24;
    public readonly Body[] Bodies;

    public Planets()
    {
        Bodies =
        [
            new Body { Mass = SolarMass },
            new Body { X = 4.84143144246472090, Y = -1.16032004402742839, Z = -0.103622044471123109, Vx = 0.00166007664274403694 * Days, Vy = 0.00769901118419740425 * Days, Vz = -0.0000690460016972063023 * Days, Mass = 0.000954791938424326609 * SolarMass },
            new Body { X = 8.34336671824457987, Y = 4.12479856412430479, Z = -0.403523417114321381, Vx = -0.00276742510726411899 * Days, Vy = 0.00499852801234917238 * Days, Vz = 0.0000230417297573763929 * Days, Mass = 0.000285885980666130812 * SolarMass },
            new Body { X = 12.8943695621391310, Y = -15.1111514016986312, Z = -0.223307578892655734, Vx = 0.00296460137564761618 * Days, Vy = 0.00237847173959480950 * Days, Vz = -0.0000296589568540237556 * Days, Mass = 0.0000436624404335156298 * SolarMass },
            new Body { X = 15.3796971148509165, Y = -25.9193146099879641, Z = 0.179258772950371181, Vx = 0.00268067772490389322 * Days, Vy = 0.00162824170038242295 * Days, Vz = -0.0000951592254519715870 * Days, Mass = 0.0000515138902046611451 * SolarMass },
        ];
        foreach (Body body in Bodies)
        {
            Bodies[0].Vx -= body.Vx * body.Mass / SolarMass;
            Bodies[0].Vy -= body.Vy * body.Mass / SolarMass;
            Bodies[0].Vz -= body.Vz * body.Mass / SolarMass;
        }
    }

    public double Energy()
    {
        double energy = 0;
        for (int i = 0; i < Bodies.Length; i++)
        {
            Body a = Bodies[i];
            energy += 0.5 * a.Mass * (a.Vx * a.Vx + a.Vy * a.Vy + a.Vz * a.Vz);
            for (int j = i + 1; j < Bodies.Length; j++)
            {
                Body b = Bodies[j];
                double dx = a.X - b.X, dy = a.Y - b.Y, dz = a.Z - b.Z;
                energy -= a.Mass * b.Mass / Math.Sqrt(dx * dx + dy * dy + dz * dz);
            }
        }

        return energy;
    }

    public void Advance(double time)
    {
        for (int i = 0; i < Bodies.Length; i++)
        {
            Body a = Bodies[i];
            for (int j = i + 1; j < Bodies.Length; j++)
            {
                Body b = Bodies[j];
                double dx = a.X - b.X, dy = a.Y - b.Y, dz = a.Z - b.Z;
                double squared = dx * dx + dy * dy + dz * dz, magnitude = time / (squared * Math.Sqrt(squared));
                a.Vx -= dx * b.Mass * magnitude;
                a.Vy -= dy * b.Mass * magnitude;
                a.Vz -= dz * b.Mass * magnitude;
                b.Vx += dx * a.Mass * magnitude;
                b.Vy += dy * a.Mass * magnitude;
                b.Vz += dz * a.Mass * magnitude;
            }
        }

        foreach (Body body in Bodies)
        {
            body.X += time * body.Vx;
            body.Y += time * body.Vy;
            body.Z += time * body.Vz;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var planets = new Planets();
        long before = (long)Math.Round(planets.Energy() * 1e9);
        for (int i = 0; i < 1000; i++)
        {
            planets.Advance(0.01);
        }

        long after = (long)Math.Round(planets.Energy() * 1e9);
        Console.WriteLine($"{before} {after}");
        return (before, after) == (-169_075_164, -169_087_605) ? planets : throw new InvalidOperationException("not what is published");
    }
}
