using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>Members of the library whose values every process has its own of. They are pinned like all that is not in <see cref="RunAnywhereTable"/>; this only says why in the user's words.</summary>
internal static class ProcessValues
{
    private const string Clock = "the time of the machine's clock";
    private const string Zone = "the time zone of the machine";
    private const string Hash = "a hash code";
    private const string Machine = "something of the process or its machine";
    private const string Chance = "a value of chance";
    private const string Room = "how much room a collection has at one end";

    private static readonly Dictionary<string, string> _types = new()
    {
        ["System.Environment"] = Machine,
        ["System.AppContext"] = Machine,
        ["System.AppDomain"] = Machine,
        ["System.Diagnostics.Process"] = Machine,
        ["System.Runtime.InteropServices.RuntimeInformation"] = Machine,
        ["System.OperatingSystem"] = Machine,
        ["System.Diagnostics.Stopwatch"] = Clock,
        ["System.TimeProvider"] = Clock,
        ["System.HashCode"] = Hash,
    };

    private static readonly Dictionary<string, string> _members = new()
    {
        ["System.DateTime.Now"] = Clock,
        ["System.DateTime.UtcNow"] = Clock,
        ["System.DateTime.Today"] = Clock,
        ["System.DateTimeOffset.Now"] = Clock,
        ["System.DateTimeOffset.UtcNow"] = Clock,
        ["System.DateTime.ToLocalTime"] = Zone,
        ["System.DateTime.ToUniversalTime"] = Zone,
        ["System.DateTimeOffset.ToLocalTime"] = Zone,
        ["System.TimeZoneInfo.Local"] = Zone,
        ["System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode"] = Hash,
        ["System.Guid.NewGuid"] = Chance,
        ["System.Guid.CreateVersion7"] = Chance,
        ["System.Random.Shared"] = Chance,
        ["System.Security.Cryptography.RandomNumberGenerator.GetBytes"] = Chance,
        ["System.Security.Cryptography.RandomNumberGenerator.GetInt32"] = Chance,
    };

    /// <summary>What a member gives, in words; null if every process has the same of it.</summary>
    public static string? Of(IMethodSymbol member)
    {
        if (member is { Name: "GetHashCode", Parameters.IsEmpty: true }) return Hash;
        string type = RunAnywhereTable.MetadataName(member.ContainingType.OriginalDefinition);
        // Collections cross with what they hold, not with the room that they have beyond that.
        if (member.Name == "get_Capacity" && RunAnywhereTable.IsExcluded(type, member.Name)) return Room;
        if (_types.TryGetValue(type, out string? what)) return what;
        if (type == "System.Random" && member is { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true }) return Chance;
        return _members.TryGetValue($"{type}.{(member.AssociatedSymbol ?? member).Name}", out what) ? what : null;
    }
}
