using System.Globalization;

namespace Comet.Tests.Fuzzing;

// Expressions, written for the type that is wanted. What is compound is in parentheses, so it fits wherever an operand does.
internal sealed partial class ProgramGenerator
{
    private static readonly string[] _words = ["", "a", "bc", "def", "Ada", "zebra", "x-y", "longer than most"];

    /// <summary>An expression of a type.</summary>
    private string Expression(TypeRef type, int depth) => Expression(type, depth, out _);

    /// <summary>An expression of a type that the compiler cannot evaluate: operators on constants may be errors.</summary>
    private string NonConstant(TypeRef type, int depth)
    {
        var text = Expression(type, depth, out var isConstant);
        if (!isConstant)
            return text;
        if (_body.Visible.Where(l => l.Type == type).ToList() is { Count: > 0 } locals)
            return Pick(locals).Name;
        return type.Shape switch
        {
            TypeShape.Long => "((long)Fuel.Left)",
            TypeShape.Byte => "unchecked((byte)Fuel.Left)",
            TypeShape.Double => "(Fuel.Left * 0.5)",
            TypeShape.Bool => string.Create(CultureInfo.InvariantCulture, $"(Fuel.Left % {_random.Next(2, 6)} {Pick(["!=", "==", ">"])} {_random.Next(2)})"),
            TypeShape.Char => "((char)('a' + (Fuel.Left & 7)))",
            TypeShape.String => "Trace.Cut(\"s\")",
            TypeShape.Enum => $"(({type.Text})(Fuel.Left & 7))",
            _ => "Fuel.Left",
        };
    }

    private string Expression(TypeRef type, int depth, out bool isConstant)
    {
        isConstant = false;
        if (depth <= 0 || _body.Budget <= 0 || _body.IsPure)
            return Leaf(type, out isConstant);
        _body.Budget--;
        switch (_random.Next(100))
        {
            case < 14:
                return Leaf(type, out isConstant);
            case < 40:
                if (_calls.Where(c => c.Returns == type && !c.Method.IsOperator && IsVisible(c)).ToList() is { Count: > 0 } calls && TryCall(Pick(calls), depth - 1) is { } call)
                    return call;
                if (Has(Constructs.Extensions) && _extensions.Where(e => e.Returns == type).ToList() is { Count: > 0 } extensions && Pick(extensions) is var extension)
                    return $"{Receiver(extension.Parameters[0].Type, depth - 1)}.{extension.Name}({_body.Depth}, {Operand(extension.Parameters[2].Type, depth - 1)})";
                break;
            case < 46:
                return $"({NonConstant(TypeRef.Bool, depth - 1)} ? {Operand(type, depth - 1)} : {Operand(type, depth - 1)})";
            case < 51:
                if (Has(Constructs.Patterns))
                    return SwitchExpression(type, depth);
                break;
            case < 56:
                if (Has(Constructs.Assignments) && TryTarget(type, depth - 1) is { } target)
                    return $"({target} = {Operand(type, depth - 1)})";
                break;
            case < 60:
                if (FunctionsTo(type).ToList() is { Count: > 0 } functions && Pick(functions) is var function)
                    return $"{function.Name}({Expression(function.Type.Key!, depth - 1)})";
                break;
            case < 64:
                if (Has(Constructs.Exceptions) && Chance(40))
                    return $"({NonConstant(TypeRef.Bool, depth - 1)} ? {Operand(type, depth - 1)} : throw new OwnException(\"expression\", {Expression(TypeRef.Int, depth - 1)}))";
                break;
            case < 70:
                if (Element(type, depth) is { } element)
                    return element;
                break;
        }

        return Compound(type, depth, out isConstant);
    }

    /// <summary>An operand where the type must be plain from the operand itself.</summary>
    private string Operand(TypeRef type, int depth)
    {
        var text = Expression(type, depth);
        return type.Shape is TypeShape.Function or TypeShape.Object or TypeShape.View or TypeShape.Nullable or TypeShape.Sequence or TypeShape.Byte || text.StartsWith('[') || type.Declaration is { Kind: DeclarationKind.Class or DeclarationKind.Interface }
            ? $"(({type.Text}){(text.StartsWith('[') || type.Shape == TypeShape.Function || text.Contains("=>", StringComparison.Ordinal) ? $"({text})" : text)})"
            : text;
    }

    private IEnumerable<Local> FunctionsTo(TypeRef type) => _body.Visible.Where(l => l.Type.Shape == TypeShape.Function && l.Type.Element! == type);

    /// <summary>Something that is there, or a value made of nothing else.</summary>
    private string Leaf(TypeRef type, out bool isConstant)
    {
        isConstant = false;
        if (!Chance(25))
        {
            var locals = _body.Visible.Where(l => l.Type == type).ToList();
            if (locals.Count > 0 && Chance(70))
                return Pick(locals).Name;
            if (!_body.IsPure && _fields.Where(f => f.Type == type && IsWithoutReceiver(f)).ToList() is { Count: > 0 } fields)
                return Guarded(type, FieldName(Pick(fields)));
            if (locals.Count > 0)
                return Pick(locals).Name;
        }

        isConstant = type.IsSimple;
        return Creation(type, 0);
    }

    /// <summary>Most of the time, null is replaced: programs that only fail prove little.</summary>
    private string Guarded(TypeRef type, string text) =>
        type.IsValue || type.Shape is TypeShape.Parameter || _body.IsPure || Chance(25) ? text
        : type.Shape is TypeShape.Function ? $"({text} ?? (x => default))"
        : type.Shape is TypeShape.Object or TypeShape.Sequence or TypeShape.View ? text
        : $"({text} ?? {Creation(type, 0)})";

    private bool IsInside(TypeDeclaration type) => _body.HasThis && _body.Owner!.IsOrDerivesFrom(type);

    private bool IsWithoutReceiver(FieldTarget field) => field.Field.Form != FieldForm.Indexer && (field.IsOpen
        ? _body.Owner == field.Owner.Declaration && (field.Field.IsStatic || _body.HasThis)
        : field.Field.IsStatic || (field.Owner.Declaration!.Parameter is null && IsInside(field.Owner.Declaration)));

    private string FieldName(FieldTarget field) =>
        field.Field.IsStatic ? $"{field.Owner.Text}.{field.Field.Name}" : Chance(30) ? $"this.{field.Field.Name}" : field.Field.Name;

    private bool IsVisible(CallTarget call) => !call.IsOpen || (_body.Owner == call.Owner.Declaration && (call.Method.IsStatic || _body.HasThis));

    /// <summary>An object to use: seldom null.</summary>
    private string Receiver(TypeRef type, int depth)
    {
        if (type == _body.Owner?.Self && _body.HasThis && Chance(50))
            return "this";
        return Guarded(type, Operand(type, depth));
    }

    private string? TryCall(CallTarget call, int depth)
    {
        if (TryInvocation(call, depth) is not { } invocation)
            return null;
        if (call.Method.IsStream)
            return $"Streams.Taken({invocation})";
        return !call.Method.IsAsync ? invocation : _body.CanAwait ? $"(await {invocation}{(Chance(20) ? ".ConfigureAwait(false)" : "")})" : invocation + ".GetAwaiter().GetResult()";
    }

    private string? TryInvocation(CallTarget call, int depth)
    {
        var method = call.Method;
        var arguments = new List<string>();
        for (var i = 0; i < method.Parameters.Count; i++)
        {
            var parameter = method.Parameters[i];
            var type = call.Parameters[i];
            switch (parameter.Passing)
            {
                case Passing.Value when parameter.Name == "d":
                    arguments.Add(_body.Depth);
                    break;
                case Passing.Ref:
                    if (TryVariable(type, depth) is not { } variable)
                        return null;
                    arguments.Add("ref " + variable);
                    break;
                case Passing.Out:
                    arguments.Add("out " + (Chance(50) && TryVariable(type, depth) is { } there ? there : "_"));
                    break;
                case Passing.Optional when Chance(50):
                    break;
                case Passing.Params:
                    arguments.AddRange(Enumerable.Range(0, _random.Next(3)).Select(_ => Expression(TypeRef.Int, depth)));
                    break;
                default:
                    arguments.Add(Operand(type, depth));
                    break;
            }
        }

        // Named arguments are evaluated as they are written, not as they are declared.
        if (Has(Constructs.Initializers) && arguments.Count == method.Parameters.Count && method.Parameters.All(p => p.Passing == Passing.Value) && Chance(25))
        {
            var named = method.Parameters.Zip(arguments, (p, a) => $"{p.Name}: {a}").ToList();
            for (var i = named.Count - 1; i > 0; i--)
            {
                var j = _random.Next(i + 1);
                (named[i], named[j]) = (named[j], named[i]);
            }

            arguments = named;
        }

        var name = method.Name + (call.Argument is null ? "" : $"<{call.Argument.Text}>");
        var list = string.Join(", ", arguments);
        var owner = call.Owner.Declaration!;
        if (method.IsStatic)
            return $"{call.Owner.Text}.{name}({list})";
        if ((call.IsOpen || (owner.Parameter is null && IsInside(owner) && (!method.IsInInterface || _body.Owner == owner))) && Chance(50))
        {
            var canCallBase = method.Dispatch == "virtual" && _body.Owner != owner && owner.Kind == DeclarationKind.Class && !_body.IsInFunction && Chance(30);
            return $"{(canCallBase ? "base." : Chance(20) ? "this." : "")}{name}({list})";
        }

        if (owner.Kind == DeclarationKind.Class && method.Name != _body.Method && !method.IsAsync && Chance(15) && call.Returns is { IsValue: true, Shape: not TypeShape.Nullable } returns)
            return $"({Operand(call.Owner, depth)}?.{name}({list}) ?? default({returns.Text}))";

        // With a null receiver, plain C# that calls itself at its end was seen to throw in one run and not in the next, perhaps by the tier of the JIT (seed 400470).
        return method.Name == _body.Method && !call.Owner.IsValue
            ? $"({Operand(call.Owner, depth)} ?? {Creation(call.Owner, 0)}).{name}({list})"
            : $"{Receiver(call.Owner, depth)}.{name}({list})";
    }

    /// <summary>A variable of exactly the type, for <c>ref</c>.</summary>
    private string? TryVariable(TypeRef type, int depth)
    {
        var candidates = _body.Visible.Where(l => l.Type == type && l.IsAssignable).Select(l => l.Name)
            .Concat(_fields.Where(f => f.Type == type && f.Field.Form == FieldForm.Field && IsWithoutReceiver(f)).Select(FieldName))
            .Concat(_body.Visible.Where(l => l.Type.Shape == TypeShape.Array && l.Type.Element! == type && type.IsValue).Select(l => l.Name + "[1]")).ToList();
        return candidates.Count == 0 ? null : Pick(candidates);
    }

    /// <summary>Something of the type that can be assigned to.</summary>
    private string? TryTarget(TypeRef type, int depth)
    {
        if (_body.IsPure)
            return null;
        var locals = _body.Visible.Where(l => l.Type == type && l.IsAssignable).ToList();
        var fields = _fields.Where(f => f.Type == type && f.Field.Form is not FieldForm.ReadOnlyField && !IsReadOnly(f.Owner)).ToList();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            switch (_random.Next(4))
            {
                case 0 when locals.Count > 0:
                    return Pick(locals).Name;
                case 1 when fields.Where(IsWithoutReceiver).ToList() is { Count: > 0 } own:
                    return FieldName(Pick(own));
                case 2 when fields.Where(f => !f.IsOpen && !f.Field.IsStatic && !f.Owner.IsValue).ToList() is { Count: > 0 } others:
                    var other = Pick(others);
                    return other.Field.Form == FieldForm.Indexer
                        ? $"{Receiver(other.Owner, depth)}[{Expression(TypeRef.Int, depth)}]"
                        : $"{Receiver(other.Owner, depth)}.{other.Field.Name}";
                case 3:
                    var holders = _body.Visible.Where(l => l.Type.Element is not null && l.Type.Element == type).ToList();
                    if (holders.Count == 0)
                        break;
                    var holder = Pick(holders);
                    if (holder.Type.Shape is TypeShape.Array or TypeShape.List)
                        return $"{holder.Name}[{Index(depth)}]";
                    if (holder.Type.Shape == TypeShape.Grid)
                        return $"{holder.Name}[{Index(depth)}, {Index(depth)}]";
                    if (holder.Type.Shape == TypeShape.Dictionary)
                        return $"{holder.Name}[{Key(holder.Type.Key!, depth)}]";
                    break;
            }
        }

        return null;
    }

    private static bool IsReadOnly(TypeRef owner) => owner.Declaration!.Kind is DeclarationKind.Record;

    /// <summary>An index that is mostly within what collections hold.</summary>
    private string Index(int depth) => Chance(60) ? string.Create(CultureInfo.InvariantCulture, $"{_random.Next(3)}") : $"{Parenthesized(NonConstant(TypeRef.Int, depth))} & 1";

    private string Key(TypeRef type, int depth) => type.Shape == TypeShape.Int ? $"{Parenthesized(NonConstant(TypeRef.Int, depth))} & 3" : Guarded(type, Expression(type, depth));

    private static string Parenthesized(string text) => text.StartsWith('(') && text.EndsWith(')') ? $"({text})" : text;

    /// <summary>A part of something that holds the type.</summary>
    private string? Element(TypeRef type, int depth)
    {
        switch (_random.Next(4))
        {
            case 0 when _body.Visible.Where(l => l.Type.Element is not null && l.Type.Element == type).ToList() is { Count: > 0 } holders:
                var holder = Pick(holders);
                return holder.Type.Shape switch
                {
                    TypeShape.Array when Chance(20) => $"{holder.Name}[^1]",
                    TypeShape.Array or TypeShape.List => $"{holder.Name}[{Index(depth - 1)}]",
                    TypeShape.Grid => $"{holder.Name}[{Index(depth - 1)}, {Index(depth - 1)}]",
                    TypeShape.Dictionary => $"({holder.Name}.TryGetValue({Key(holder.Type.Key!, depth - 1)}, out var {Out()}) ? {_lastOut} : {Operand(type, depth - 1)})",
                    TypeShape.Sequence => $"{holder.Name}.FirstOrDefault()",
                    TypeShape.Collection => $"{holder.Name}.Last()",
                    _ => null,
                };
            case 1 when _body.Visible.Where(l => l.Type.Elements.Any(e => e == type)).ToList() is { Count: > 0 } tuples:
                var tuple = Pick(tuples);
                return string.Create(CultureInfo.InvariantCulture, $"{tuple.Name}.Item{tuple.Type.Elements.ToList().IndexOf(type) + 1}");
            default:
                var fields = _fields.Where(f => f.Type == type && !f.IsOpen && !f.Field.IsStatic).ToList();
                if (fields.Count == 0)
                    return null;
                var field = Pick(fields);
                return field.Field.Form == FieldForm.Indexer ? $"{Receiver(field.Owner, depth - 1)}[{Expression(TypeRef.Int, depth - 1)}]" : $"{Receiver(field.Owner, depth - 1)}.{field.Field.Name}";
        }
    }

    private string _lastOut = "";

    private string Out() => _lastOut = Fresh("found");

    private string SwitchExpression(TypeRef type, int depth)
    {
        string Arm() => Operand(type, depth - 1);
        var guard = Chance(40) ? $" when {NonConstant(TypeRef.Bool, depth - 1)}" : "";
        switch (_random.Next(6))
        {
            case 4 when Has(Constructs.Collections):
                var rest = Fresh("rest");
                return $"({Receiver(TypeRef.Array(TypeRef.Int), depth - 1)} switch {{ [] => {Arm()}, [> 3, .., var {Fresh("last")}]{guard} => ({LastName("last")} > 4 ? {Arm()} : {Arm()}), [_, .. var {rest}] => {With(new Local(rest, TypeRef.Array(TypeRef.Int), IsAssignable: false), Arm)}, _ => {Arm()} }})";
            case 5 when _types.Where(t => t.Kind is DeclarationKind.Record or DeclarationKind.RecordStruct && t.Constructor.Count == 2).ToList() is { Count: > 0 } records:
                var record = Pick(records);
                var (whole, part) = (Fresh("whole"), Fresh("part"));
                return $"(((object){Operand(TypeRef.Of(record), depth - 1)}) switch {{ {record.Name} {{ {record.Name}A1: not default({record.Constructor[1].Text}) }} => {Arm()}, {record.Name}(var {part}, _) {whole}{guard} => {With(new Local(part, record.Constructor[0], IsAssignable: false), () => With(new Local(whole, TypeRef.Of(record), IsAssignable: false), Arm))}, _ => {Arm()} }})";
            case 0:
                return $"({NonConstant(TypeRef.Int, depth - 1)} switch {{ {_random.Next(3)}{guard} => {Arm()}, {_random.Next(3, 6)} or {_random.Next(6, 9)} => {Arm()}, > 20 and < 60 => {Arm()}, < 0 => {Arm()}, _ => {Arm()} }})";
            case 1:
                return $"({NonConstant(TypeRef.String, depth - 1)} switch {{ null => {Arm()}, \"a\" or \"bc\" => {Arm()}, {{ Length: > 3 }}{guard} => {Arm()}, _ => {Arm()} }})";
            case 2 when Hierarchy() is { } classes:
                var name = Fresh("c");
                return $"({Operand(TypeRef.Of(classes.Base), depth - 1)} switch {{ {classes.Derived.Name} {name} => {With(new Local(name, TypeRef.Of(classes.Derived), IsAssignable: false), Arm)}, null => {Arm()}, _ => {Arm()} }})";
            case 3:
                var number = Fresh("n");
                return $"(((object){Operand(Pick(_catalog.Where(t => t.Shape != TypeShape.Function).ToList()), depth - 1)}) switch {{ int {number}{guard} => {With(new Local(number, TypeRef.Int, IsAssignable: false), Arm)}, string {{ Length: 2 }} => {Arm()}, null => {Arm()}, _ => {Arm()} }})";
            default:
                return $"(({NonConstant(TypeRef.Int, depth - 1)}, {NonConstant(TypeRef.Bool, depth - 1)}) switch {{ ({_random.Next(3)}, true) => {Arm()}, (> 3, _){guard} => {Arm()}, _ => {Arm()} }})";
        }
    }

    private (TypeDeclaration Base, TypeDeclaration Derived)? Hierarchy()
    {
        var derived = _types.Where(t => t.Base is not null).ToList();
        if (derived.Count == 0)
            return null;
        var chosen = Pick(derived);
        return (chosen.Base!, chosen);
    }

    /// <summary>What is written while a variable can be named.</summary>
    private string With(Local local, Func<string> write)
    {
        _body.Locals.Add(local);
        var text = write();
        _body.Locals.Remove(local);
        return text;
    }

    private string Compound(TypeRef type, int depth, out bool isConstant)
    {
        isConstant = false;
        string E(TypeRef t) => Operand(t, depth - 1);
        string N(TypeRef t) => NonConstant(t, depth - 1);
        switch (type.Shape)
        {
            case TypeShape.Int:
                return Integer(depth);
            case TypeShape.Long:
                return _random.Next(4) switch
                {
                    0 => $"((long){N(TypeRef.Int)})",
                    1 => $"({N(type)} % ({E(type)} | 3))",
                    2 => $"checked({N(type)} * {E(TypeRef.Int)})",
                    _ => $"({N(type)} {Pick(["+", "-", "*", "^", "&"])} {E(Pick([TypeRef.Long, TypeRef.Int]))})",
                };
            case TypeShape.Byte:
                return $"unchecked((byte){N(TypeRef.Int)})";
            case TypeShape.Double:
                return Chance(50) ? $"({N(TypeRef.Int)} * 0.25)" : $"Math.Clamp({N(type)} {Pick(["+", "-", "*"])} {E(type)}, -1e6, 1e6)";
            case TypeShape.Bool:
                return Boolean(depth);
            case TypeShape.Char:
                return Chance(50) ? $"((char)('a' + ({N(TypeRef.Int)} & 15)))" : $"({E(TypeRef.String)} is [var {Fresh("first")}, ..] ? {LastName("first")} : 'n')";
            case TypeShape.String:
                return Text(depth);
            case TypeShape.Nullable:
                return Chance(40) ? $"({E(type)} {Pick(["+", "-", "*"])} {N(type)})" : Chance(50) ? $"({N(TypeRef.Bool)} ? {N(TypeRef.Int)} : (int?)null)" : $"((int?){E(TypeRef.Int)})";
            case TypeShape.Enum:
                return Chance(50) ? $"(({type.Text})({N(TypeRef.Int)} & 7))" : $"{type.Text}.{Pick(["None", "First", "Second", "Third"])}";
            case TypeShape.Parameter:
                return Leaf(type, out isConstant);
            case TypeShape.Object:
                return $"((object){Operand(Pick(_catalog.Where(t => t.Shape is not (TypeShape.Function or TypeShape.Sequence)).ToList()), depth - 1)})";
            case TypeShape.Declared when type.Declaration!.Methods.Any(m => m is { IsOperator: true, Name: "+" }) && Chance(30):
                return Chance(50) ? $"(({type.Text})({N(TypeRef.Int)}))" : $"(-{Receiver(type, depth - 1)})";
            case TypeShape.Array when type.Element == TypeRef.Int && Has(Constructs.Closures) && Chance(30):
                var mapped = Function(TypeRef.Function(TypeRef.Int, TypeRef.Int), 1);
                return Chance(50) ? $"{Receiver(type, depth - 1)}.Select({mapped}).ToArray()" : $"(from q in {Receiver(type, depth - 1)} where q > {_random.Next(3)} select q * 2).ToArray()";
            case TypeShape.Array when Has(Constructs.Initializers) && Chance(20):
                return $"{Receiver(type, depth - 1)}[{Pick(["1..", "..^1", ".."])}]";
            case TypeShape.Declared when type.Declaration!.Methods.Any(m => m is { IsOperator: true, Name: "+" }) && Chance(40):
                return $"({Receiver(type, depth - 1)} + {E(TypeRef.Int)})";
            case TypeShape.Declared when type.Declaration.Kind is DeclarationKind.Record or DeclarationKind.RecordStruct && type.Declaration.Constructor.Count > 0 && Chance(50):
                var position = _random.Next(type.Declaration.Constructor.Count);
                return string.Create(CultureInfo.InvariantCulture, $"({Receiver(type, depth - 1)} with {{ {type.Declaration.Name}A{position} = {E(type.Declaration.Constructor[position])} }})");
            default:
                return Creation(type, depth);
        }
    }

    private string LastName(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{_names}");

    private string Integer(int depth)
    {
        string E(TypeRef t) => Operand(t, depth - 1);
        string N(TypeRef t) => NonConstant(t, depth - 1);
        switch (_random.Next(14))
        {
            case 0:
                return $"({N(TypeRef.Int)} / ({E(TypeRef.Int)}{(Chance(85) ? " | 1" : "")}))";
            case 1:
                return $"({N(TypeRef.Int)} % ({E(TypeRef.Int)} | 5))";
            case 2:
                return $"checked({N(TypeRef.Int)} {Pick(["+", "*", "-"])} {E(TypeRef.Int)})";
            case 3:
                return $"({N(TypeRef.Int)} {Pick(["<<", ">>", ">>>"])} ({E(TypeRef.Int)} & 7))";
            case 4:
                return $"({Pick(["-", "~"])}{N(TypeRef.Int)})";
            case 5:
                return $"{Receiver(TypeRef.String, depth - 1)}.Length";
            case 6:
                return $"unchecked((int){N(TypeRef.Long)})";
            case 7 when Has(Constructs.Assignments) && TryTarget(TypeRef.Int, depth - 1) is { } counted:
                return Chance(50) ? $"({counted}{Pick(["++", "--"])})" : $"({Pick(["++", "--"])}{counted})";
            case 8 when Has(Constructs.Assignments) && TryTarget(TypeRef.Int, depth - 1) is { } changed:
                return $"({changed} {Pick(["+=", "-=", "*=", "^=", "|=", "<<="])} {E(TypeRef.Int)})";
            case 9 when Has(Constructs.Assignments):
                return $"({N(TypeRef.Nullable(TypeRef.Int))} ?? {E(TypeRef.Int)})";
            case 10 when _types.FirstOrDefault(t => t.Methods.Any(m => m.Name == "explicit")) is { } converted:
                return $"((int){Receiver(TypeRef.Of(converted), depth - 1)})";
            case 11:
                return $"Trace.Mix({E(TypeRef.Int)})";
            case 12 when Has(Constructs.Patterns) && Chance(50):
                return $"({N(TypeRef.Int)} is > 2 and var {Fresh("v")} ? {LastName("v")} : {E(TypeRef.Int)})";
            case 13 when Has(Constructs.Closures) && Chance(50):
                return $"{Creation(TypeRef.Array(TypeRef.Int), depth - 1)}.Sum({Function(TypeRef.Function(TypeRef.Int, TypeRef.Int), 1)})";
            default:
                return $"({N(TypeRef.Int)} {Pick(["+", "-", "*", "^", "|", "&"])} {E(TypeRef.Int)})";
        }
    }

    private string Boolean(int depth)
    {
        string E(TypeRef t) => Operand(t, depth - 1);
        string N(TypeRef t) => NonConstant(t, depth - 1);
        switch (_random.Next(11))
        {
            case 9 when _types.FirstOrDefault(t => t.Methods.Any(m => m.Name == "<")) is { } ordered:
                return $"({Receiver(TypeRef.Of(ordered), depth - 1)} {Pick(["<", ">"])} {Receiver(TypeRef.Of(ordered), depth - 1)})";
            case 10 when Has(Constructs.Patterns):
                var tested = Fresh("t");
                return $"({E(TypeRef.Object)} is int {tested} && {With(new Local(tested, TypeRef.Int, IsAssignable: true), () => Operand(TypeRef.Bool, depth - 1))})";
            case 0:
                return $"(!{N(TypeRef.Bool)})";
            case 1:
                return $"({N(TypeRef.Bool)} {Pick(["&&", "||"])} {E(TypeRef.Bool)})";
            case 2:
                return $"({N(TypeRef.Bool)} {Pick(["&", "|", "^", "==", "!="])} {E(TypeRef.Bool)})";
            case 3:
                return $"({N(TypeRef.String)} {Pick(["==", "!="])} {E(TypeRef.String)})";
            case 4 when Has(Constructs.Patterns):
                return $"({N(TypeRef.Int)} is {Pick(["> 3", "< 0 or > 10", "not 4", ">= 1 and <= 8", "1 or 2"])})";
            case 5 when Hierarchy() is { } classes:
                return $"({Operand(TypeRef.Of(classes.Base), depth - 1)} is {classes.Derived.Name})";
            case 6:
                var objects = _catalog.Where(t => t.Declaration is { Kind: DeclarationKind.Class }).ToList();
                var compared = Pick(objects);
                return Chance(50) ? $"ReferenceEquals({E(compared)}, {E(compared)})" : $"({Operand(compared, depth - 1)} {Pick(["is null", "is not null", "is { }"])})";
            case 7:
                return $"({N(TypeRef.Long)} {Pick(["<", ">", "<=", ">="])} {E(TypeRef.Long)})";
            default:
                return $"({N(TypeRef.Int)} {Pick(["<", ">", "<=", ">=", "==", "!="])} {E(TypeRef.Int)})";
        }
    }

    private string Text(int depth)
    {
        string E(TypeRef t) => Operand(t, depth - 1);
        TypeRef Shown() => Pick(_catalog.Where(t => t.IsSimple).ToList());
        switch (_random.Next(8))
        {
            case 0:
                return $"Trace.Cut({E(TypeRef.String)} + {E(Shown())} + {E(Shown())})";
            case 1:
                return Undivided(() => $"Trace.Cut($\"{{{Hole(E(Shown()))}}}:{{{Hole(E(Pick([TypeRef.Int, TypeRef.Long])))},{Pick(["4", "-5"])}:{Pick(["D2", "X"])}}}\")");
            case 2:
                return $"({Pick(_body.Visible.Where(l => l.Type == TypeRef.String).Select(l => l.Name).DefaultIfEmpty("((string)null)").ToList())} ?? {E(TypeRef.String)})";
            case 3:
                return $"Trace.Cut({Receiver(TypeRef.String, depth - 1)}{Pick([".ToUpperInvariant()", ".Trim()", ".Replace('a', 'o')", ".PadLeft(3, '.')"])})";
            case 4:
                return $"Trace.Cut(string.Concat({E(TypeRef.String)}, {E(TypeRef.String)}))";
            case 5 when Has(Constructs.Assignments) && _body.Visible.Where(l => l.Type == TypeRef.String && l.IsAssignable).ToList() is { Count: > 0 } locals:
                return $"({Pick(locals).Name} ??= {E(TypeRef.String)})";
            case 6 when Has(Constructs.Collections):
                return $"Trace.Cut(string.Join(\",\", {Creation(TypeRef.Array(TypeRef.Int), depth - 1)}))";
            default:
                return $"Trace.Cut({E(TypeRef.String)} + {E(TypeRef.String)})";
        }
    }

    /// <summary>A hole of an interpolated string must not show its colon or its quotes.</summary>
    private static string Hole(string text) => $"({text})";

    private string Literal(TypeRef type) => type.Shape switch
    {
        TypeShape.Int => string.Create(CultureInfo.InvariantCulture, $"{(Chance(10) ? Pick([100, 255, 1000, 65536]) : _random.Next(0, 10))}"),
        TypeShape.Long => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(0, 100)}L"),
        TypeShape.Byte => string.Create(CultureInfo.InvariantCulture, $"(byte){_random.Next(0, 256)}"),
        TypeShape.Double => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(0, 10)}.{Pick([0, 5, 25])}"),
        TypeShape.Bool => Chance(50) ? "true" : "false",
        TypeShape.Char => $"'{(char)('a' + _random.Next(26))}'",
        TypeShape.Enum => $"{type.Text}.{Pick(["None", "First", "Second", "Third"])}",
        _ => $"\"{Pick(_words)}\"",
    };

    /// <summary>A new value of a type.</summary>
    private string Creation(TypeRef type, int depth)
    {
        if (type.IsSimple)
            return type.Shape == TypeShape.Byte ? $"({Literal(type)})" : Literal(type);
        string E(TypeRef t) => Operand(t, depth - 1);
        string Items(TypeRef t, int least = 3) => string.Join(", ", Enumerable.Range(0, _random.Next(least, 5)).Select(_ => E(t)));
        var isModern = Has(Constructs.Initializers) && !_body.IsPure && Chance(30);
        switch (type.Shape)
        {
            case TypeShape.Nullable:
                return Chance(60) ? $"((int?){Literal(TypeRef.Int)})" : "((int?)null)";
            case TypeShape.Array when isModern && depth > 0 && _body.Visible.Where(l => l.Type == type).ToList() is { Count: > 0 } arrays:
                return $"(({type.Text})[{E(type.Element!)}, ..{Pick(arrays).Name}.Take(3), {E(type.Element!)}])";
            case TypeShape.Array:
                return type.Element!.Shape == TypeShape.Parameter && !Chance(30) ? $"new {type.Element.Text}[3]" : $"new {type.Text} {{ {Items(type.Element!)} }}";
            case TypeShape.Grid:
                return $"new {type.Text} {{ {{ {E(type.Element!)}, {E(type.Element!)} }}, {{ {E(type.Element!)}, {E(type.Element!)} }}, {{ {E(type.Element!)}, {E(type.Element!)} }} }}";
            case TypeShape.List:
                return isModern ? $"(({type.Text})[{Items(type.Element!)}])" : $"new {type.Text} {{ {Items(type.Element!)} }}";
            case TypeShape.Dictionary when type.Key!.Shape == TypeShape.Int:
                return isModern ? $"new {type.Text} {{ [{Key(type.Key, depth - 1)}] = {E(type.Element!)}, [5] = {E(type.Element!)} }}" : $"new {type.Text} {{ {{ 1, {E(type.Element!)} }}, {{ 2, {E(type.Element!)} }} }}";
            case TypeShape.Dictionary:
                return $"new {type.Text} {{ [\"a\"] = {E(type.Element!)}, [\"bc\"] = {E(type.Element!)} }}";
            case TypeShape.Collection:
                return $"new {type.Text}(new {type.Element!.Text}[] {{ {Items(type.Element)} }})";
            case TypeShape.Tuple:
                return $"({string.Join(", ", type.Elements.Select(E))})";
            case TypeShape.Function:
                return Function(type, depth);
            case TypeShape.View:
                return type.Text.Contains("List", StringComparison.Ordinal) && Chance(50) ? $"(({type.Text})new List<{type.Element!.Text}> {{ {Items(type.Element)} }})" : $"(({type.Text})new {type.Element!.Text}[] {{ {Items(type.Element)} }})";
            case TypeShape.Sequence:
                return $"(({type.Text})new {type.Element!.Text}[] {{ {Items(type.Element)} }})";
            case TypeShape.Object:
                return Pick(["((object)7)", "((object)\"boxed\")", "((object)2L)", "((object)true)"]);
            case TypeShape.Parameter:
                return $"default({type.Text})";
            default:
                return Instance(type, depth);
        }
    }

    private string Instance(TypeRef type, int depth)
    {
        var declaration = Pick(type.Declaration!.Creatable().ToList());
        var closed = TypeRef.Of(declaration, declaration.Parameter is null ? null : type.Argument);
        var arguments = string.Join(", ", declaration.Constructor.Select(t => Operand(t.Close(type.Argument), depth - 1)));
        var initializer = "";
        if (Has(Constructs.Initializers) && depth > 0 && declaration.Kind is DeclarationKind.Class or DeclarationKind.Struct && Chance(40))
        {
            var set = _fields.Where(f => f.Owner == closed && !f.IsOpen && !f.Field.IsStatic && f.Field.Form is FieldForm.Field or FieldForm.AutoProperty or FieldForm.ComputedProperty).ToList();
            if (set.Count > 0)
            {
                var first = Pick(set);
                initializer = $" {{ {first.Field.Name} = {Operand(first.Type, depth - 1)} }}";
            }
        }

        return $"new {closed.Text}({arguments}){initializer}";
    }

    /// <summary>A lambda.</summary>
    private string Function(TypeRef type, int depth)
    {
        var parameter = new Local(Fresh("x"), type.Key!, IsAssignable: true);
        if (_body.IsPure)
            return $"({parameter.Name} => {(type.Element!.IsSimple ? Literal(type.Element) : "default")})";
        if (Has(Constructs.Delegates) && type.Key == TypeRef.Int && Chance(40)
            && _calls.Where(c => c.Returns == type.Element && c.Parameters.Count == 1 && c.Argument is null && !c.IsOpen && c.Method is { IsOperator: false, IsAsync: false } && !c.Owner.IsValue).ToList() is { Count: > 0 } groups)
        {
            var group = Pick(groups);
            return group.Method.IsStatic ? $"{group.Owner.Text}.{group.Method.Name}" : $"{Receiver(group.Owner, depth - 1)}.{group.Method.Name}";
        }

        var (wasInFunction, jumps, budget, returns) = (_body.IsInFunction, _body.Jumps, _body.Budget, _body.Returns);
        var locals = _body.Locals.Count;
        var isPlain = !_body.IsInFunction && Chance(10);
        _body.IsInFunction = true;
        _body.Jumps = new Jumps(CanReturn: true, CanBreak: false, CanContinue: false, CanYield: false, Label: null);
        _body.Budget = Math.Min(_body.Budget, 8);
        _body.Returns = type.Element;
        _body.Locals.Add(parameter);
        var inner = isPlain ? Leaf(type.Element!, out _) : Expression(type.Element!, Math.Min(depth, 2));
        _body.Locals.RemoveRange(locals, _body.Locals.Count - locals);
        (_body.IsInFunction, _body.Jumps, _body.Budget, _body.Returns) = (wasInFunction, jumps, Math.Max(0, budget - 4), returns);
        return $"({parameter.Name} => Fuel.Go() ? {inner} : default)";
    }
}
