namespace Comet.Benchmarks.Kernels;

/// <summary>Floating point over the fields of a few objects.</summary>
[Offloadable]
public partial class NBody
{
    private Body[] _bodies = [];

    public long Run(int size)
    {
        _bodies = Create();
        for (var step = 0; step < size; step++)
            Advance(1e-6);
        return (long)(Energy() * 100);
    }

    private static Body[] Create() =>
    [
        new() { Mass = 39.478 },
        new() { X = 4.841, Y = -1.160, Z = -0.104, VelocityX = 0.606, VelocityY = 2.812, VelocityZ = -0.025, Mass = 0.0377 },
        new() { X = 8.343, Y = 4.125, Z = -0.404, VelocityX = -1.011, VelocityY = 1.826, VelocityZ = 0.008, Mass = 0.0113 },
        new() { X = 12.894, Y = -15.111, Z = -0.223, VelocityX = 1.083, VelocityY = 0.869, VelocityZ = -0.011, Mass = 0.0017 },
        new() { X = 15.380, Y = -25.919, Z = 0.179, VelocityX = 0.979, VelocityY = 0.595, VelocityZ = -0.035, Mass = 0.0020 },
    ];

    private void Advance(double time)
    {
        for (var i = 0; i < _bodies.Length; i++)
        {
            var body = _bodies[i];
            for (var j = i + 1; j < _bodies.Length; j++)
            {
                var other = _bodies[j];
                var dx = body.X - other.X;
                var dy = body.Y - other.Y;
                var dz = body.Z - other.Z;
                var squared = dx * dx + dy * dy + dz * dz;
                var magnitude = time / (squared * Math.Sqrt(squared));
                body.VelocityX -= dx * other.Mass * magnitude;
                body.VelocityY -= dy * other.Mass * magnitude;
                body.VelocityZ -= dz * other.Mass * magnitude;
                other.VelocityX += dx * body.Mass * magnitude;
                other.VelocityY += dy * body.Mass * magnitude;
                other.VelocityZ += dz * body.Mass * magnitude;
            }
        }

        foreach (var body in _bodies)
        {
            body.X += time * body.VelocityX;
            body.Y += time * body.VelocityY;
            body.Z += time * body.VelocityZ;
        }
    }

    private double Energy()
    {
        double energy = 0;
        foreach (var body in _bodies)
        {
            energy += 0.5 * body.Mass
                * (body.VelocityX * body.VelocityX + body.VelocityY * body.VelocityY + body.VelocityZ * body.VelocityZ);
        }

        return energy;
    }
}

/// <summary>A body of <see cref="NBody"/>.</summary>
[Offloadable]
public partial class Body
{
    public double X, Y, Z;
    public double VelocityX, VelocityY, VelocityZ;
    public double Mass;
}
