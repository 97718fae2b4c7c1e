// expect: migrates
using System;
using System.IO;
using Comet;

/// <summary>A local that cannot cross is alive at every safepoint.</summary>
[Offloadable]
public partial class Copier
{
    public int Bytes;

    public string Run(int count)
    {
        var stream = new MemoryStream();
        object hidden = new StreamWriter(stream);
        for (int i = 0; i < count; i++)
        {
            stream.WriteByte((byte)('a' + i % 26));
            Bytes++;
        }

        return hidden.GetType().Name + stream.Length + (char)stream.ToArray()[^1];
    }
}

public static class Program
{
    public static object? Run()
    {
        var copier = new Copier();
        Console.WriteLine(copier.Run(30));
        return copier;
    }
}
