using Comet.Generators.Gathering;
using Comet.Generators.Model;

namespace Comet.Generators.Emission;

/// <summary>The expressions and statements that carry one slot.</summary>
internal static class SlotCode
{
    /// <summary>The slot's value in the object that <paramref name="target"/> names.</summary>
    public static string Get(SlotModel slot, string target) => slot.Access.Replace("$", target);

    /// <summary>The statement that assigns the slot in the object that <paramref name="target"/> names.</summary>
    public static string Set(SlotModel slot, string target, string value) => $"{slot.Location.Replace("$", target)} = {value};";

    /// <summary>The statement that writes a value.</summary>
    public static string Write(SlotModel slot, string value) => Write(slot.Kind, value);

    /// <summary>The same for a value that is carried so.</summary>
    public static string Write(SlotKind kind, string value) => kind switch
    {
        SlotKind.Bits => $"writer.Write({value});",
        SlotKind.Reference => $"writer.WriteReference({value});",
        _ => $"writer.WriteValue({value});",
    };

    /// <summary>The expression that reads a value.</summary>
    public static string Read(SlotModel slot) => Read(slot.Kind, slot.Type, slot.DeclaredType, slot.IsNullable);

    /// <summary>The same for a value that is carried so; see <see cref="SlotModel"/>.</summary>
    public static string Read(SlotKind kind, string type, string declaredType, bool isNullable) => kind switch
    {
        SlotKind.Bits => $"reader.Read<{type}>()",
        SlotKind.Reference => $"reader.ReadReference<{type}>(){(isNullable ? "" : "!")}",
        _ => $"reader.ReadValue<{declaredType}>()",
    };

    /// <summary>The condition that two values are the same.</summary>
    public static string Same(SlotModel slot, string left, string right) => slot.Comparison switch
    {
        SlotComparison.Operator => $"{left} == {right}",
        SlotComparison.SingleBits => $"{Bits("Single", "Int32", left)} == {Bits("Single", "Int32", right)}",
        SlotComparison.DoubleBits => $"{Bits("Double", "Int64", left)} == {Bits("Double", "Int64", right)}",
        SlotComparison.Reference => $"ReferenceEquals({left}, {right})",
        _ => $"{GeneratedNames.Runtime}.ValueCodec<{slot.DeclaredType}>.Instance.Same({left}, {right})",
    };

    /// <summary>The condition that two values differ.</summary>
    public static string Differs(SlotModel slot, string left, string right) => slot.Comparison switch
    {
        SlotComparison.Operator => $"{left} != {right}",
        SlotComparison.SingleBits => $"{Bits("Single", "Int32", left)} != {Bits("Single", "Int32", right)}",
        SlotComparison.DoubleBits => $"{Bits("Double", "Int64", left)} != {Bits("Double", "Int64", right)}",
        _ => "!" + Same(slot, left, right),
    };

    /// <summary>The fewest bytes a value takes, as an expression.</summary>
    public static string MinimumSize(SlotModel slot) => slot.Kind switch
    {
        SlotKind.Bits => $"global::System.Runtime.CompilerServices.Unsafe.SizeOf<{slot.Type}>()",
        SlotKind.Reference => "1",
        _ => $"{GeneratedNames.Runtime}.ValueCodec<{slot.DeclaredType}>.Instance.MinimumSize",
    };

    private static string Bits(string from, string to, string value) => $"global::System.BitConverter.{from}To{to}Bits({value})";
}
