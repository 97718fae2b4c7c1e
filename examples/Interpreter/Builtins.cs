using System.Globalization;
using System.Text;

namespace Interpreter;

/// <summary>The objects that come with the language.</summary>
[Offloadable]
internal sealed partial class Builtins
{
    private readonly ScriptConsole _console;

    /// <summary>Objects that print on a console.</summary>
    public Builtins(ScriptConsole console)
    {
        _console = console;
        DefineGlobals();
        DefineMath();
        DefineArrays();
        DefineStrings();
        DefineNumbers();
    }

    /// <summary>What every object has.</summary>
    public JsObject ObjectPrototype { get; } = new(null);

    /// <summary>What every array has.</summary>
    public JsObject ArrayPrototype { get; } = new(null);

    /// <summary>What every string has.</summary>
    public JsObject StringPrototype { get; } = new(null);

    /// <summary>What every number has.</summary>
    public JsObject NumberPrototype { get; } = new(null);

    /// <summary>The variables there are before a program begins.</summary>
    public Dictionary<string, Value> Globals { get; } = [];

    /// <summary>An error of the language.</summary>
    public JsException Error(string message)
    {
        var error = new JsObject(ObjectPrototype);
        error.Set("message", Value.Of(message));
        return new JsException(Value.Of(error));
    }

    private static Value At(Value[] arguments, int index) => index < arguments.Length ? arguments[index] : Value.Undefined;

    private static double NumberAt(Value[] arguments, int index) => At(arguments, index).ToNumber();

    private static int IndexAt(Value[] arguments, int index, int otherwise, int length)
    {
        if (index >= arguments.Length)
            return otherwise;
        var number = arguments[index].ToInt32();
        return Math.Clamp(number < 0 ? number + length : number, 0, length);
    }

    private static void Define(JsObject holder, string name, Func<Value, Value[], Value> body) =>
        holder.Set(name, Value.Of(new NativeFunction(name, body)));

    private static void DefineMath(JsObject math, string name, Func<double, double> function) =>
        Define(math, name, (_, arguments) => Value.Of(function(NumberAt(arguments, 0))));

    private void DefineGlobals()
    {
        Globals["print"] = Value.Of(new NativeFunction("print", (_, arguments) =>
        {
            var line = new StringBuilder();
            foreach (var argument in arguments)
                line.Append(line.Length == 0 ? "" : " ").Append(argument.ToString());
            _console.WriteLine(line.ToString());
            return Value.Undefined;
        }));
        Globals["parseInt"] = Value.Of(new NativeFunction("parseInt", (_, arguments) =>
        {
            var text = At(arguments, 0).ToString().Trim();
            var radix = arguments.Length > 1 ? arguments[1].ToInt32() : 10;
            double number = 0;
            var digits = 0;
            var start = text.StartsWith('-') ? 1 : 0;
            for (var i = start; i < text.Length; i++)
            {
                var digit = char.IsAsciiDigit(text[i]) ? text[i] - '0' : char.IsAsciiLetter(text[i]) ? char.ToLowerInvariant(text[i]) - 'a' + 10 : 99;
                if (digit >= radix)
                    break;
                number = number * radix + digit;
                digits++;
            }

            return Value.Of(digits == 0 ? double.NaN : start == 1 ? -number : number);
        }));
        Globals["Array"] = Value.Of(new NativeFunction("Array", (_, arguments) =>
        {
            var array = new JsArray(ArrayPrototype, []);
            if (arguments is [{ Kind: ValueKind.Number }])
                array.Set("length", arguments[0]);
            else
                array.Elements.AddRange(arguments);
            return Value.Of(array);
        }));
        var text = new NativeFunction("String", (_, arguments) => Value.Of(At(arguments, 0).ToString()));
        Define(text, "fromCharCode", (_, arguments) =>
        {
            var characters = new StringBuilder();
            foreach (var argument in arguments)
                characters.Append((char)argument.ToInt32());
            return Value.Of(characters.ToString());
        });
        Globals["String"] = Value.Of(text);
    }

    private void DefineMath()
    {
        var math = new JsObject(ObjectPrototype);
        math.Set("PI", Value.Of(Math.PI));
        math.Set("E", Value.Of(Math.E));
        DefineMath(math, "sqrt", Math.Sqrt);
        DefineMath(math, "sin", Math.Sin);
        DefineMath(math, "cos", Math.Cos);
        DefineMath(math, "exp", Math.Exp);
        DefineMath(math, "log", Math.Log);
        DefineMath(math, "abs", Math.Abs);
        DefineMath(math, "floor", Math.Floor);
        DefineMath(math, "ceil", Math.Ceiling);
        DefineMath(math, "round", x => Math.Floor(x + 0.5));
        Define(math, "pow", (_, arguments) => Value.Of(Math.Pow(NumberAt(arguments, 0), NumberAt(arguments, 1))));
        Define(math, "min", (_, arguments) => Value.Of(Math.Min(NumberAt(arguments, 0), NumberAt(arguments, 1))));
        Define(math, "max", (_, arguments) => Value.Of(Math.Max(NumberAt(arguments, 0), NumberAt(arguments, 1))));
        Globals["Math"] = Value.Of(math);
    }

    private void DefineArrays()
    {
        Define(ArrayPrototype, "push", (self, arguments) =>
        {
            var elements = ElementsOf(self);
            elements.AddRange(arguments);
            return Value.Of(elements.Count);
        });
        Define(ArrayPrototype, "pop", (self, _) =>
        {
            var elements = ElementsOf(self);
            if (elements.Count == 0)
                return Value.Undefined;
            var last = elements[^1];
            elements.RemoveAt(elements.Count - 1);
            return last;
        });
        Define(ArrayPrototype, "join", (self, arguments) =>
        {
            var separator = arguments.Length == 0 ? "," : arguments[0].ToString();
            return Value.Of(string.Join(separator, ElementsOf(self).Select(JsArray.TextOf)));
        });
        Define(ArrayPrototype, "slice", (self, arguments) =>
        {
            var elements = ElementsOf(self);
            var start = IndexAt(arguments, 0, 0, elements.Count);
            var end = IndexAt(arguments, 1, elements.Count, elements.Count);
            return Value.Of(new JsArray(ArrayPrototype, elements.GetRange(start, Math.Max(0, end - start))));
        });
        Define(ArrayPrototype, "reverse", (self, _) =>
        {
            ElementsOf(self).Reverse();
            return self;
        });
        Define(ArrayPrototype, "map", (self, arguments) =>
        {
            var mapped = new List<Value>();
            foreach (var element in ElementsOf(self))
                mapped.Add(CallBack(arguments, element, Value.Of(mapped.Count)));
            return Value.Of(new JsArray(ArrayPrototype, mapped));
        });
        Define(ArrayPrototype, "sort", (self, arguments) =>
        {
            SortStably(ElementsOf(self), arguments);
            return self;
        });
    }

    private void DefineStrings()
    {
        Define(StringPrototype, "charCodeAt", (self, arguments) =>
        {
            var index = At(arguments, 0).ToInt32();
            return Value.Of(index >= 0 && index < self.Text.Length ? self.Text[index] : double.NaN);
        });
        Define(StringPrototype, "charAt", (self, arguments) =>
        {
            var index = At(arguments, 0).ToInt32();
            return Value.Of(index >= 0 && index < self.Text.Length ? self.Text[index].ToString() : "");
        });
        Define(StringPrototype, "indexOf", (self, arguments) => Value.Of(self.Text.IndexOf(At(arguments, 0).ToString(), StringComparison.Ordinal)));
        Define(StringPrototype, "substring", (self, arguments) =>
        {
            var start = Math.Clamp(At(arguments, 0).ToInt32(), 0, self.Text.Length);
            var end = arguments.Length > 1 ? Math.Clamp(arguments[1].ToInt32(), 0, self.Text.Length) : self.Text.Length;
            return Value.Of(self.Text[Math.Min(start, end)..Math.Max(start, end)]);
        });
        Define(StringPrototype, "split", (self, arguments) =>
        {
            var separator = At(arguments, 0).ToString();
            var parts = new List<Value>();
            if (separator.Length == 0)
            {
                foreach (var character in self.Text)
                    parts.Add(Value.Of(character.ToString()));
            }
            else
            {
                foreach (var part in self.Text.Split(separator))
                    parts.Add(Value.Of(part));
            }

            return Value.Of(new JsArray(ArrayPrototype, parts));
        });
        Define(StringPrototype, "toUpperCase", (self, _) => Value.Of(self.Text.ToUpperInvariant()));
        Define(StringPrototype, "toLowerCase", (self, _) => Value.Of(self.Text.ToLowerInvariant()));
    }

    private void DefineNumbers()
    {
        Define(NumberPrototype, "toFixed", (self, arguments) =>
        {
            var digits = arguments.Length == 0 ? 0 : arguments[0].ToInt32();
            return Value.Of(self.Number.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        });
        Define(NumberPrototype, "toString", (self, arguments) =>
        {
            var radix = arguments.Length == 0 ? 10 : arguments[0].ToInt32();
            if (radix == 10)
                return Value.Of(self.ToString());
            var rest = (long)Math.Abs(self.Number);
            var text = "";
            do
            {
                text = "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(rest % radix)] + text;
                rest /= radix;
            }
            while (rest != 0);
            return Value.Of(self.Number < 0 ? "-" + text : text);
        });
    }

    private List<Value> ElementsOf(Value self) => self.AsObject is JsArray array ? array.Elements : throw Error($"{self} is no array");

    private Value CallBack(Value[] arguments, Value first, Value second)
    {
        if (At(arguments, 0).AsObject is not JsFunction function)
            throw Error("a function is expected");
        return function.Call(Value.Undefined, [first, second]);
    }

    /// <summary>A merge sort: the order is the program's own function, which may do anything.</summary>
    private void SortStably(List<Value> elements, Value[] arguments)
    {
        if (elements.Count < 2)
            return;
        var middle = elements.Count / 2;
        var left = elements.GetRange(0, middle);
        var right = elements.GetRange(middle, elements.Count - middle);
        SortStably(left, arguments);
        SortStably(right, arguments);
        var (l, r) = (0, 0);
        for (var i = 0; i < elements.Count; i++)
        {
            var takesLeft = r == right.Count || (l < left.Count && (arguments.Length == 0
                ? string.CompareOrdinal(left[l].ToString(), right[r].ToString()) <= 0
                : CallBack(arguments, left[l], right[r]).ToNumber() <= 0));
            elements[i] = takesLeft ? left[l++] : right[r++];
        }
    }
}
