using System.Reflection;
using Comet.Generators.Analysis;

namespace Comet.Tests.Lowering;

/// <summary>The table of library members that may run at either endpoint.</summary>
public sealed class RunAnywhereTableTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Assembly[] _library =
    [
        typeof(object).Assembly, typeof(List<>).Assembly, typeof(Stack<>).Assembly, typeof(Enumerable).Assembly, typeof(System.Numerics.BigInteger).Assembly,
        typeof(System.Collections.BitArray).Assembly, typeof(System.Runtime.InteropServices.CollectionsMarshal).Assembly, typeof(System.Numerics.Vector2).Assembly,
        typeof(System.Text.RegularExpressions.Regex).Assembly, typeof(System.Text.Json.JsonDocument).Assembly, typeof(System.Security.Cryptography.SHA256).Assembly,
        typeof(System.Text.UTF8Encoding).Assembly, typeof(System.Collections.Immutable.ImmutableArray).Assembly, typeof(System.Collections.ObjectModel.KeyedCollection<,>).Assembly, typeof(OffloadableAttribute).Assembly,
    ];

    [Fact]
    public void EveryEntryExists()
    {
        var missing = new List<string>();
        foreach ((string typeName, string member) in RunAnywhereTable.Entries())
        {
            Type? type = _library.Select(a => a.GetType(typeName)).FirstOrDefault(t => t != null);
            if (type == null)
                missing.Add(typeName);
            else if (member != "*" && !HasMember(type, member))
                missing.Add($"{typeName}: {member}");
        }

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("System.DateTime", "Now")]
    [InlineData("System.DateTime", "UtcNow")]
    [InlineData("System.DateTime", "ToLocalTime")]
    [InlineData("System.Guid", "NewGuid")]
    [InlineData("System.String", "GetHashCode")]
    [InlineData("System.Object", "GetHashCode")]
    [InlineData("System.HashCode", "Combine")]
    [InlineData("System.Environment", "TickCount")]
    [InlineData("System.Console", "WriteLine")]
    [InlineData("System.Random", "Shared")]
    [InlineData("System.Linq.Enumerable", "Shuffle")]
    [InlineData("System.DateTime", "Today")]
    [InlineData("System.DateTime", "ToString")]
    [InlineData("System.DateTimeOffset", "Now")]
    [InlineData("System.DateTimeOffset", "LocalDateTime")]
    [InlineData("System.DateTimeOffset", "op_Implicit")]
    [InlineData("System.TimeZoneInfo", "Local")]
    [InlineData("System.Globalization.CultureInfo", "CurrentCulture")]
    [InlineData("System.Globalization.CultureInfo", "InstalledUICulture")]
    [InlineData("System.Globalization.CultureInfo", "DefaultThreadCurrentCulture")]
    [InlineData("System.Globalization.RegionInfo", "CurrentRegion")]
    [InlineData("System.Environment", "NewLine")]
    [InlineData("System.Environment", "CurrentDirectory")]
    [InlineData("System.Environment", "GetEnvironmentVariable")]
    [InlineData("System.Environment", "ProcessorCount")]
    [InlineData("System.Text.StringBuilder", "AppendLine")]
    [InlineData("System.Text.Encoding", "Default")]
    [InlineData("System.Text.Encoding", "GetEncoding")]
    [InlineData("System.String", "Intern")]
    [InlineData("System.String", "ReplaceLineEndings")]
    [InlineData("System.ValueTuple`2", "GetHashCode")]
    [InlineData("System.Collections.Generic.EqualityComparer`1", "GetHashCode")]
    [InlineData("System.Collections.Generic.IEqualityComparer`1", "GetHashCode")]
    [InlineData("System.HashCode", "ToHashCode")]
    [InlineData("System.Runtime.CompilerServices.RuntimeHelpers", "GetHashCode")]
    [InlineData("System.GC", "Collect")]
    [InlineData("System.GC", "GetTotalMemory")]
    [InlineData("System.IO.Path", "Combine")]
    [InlineData("System.IO.Path", "GetTempPath")]
    [InlineData("System.IO.Directory", "GetFiles")]
    [InlineData("System.IO.StringWriter", "WriteLine")]
    [InlineData("System.Threading.Interlocked", "Increment")]
    [InlineData("System.Threading.Volatile", "Read")]
    [InlineData("System.Threading.Monitor", "Enter")]
    [InlineData("System.Threading.Tasks.Task", "Run")]
    [InlineData("System.Threading.Tasks.Parallel", "For")]
    [InlineData("System.Activator", "CreateInstance")]
    [InlineData("System.Type", "GetType")]
    [InlineData("System.Buffers.ArrayPool`1", "Shared")]
    [InlineData("System.Security.Cryptography.RandomNumberGenerator", "GetBytes")]
    [InlineData("System.Text.Json.JsonSerializer", "Deserialize")]
    [InlineData("System.Math", "ReciprocalEstimate")]
    [InlineData("System.Double", "MultiplyAddEstimate")]
    [InlineData("System.Numerics.Vector", "IsHardwareAccelerated")]
    [InlineData("System.IntPtr", "Size")]
    [InlineData("System.IO.File", "ReadAllText")]
    [InlineData("System.Threading.Thread", "Sleep")]
    [InlineData("System.Diagnostics.Stopwatch", "GetTimestamp")]
    public void WhatDependsOnTheProcessIsNotInTheTable(string typeName, string member)
    {
        var listed = RunAnywhereTable.Entries().Where(e => e.Type == typeName).ToList();
        Assert.DoesNotContain((typeName, member), listed.Where(e => !RunAnywhereTable.IsExcluded(e.Type, e.Member)));
        Assert.True(listed.All(e => e.Member != "*") || RunAnywhereTable.IsExcluded(typeName, member), $"{typeName}.{member} is let in by *.");
    }

    private static bool HasMember(Type type, string name)
    {
        int parameters = name.IndexOf('(', StringComparison.Ordinal);
        if (parameters < 0)
            return HasName(type, name);
        string[] expected = name[(parameters + 1)..^1].Split(',');
        return type.GetMember(name[..parameters], Everything).OfType<MethodBase>().Any(m => m.GetParameters().Select(static p => p.ParameterType.Name).SequenceEqual(expected));
    }

    private static bool HasName(Type type, string name) => type.GetMember(name, Everything).Length > 0
        || type.GetMember("get_" + name, Everything).Length > 0 || type.GetInterfaces().Any(i => i.GetMember(name, Everything).Length > 0) || typeof(object).GetMember(name, Everything).Length > 0;
}
