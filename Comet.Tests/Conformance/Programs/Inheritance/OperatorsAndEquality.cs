using System;
using System.Collections.Generic;
using Comet;

/// <summary>Equality of its own: identity must still be by reference when it crosses.</summary>
[Offloadable]
public sealed partial class Version(int major, int minor) : IComparable<Version>, IEquatable<Version>
{
    public static int Compared;
    private readonly int _major = major, _minor = minor;

    public int CompareTo(Version? other)
    {
        int[] mine = [_major, _minor], theirs = other == null ? [] : [other._major, other._minor];
        for (int i = 0; i < theirs.Length; i++)
        {
            if (mine[i] != theirs[i])
            {
                return mine[i] - theirs[i];
            }
        }

        return 0;
    }

    public bool Equals(Version? other) => other is not null && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as Version);

    public override int GetHashCode() => _major * 1000 + _minor;

    public override string ToString() => $"{_major}.{_minor}";

    public static bool operator ==(Version? left, Version? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Version? left, Version? right) => !(left == right);

    public static bool operator <(Version left, Version right) => left.CompareTo(right) < 0;

    public static bool operator >(Version left, Version right)
    {
        Compared++;
        return left.CompareTo(right) > 0;
    }
}

[Offloadable]
public partial class Releases
{
    public List<Version> All = [];
    public Dictionary<Version, string> Names = new();

    public Version? Newest()
    {
        Version? newest = null;
        foreach (Version version in All)
        {
            if (newest == null || version > newest)
            {
                newest = version;
            }
        }

        return newest;
    }

    public int Duplicates()
    {
        int found = 0;
        for (int i = 0; i < All.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (All[i] == All[j] && !ReferenceEquals(All[i], All[j]))
                {
                    found++;
                }
            }

            Names[All[i]] = "release " + i;
        }

        return found;
    }
}

public static class Program
{
    public static object? Run()
    {
        var twice = new Version(1, 9);
        var releases = new Releases { All = { new(1, 2), twice, new(0, 99), new(1, 2), new(1, 10), twice, new(1, 10) } };
        Console.WriteLine($"{releases.Newest()} {releases.Duplicates()} {releases.Names.Count} {releases.Names[new Version(1, 2)]} {Version.Compared > 0}");
        return releases;
    }
}
