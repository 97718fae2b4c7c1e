using System.Reflection;
using Comet.Generators.Analysis;

namespace Comet.Tests.Lowering;

/// <summary>The table of library members that may run at either endpoint.</summary>
public sealed class RunAnywhereTableTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Assembly[] s_library =
        [typeof(object).Assembly, typeof(List<>).Assembly, typeof(Stack<>).Assembly, typeof(Enumerable).Assembly, typeof(System.Numerics.BigInteger).Assembly, typeof(System.Collections.BitArray).Assembly, typeof(System.Runtime.InteropServices.CollectionsMarshal).Assembly];

    [Fact]
    public void EveryEntryExists()
    {
        var missing = new List<string>();
        foreach ((string typeName, string member) in RunAnywhereTable.Entries())
        {
            Type? type = s_library.Select(a => a.GetType(typeName)).FirstOrDefault(t => t != null);
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
    [InlineData("System.Random", "Next")]
    [InlineData("System.IO.File", "ReadAllText")]
    [InlineData("System.Threading.Thread", "Sleep")]
    [InlineData("System.Diagnostics.Stopwatch", "GetTimestamp")]
    public void WhatDependsOnTheProcessIsNotInTheTable(string typeName, string member)
    {
        var listed = RunAnywhereTable.Entries().Where(e => e.Type == typeName).ToList();
        Assert.DoesNotContain((typeName, member), listed.Where(e => !RunAnywhereTable.IsExcluded(e.Type, e.Member)));
        Assert.True(listed.All(e => e.Member != "*") || RunAnywhereTable.IsExcluded(typeName, member), $"{typeName}.{member} is let in by *.");
    }

    private static bool HasMember(Type type, string name) => type.GetMember(name, Everything).Length > 0
        || type.GetMember("get_" + name, Everything).Length > 0 || type.GetInterfaces().Any(i => i.GetMember(name, Everything).Length > 0) || typeof(object).GetMember(name, Everything).Length > 0;
}
