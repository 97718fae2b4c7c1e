// A whole program: a ray tracer.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Comet;

public readonly record struct V3(double X, double Y, double Z)
{
    public static V3 Zero => default;
    public static readonly V3 Up = new(0, 1, 0);
    public static V3 operator +(V3 a, V3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);
    public static V3 operator -(V3 a, V3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);
    public static V3 operator -(V3 a) => new(-a.X, -a.Y, -a.Z);
    public static V3 operator *(V3 a, double k) => new(a.X * k, a.Y * k, a.Z * k);
    public static V3 operator *(double k, V3 a) => a * k;
    public static V3 operator *(V3 a, V3 b) => new(a.X * b.X, a.Y * b.Y, a.Z * b.Z);
    public static double operator |(V3 a, V3 b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;
    public double Len() => Math.Sqrt(this | this);
    public V3 Unit() => this * (1 / Len());
    public V3 Reflect(V3 n) => this - n * (2 * (this | n));
    public static implicit operator V3((double x, double y, double z) t) => new(t.x, t.y, t.z);
}

public readonly record struct Ray(V3 O, V3 D) { public V3 At(double t) => O + D * t; }
public record struct Hit(double T, V3 P, V3 N, Material M);

public abstract record Material
{
    public abstract V3 Colour(Scene s, in Ray r, in Hit h, int depth);
    public static Material Matte(V3 c) => new Diffuse(c);
}
[Offloadable]
public partial record Diffuse(V3 Albedo) : Material
{
    public override V3 Colour(Scene s, in Ray r, in Hit h, int depth)
    {
        V3 sum = Albedo * 0.1;
        foreach (var light in s.Lights)
        {
            var to = light.At - h.P;
            if (s.Occluded(new Ray(h.P + h.N * 1e-6, to.Unit()), to.Len())) continue;
            sum += Albedo * light.Power * Math.Max(0, h.N | to.Unit());
        }
        return sum;
    }
}
[Offloadable]
public sealed partial record Mirror(V3 Albedo, double Fuzz = 0.0) : Diffuse(Albedo)
{
    public override V3 Colour(Scene s, in Ray r, in Hit h, int depth)
        => depth <= 0 ? base.Colour(s, in r, in h, depth) : Albedo * s.Trace(new(h.P + h.N * 1e-6, r.D.Reflect(h.N)), depth - 1) * (1 - Fuzz) + Fuzz * base.Colour(s, r, h, 0);
}
public sealed record Checker(Material A, Material B) : Material
{
    public override V3 Colour(Scene s, in Ray r, in Hit h, int depth) => (((int)Math.Floor(h.P.X) + (int)Math.Floor(h.P.Z)) & 1) == 0 ? A.Colour(s, r, h, depth) : B.Colour(s, r, h, depth);
}

public interface IShape
{
    bool TryHit(in Ray ray, double min, double max, out Hit hit);
    string Describe() => GetType().Name;
}

[Offloadable]
public partial class Sphere(V3 c, double radius, Material m) : IShape
{
    public bool TryHit(in Ray ray, double min, double max, out Hit hit)
    {
        var oc = ray.O - c;
        double b = oc | ray.D, q = b * b - (oc | oc) + radius * radius;
        hit = default;
        if (q < 0) return false;
        var root = Math.Sqrt(q);
        foreach (var t in (ReadOnlySpan<double>)[-b - root, -b + root])
        {
            if (t <= min || t >= max) continue;
            var p = ray.At(t);
            hit = new(t, p, (p - c) * (1 / radius), m);
            return true;
        }
        return false;
    }
    string IShape.Describe() => $"sphere r={radius.ToString(CultureInfo.InvariantCulture)}";
}

public struct Plane(double y, Material m) : IShape
{
    public int Tests;
    public bool TryHit(in Ray ray, double min, double max, out Hit hit)
    {
        Tests++;
        hit = default;
        if (Math.Abs(ray.D.Y) < 1e-9) return false;
        double t = (y - ray.O.Y) / ray.D.Y;
        if (t <= min || t >= max) return false;
        hit = new Hit { T = t, P = ray.At(t), N = ray.D.Y < 0 ? V3.Up : -V3.Up, M = m };
        return true;
    }
}

[Offloadable]
public sealed partial class Group : IShape
{
    private readonly IShape[] _items;
    public Group(IEnumerable<IShape> items) => _items = [.. items];
    public bool TryHit(in Ray ray, double min, double max, out Hit hit)
    {
        hit = default;
        bool any = false;
        foreach (var s in _items)
            if (s.TryHit(ray, min, any ? hit.T : max, out var h)) { hit = h; any = true; }
        return any;
    }
    public string Describe() => $"({string.Join(" ", _items.Select(i => i.Describe()))})";
    public int PlaneTests => _items.Sum(i => i is Plane p ? p.Tests : i is Group g ? g.PlaneTests : 0);
}

public sealed record Light(V3 At, double Power);

[Offloadable]
public partial class Scene
{
    public required IShape World { get; init; }
    public IReadOnlyList<Light> Lights { get; init; } = [];
    public Func<V3, V3> Sky { get; set; } = d => new V3(1, 1, 1) * (0.5 - 0.5 * d.Y) + new V3(0.5, 0.7, 1) * (0.5 + 0.5 * d.Y);
    public long Rays;

    public V3 Trace(Ray r, int depth)
    {
        Rays++;
        return World.TryHit(in r, 1e-6, double.PositiveInfinity, out var h) ? h.M.Colour(this, in r, in h, depth) : Sky(r.D);
    }

    public bool Occluded(Ray r, double dist) => World.TryHit(r, 1e-6, dist, out _);
}

[Offloadable]
public static partial class Camera
{
    public static IEnumerable<(int X, int Y, Ray Ray)> Rays(int w, int h, V3 at)
    {
        for (var y = 0; y < h; ++y)
            for (var x = 0; x < w; ++x)
                yield return (x, y, new Ray(at, new V3((x + 0.5) / w * 2 - 1, 1 - (y + 0.5) / h * 2, -1.2).Unit()));
    }

    public static void Render(Scene s, V3[,] image, int samples, Action<int, double>? progress = null)
    {
        int w = image.GetLength(1), h = image.GetLength(0);
        var row = ArrayPool<double>.Shared.Rent(w);
        try
        {
            Array.Clear(row);
            foreach (var (x, y, ray) in Rays(w, h, V3.Zero))
            {
                for (int i = 0; i < samples; i++)
                    image[y, x] += s.Trace(ray with { D = (ray.D + new V3(i * 0.01, 0, 0)).Unit() }, 2) * (1.0 / samples);
                row[x] = image[y, x].Len();
                if (x == w - 1) progress?.Invoke(y, row.Take(w).Max());
            }
        }
        finally { ArrayPool<double>.Shared.Return(row); }
    }
}

[Offloadable]
public static partial class App
{
    public static object? Run()
    {
        Material red = Material.Matte((1, 0.2, 0.1)), white = Material.Matte((0.9, 0.9, 0.9));
        var inner = new Group([new Sphere((0, 0, -4), 1, red), new Sphere((1.6, 0.2, -4), 0.7, new Mirror((0.8, 0.8, 0.9)) { Fuzz = 0.25 })]);
        var group = new Group(new IShape[] { new Plane(-1, new Checker(white, red with { })), inner });
        var scene = new Scene { World = group, Lights = [new((2, 4, 0), 0.8), new(At: (-3, 2, -1), Power: 0.3)] };
        var img = new V3[7, 10];
        var sb = new StringBuilder();
        Camera.Render(scene, img, 2, (y, max) => sb.Append(CultureInfo.InvariantCulture, $"{y}:{max:F6} "));
        sb.AppendLine();
        for (int y = 0; y < 7; y++)
        {
            for (int x = 0; x < 10; x++) sb.Append(" .:-=+*#%@"[(int)Math.Min(9, img[y, x].Len() * 6)]);
            sb.AppendLine();
        }
        sb.Append(scene.Rays).Append(' ').Append(group.PlaneTests).Append(' ').Append(((IShape)group).Describe());
        V3 total = default;
        foreach (var v in img) total += v;
        sb.Append(CultureInfo.InvariantCulture, $" {total.X:F8} {total.Y:F8} {total.Z:F8} {red == white with { } } {new Mirror((1, 1, 1))}");
        return sb.ToString();
    }
}
public static class Program { public static object? Run() => App.Run(); }
