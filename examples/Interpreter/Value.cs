using System.Globalization;

namespace Interpreter;

/// <summary>The types of values.</summary>
internal enum ValueKind : byte
{
    /// <summary>Undefined.</summary>
    Undefined,

    /// <summary>Null.</summary>
    Null,

    /// <summary>A boolean, as 0 or 1.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An object, an array or a function.</summary>
    Object,
}

/// <summary>A value of the language.</summary>
internal readonly record struct Value(ValueKind Kind, double Number, object? Reference)
{
    /// <summary>Undefined.</summary>
    public static Value Undefined => default;

    /// <summary>Null.</summary>
    public static Value Null => new(ValueKind.Null, 0, null);

    /// <summary>A number.</summary>
    public static Value Of(double number) => new(ValueKind.Number, number, null);

    /// <summary>A boolean.</summary>
    public static Value Of(bool boolean) => new(ValueKind.Boolean, boolean ? 1 : 0, null);

    /// <summary>A string.</summary>
    public static Value Of(string text) => new(ValueKind.String, 0, text);

    /// <summary>An object.</summary>
    public static Value Of(JsObject instance) => new(ValueKind.Object, 0, instance);

    /// <summary>The string that it is.</summary>
    public string Text => (string)Reference!;

    /// <summary>The object that it is; null if it is none.</summary>
    public JsObject? AsObject => Reference as JsObject;

    /// <summary>Whether conditions take it for true.</summary>
    public bool IsTrue => Kind switch
    {
        ValueKind.Boolean => Number != 0,
        ValueKind.Number => Number != 0 && !double.IsNaN(Number),
        ValueKind.String => Text.Length > 0,
        ValueKind.Object => true,
        _ => false,
    };

    /// <summary>It as a number.</summary>
    public double ToNumber() => Kind switch
    {
        ValueKind.Number or ValueKind.Boolean => Number,
        ValueKind.Null => 0,
        ValueKind.String => Text.Trim() is var text && text.Length == 0 ? 0
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN,
        _ => double.NaN,
    };

    /// <summary>It as 32 bits, as the bit operators see it.</summary>
    public int ToInt32()
    {
        var number = Kind == ValueKind.Number ? Number : ToNumber();
        if (number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        if (!double.IsFinite(number))
            return 0;
        return unchecked((int)(uint)(long)Math.IEEERemainder(Math.Truncate(number), 4294967296.0));
    }

    /// <summary>It as text.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Undefined => "undefined",
        ValueKind.Null => "null",
        ValueKind.Boolean => Number != 0 ? "true" : "false",
        ValueKind.Number => Format(Number),
        ValueKind.String => Text,
        _ => AsObject!.ToText(),
    };

    /// <summary>Whether both are the same without conversion.</summary>
    public static bool StrictlyEqual(Value left, Value right) => left.Kind == right.Kind && left.Kind switch
    {
        ValueKind.Number or ValueKind.Boolean => left.Number == right.Number,
        ValueKind.String => left.Text == right.Text,
        ValueKind.Object => ReferenceEquals(left.Reference, right.Reference),
        _ => true,
    };

    /// <summary>Whether both are the same, numbers, strings and booleans being converted.</summary>
    public static bool LooselyEqual(Value left, Value right)
    {
        if (left.Kind == right.Kind)
            return StrictlyEqual(left, right);
        if (left.Kind <= ValueKind.Null || right.Kind <= ValueKind.Null)
            return left.Kind <= ValueKind.Null && right.Kind <= ValueKind.Null;
        if (left.Kind == ValueKind.Object || right.Kind == ValueKind.Object)
            return left.ToString() == right.ToString();
        return left.ToNumber() == right.ToNumber();
    }

    private static string Format(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        if (number == Math.Truncate(number) && Math.Abs(number) < 1e15)
            return ((long)number).ToString(CultureInfo.InvariantCulture);

        // The shortest digits are the same in both languages; where the point goes is not.
        var text = number.ToString("E16", CultureInfo.InvariantCulture);
        var exponent = int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var mantissa = shortest.Split('E')[0];
        var negative = mantissa.StartsWith('-');
        var digits = mantissa.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        string result;
        if (exponent is >= 0 and < 21)
            result = digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0') : digits.Insert(exponent + 1, ".");
        else if (exponent is < 0 and >= -7)
            result = "0." + new string('0', -exponent - 1) + digits;
        else
            result = (digits.Length == 1 ? digits : digits.Insert(1, ".")) + "e" + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        return negative ? "-" + result : result;
    }
}
