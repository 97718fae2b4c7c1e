using System.Globalization;

namespace Comet.Tests.Fuzzing;

// Statements. Loops that might not end ask for fuel.
internal sealed partial class ProgramGenerator
{
    private const int DeepestNesting = 3;

    private void WriteStatements(int count)
    {
        for (var i = 0; i < count; i++)
            WriteStatement();
    }

    /// <summary>A block with a scope of its own.</summary>
    private void Block(string head, Action? first = null, string tail = "", int? statements = null)
    {
        Open(head);
        var locals = _body.Locals.Count;
        _body.Nesting++;
        first?.Invoke();
        WriteStatements(statements ?? _random.Next(1, 3));
        if (Chance(40))
            WriteLocals();
        _body.Nesting--;
        _body.Locals.RemoveRange(locals, _body.Locals.Count - locals);
        Close(tail);
    }

    /// <summary>Shows what locals hold: a value that nobody looks at could be any.</summary>
    private void WriteLocals()
    {
        var shown = _body.Visible.Where(l => l.Type.IsSimple || l.Type.Shape == TypeShape.Nullable).OrderBy(_ => _random.Next()).Take(4).Select(l => $"{{{l.Name}}}")
            .Concat(_body.Visible.Where(l => l.Type.Shape is TypeShape.Array or TypeShape.List && l.Type.Element!.IsSimple).Take(1).Select(l => $"{{({l.Name}?[0])}}")).ToList();
        if (shown.Count > 0)
            Line($"Trace.Mix($\"{string.Join(' ', shown)}\");");
    }

    private void InLoop(Action write, bool canContinue = true)
    {
        var jumps = _body.Jumps;
        _body.Jumps = jumps with { CanBreak = true, CanContinue = canContinue || jumps.CanContinue };
        write();
        _body.Jumps = jumps;
    }

    /// <summary>Writes what no <c>await</c> may stand in.</summary>
    private void Undivided(Action write) => Undivided(() =>
    {
        write();
        return "";
    });

    /// <summary>Writes what no <c>await</c> may stand in. A hole of an interpolated string is such a place: the compiler takes <c>await (x)</c> there for a call.</summary>
    private string Undivided(Func<string> write)
    {
        _body.Undivided++;
        var text = write();
        _body.Undivided--;
        return text;
    }

    private Local Declare(TypeRef type, string prefix = "v", bool isAssignable = true)
    {
        var local = new Local(Fresh(prefix), type, isAssignable);
        _body.Locals.Add(local);
        return local;
    }

    private void WriteStatement()
    {
        if (_additions != Additions.None && Chance(8) && TryWriteAddition())
            return;
        var isDeep = _body.Nesting >= DeepestNesting || _body.Budget <= 0;
        switch (_random.Next(isDeep ? 54 : 104) - 4)
        {
            case < 0:
                WriteSpecial();
                break;
            case < 16:
                WriteLocal();
                break;
            case < 28:
                WriteAssignment();
                break;
            case < 34:
                WriteCall();
                break;
            case < 38:
                WriteMutation();
                break;
            case < 42:
                WriteTrace();
                break;
            case < 50:
                WriteJump();
                break;
            case < 60:
                WriteIf();
                break;
            case < 76:
                WriteLoop();
                break;
            case < 81:
                WriteSwitch();
                break;
            case < 88 when Has(Constructs.Exceptions):
                WriteTry();
                break;
            case < 90 when Has(Constructs.Resources):
                WriteResource();
                break;
            case < 92 when Has(Constructs.Goto):
                WriteGoto();
                break;
            case < 95 when Has(Constructs.LocalFunctions) && !_body.IsInFunction:
                WriteLocalFunction();
                break;
            case < 98 when Has(Constructs.Closures) && !_body.IsInFunction:
                WriteLambda();
                break;
            default:
                WriteAssignment();
                break;
        }
    }

    private bool TryWriteAddition()
    {
        switch (_random.Next(9))
        {
            case 0 when Has(Additions.OperatorsInPlace) && !_body.IsPure
                && _body.Visible.Where(l => l.IsAssignable && l.Type.Declaration is { } d && d.Methods.Any(m => m.Name == "+=")).ToList() is { Count: > 0 } operands:
                var operand = Pick(operands).Name;
                Line(Pick([$"{operand}++;", $"++{operand};", $"{operand} += {Operand(TypeRef.Int, 2)};", $"{operand} += {Operand(TypeRef.Int, 2)};"]));
                return true;
            case 1 when Has(Additions.ConditionalTargets) && IntLists() is { Count: > 0 } lists:
                Line($"{Pick(lists).Name}?[{Index(2)}] {Pick(["=", "+=", "-="])} {Operand(TypeRef.Int, 2)};");
                return true;
            case 2 when Has(Additions.ConditionalTargets) && _fields.Where(f => f is { IsOpen: false, Field: { IsStatic: false, Form: not (FieldForm.ReadOnlyField or FieldForm.Indexer) } } && !f.Owner.IsValue && !IsReadOnly(f.Owner)).ToList() is { Count: > 0 } fields:
                var field = Pick(fields);
                Line(field.Type == TypeRef.Int && Chance(60)
                    ? $"{Receiver(field.Owner, 2)}?.{field.Field.Name} {Pick(["+=", "^="])} {Operand(TypeRef.Int, 2)};"
                    : $"{Receiver(field.Owner, 2)}?.{field.Field.Name} = {Expression(field.Type, 2)};");
                return true;
            case 3 when Has(Additions.MutualFunctions) && !_body.IsInFunction:
                WriteMutualFunctions();
                return true;
            case 4 when Has(Additions.OwnDelegates) && !_body.IsInFunction && !_body.IsIterator && !_body.IsAsync && TryVariable(TypeRef.Int, 1) is { } changed:
                WriteChange(changed);
                return true;
            case 5 when Has(Additions.Queries) && IntLists() is { Count: > 0 } sources:
                Line($"Trace.Mix({Query(Pick(sources).Name, Pick(sources).Name)}.Sum());");
                return true;
            case 6 when Has(Additions.ChainedConstructors) && _types.Where(t => HasChainedConstructor(t) && !t.IsAbstract).ToList() is { Count: > 0 } chained:
                var created = TypeRef.Of(Pick(chained));
                var initial = $"new {created.Text}({Expression(created, 1)}, 'm')";
                Line($"{created.Text} {Declare(created).Name} = {initial};");
                return true;
            case 7 when Has(Additions.FromEnd) && IntLists() is { Count: > 0 } counted:
                var list = Pick(counted);
                Line(list.Type.Shape == TypeShape.Array && Chance(30)
                    ? $"Trace.Mix({list.Name}[({Index(1)})..].Length + {list.Name}[..^{Pick(["0", "1"])}].Length);"
                    : $"{list.Name}[^{Pick(["1", "2", $"(1 + ({Index(2)}))"])}] {Pick(["=", "+=", "^="])} {Operand(TypeRef.Int, 2)};");
                return true;
            case 8 when Has(Additions.GenericFunctions) && !_body.IsInFunction:
                WriteGenericFunction();
                return true;
            default:
                return false;
        }
    }

    private List<Local> IntLists() => _body.Visible.Where(l => l.Type is { Shape: TypeShape.Array or TypeShape.List, Element.Shape: TypeShape.Int }).ToList();

    private void WriteChange(string variable)
    {
        var name = Fresh("change");
        var by = Fresh("by");
        Line($"Change {name} = {Pick(["Changes.Add", $"(ref int x, in int by) => {{ if (Fuel.Go()) x ^= Trace.Mix(by) + {InFunction(() => Operand(TypeRef.Int, 2))}; return x; }}"])};");
        Line($"int {by} = {Operand(TypeRef.Int, 2)};");
        Line($"Trace.Mix({name}(ref {variable}, {Pick(["in " + by, by, "3"])}));");
    }

    private string Query(string source, string other)
    {
        var local = new Local(Fresh("x"), TypeRef.Int, IsAssignable: false);
        string Of() => InFunction(() => With(local, () => Operand(TypeRef.Int, 2)));
        var x = local.Name;
        return _random.Next(5) switch
        {
            0 => $"(from {x} in {source} where {x} % 3 != 1 let y = {Of()} orderby y % 5, {x} select y - {x})",
            1 => $"(from {x} in {source} group {Of()} by {x} & 1 into {x}g orderby {x}g.Key select {x}g.Key + {x}g.Sum())",
            2 => $"(from {x} in {source} join y in {other} on {x} & 3 equals y & 3 select Trace.Mix({x}) - y)",
            // The second source is asked for by a lambda.
            3 when !_body.Locals.Any(l => l.IsByReference && other.Contains(l.Name, StringComparison.Ordinal)) => $"(from {x} in {source} from y in {other} where y > {Of()} select {x} ^ y)",
            _ => $"(from {x} in {source} join y in {other} on {x} & 1 equals y & 1 into ys orderby {x} descending select ys.Count() + {Of()})",
        };
    }

    private void WriteGenericFunction()
    {
        // Now and then it hides the class's own type parameter.
        var (name, outer, type) = (Fresh("Repeat"), Fresh("n"), Pick(["V", "V", "V", "T"]));
        Line($"int {outer} = {Operand(TypeRef.Int, 2)};");
        Open($"{type} {name}<{type}>({type} value, Func<{type}, {type}> step, int times)");
        Line($"Func<int, {type}> again = k => k <= 0 || !Fuel.Go() ? value : {name}(step(value), step, k - 1);");
        Line($"{outer}++;");
        Line("return times % 2 == 0 ? again(times) : step(value);");
        Close();
        Line($"Trace.Mix({name}({Operand(TypeRef.String, 2)}, s => Trace.Cut(s + {outer}), {_random.Next(4)}));");
        Line($"Trace.Mix({name}({Operand(TypeRef.Int, 2)}, x => x + {InFunction(() => Operand(TypeRef.Int, 2))}, {_random.Next(4)}));");
    }

    /// <summary>What is written inside of a lambda or local function.</summary>
    private string InFunction(Func<string> write, Jumps jumps = default)
    {
        var (wasInFunction, around) = (_body.IsInFunction, _body.Jumps);
        (_body.IsInFunction, _body.Jumps) = (true, jumps);
        var text = write();
        (_body.IsInFunction, _body.Jumps) = (wasInFunction, around);
        return text;
    }

    /// <summary>Two local functions that call each other, one of them from a lambda that captures what is its own.</summary>
    private void WriteMutualFunctions()
    {
        var (one, other, times) = (Fresh("Local"), Fresh("Local"), Fresh("n"));
        var kept = Fresh("kept");
        var (first, second) = (Parameter(), Parameter());
        Open($"int {one}(int {first.Name})");
        Line($"if ({first.Name} <= 0 || !Fuel.Go()) return {InFunction(() => With(first, () => Operand(TypeRef.Int, 2)))};");
        Line($"return {one}({first.Name} - 2) + {other}({first.Name} - 1);");
        Close();
        Open($"int {other}(int {second.Name})");
        Line($"if ({second.Name} <= 0 || !Fuel.Go()) return {InFunction(() => With(second, () => Operand(TypeRef.Int, 2)))};");
        Line($"int {kept} = {InFunction(() => With(second, () => Operand(TypeRef.Int, 2)))};");
        Line($"Func<int, int> {times} = x => Fuel.Go() ? x + {one}({second.Name} - 2) + {kept}++ : x;");
        Line($"return {times}({kept}) + {times}({second.Name});");
        Close();
        Line($"Trace.Mix({Pick([one, other])}({_random.Next(1, 5)}));");

        Local Parameter() => new(Fresh("x"), TypeRef.Int, IsAssignable: true);
    }

    /// <summary>A statement that is rare in most programs.</summary>
    private void WriteSpecial()
    {
        switch (_random.Next(4))
        {
            case 0 when Has(Constructs.Events) && _types.Where(t => t.HasEvent).ToList() is { Count: > 0 } raising:
                var type = Pick(raising);
                var receiver = Receiver(TypeRef.Of(type), 2);
                Line(Chance(40)
                    ? $"{receiver}.Raise{type.Name}({Expression(TypeRef.Int, 2)});"
                    : $"{receiver}.{type.Name}E {Pick(["+=", "+=", "-="])} {Action()};");
                break;
            case 1 when Has(Constructs.Regions):
                WriteRegion();
                break;
            case 2 when Has(Constructs.Tuples):
                var pair = Fresh("pair");
                Line($"var {pair} = new {{ Number = {Expression(TypeRef.Int, 2)}, Text = {Operand(TypeRef.String, 2)} }};");
                var (number, text) = (Declare(TypeRef.Int, isAssignable: false), Declare(TypeRef.String, isAssignable: false));
                Line($"var ({number.Name}, {text.Name}) = ({pair}.Number + Trace.Mix(2), {pair}.Text);");
                break;
            case 3 when Has(Constructs.Closures) && !_body.IsInFunction:
                var action = Fresh("act");
                Line($"Action<int> {action} = {Action()};");
                if (Chance(50))
                    Line($"{action} += {Action()};");
                Line($"{action}({Expression(TypeRef.Int, 2)});");
                break;
            default:
                WriteTrace();
                break;
        }
    }

    /// <summary>A lambda that returns nothing.</summary>
    private string Action()
    {
        var parameter = new Local(Fresh("x"), TypeRef.Int, IsAssignable: true);
        var inner = InFunction(
            () => With(parameter, () => TryTarget(TypeRef.Int, 1) is { } target && Chance(60) ? $"{target} += {Operand(TypeRef.Int, 2)};" : $"Trace.Mix({Operand(TypeRef.Int, 2)});"),
            new Jumps(CanReturn: true, CanBreak: false, CanContinue: false, CanYield: false, Label: null));
        return $"{parameter.Name} => {{ if (Fuel.Go()) {inner} }}";
    }

    /// <summary>Something that can only be done in one piece, or that is checked.</summary>
    private void WriteRegion()
    {
        switch (_random.Next(4))
        {
            case 0 when !_body.IsIterator && TryVariable(TypeRef.Int, 1) is { } variable:
                var reference = Fresh("ref");
                Undivided(() =>
                {
                    Open("");
                    Line($"ref int {reference} = ref {variable};");
                    Line($"{reference} {Pick(["=", "+=", "^="])} {Operand(TypeRef.Int, 2)};");
                    Line($"Trace.Mix({reference});");
                    Close();
                });
                break;
            case 1 when !_body.IsIterator && _body.Visible.Where(l => l.Type == TypeRef.Array(TypeRef.Int)).ToList() is { Count: > 0 } arrays:
                var span = Fresh("span");
                Undivided(() =>
                {
                    Open("");
                    Line($"Span<int> {span} = {Pick(arrays).Name};");
                    Line($"foreach (ref int each in {span}) each += {Operand(TypeRef.Int, 2)};");
                    Close();
                });
                break;
            default:
                Block(Pick(["checked", "unchecked"]));
                break;
        }
    }

    private void WriteLocal()
    {
        if (Has(Constructs.Records) && Chance(10) && _types.Where(t => t.Kind is DeclarationKind.Record or DeclarationKind.RecordStruct && t.Constructor.Count == 2).ToList() is { Count: > 0 } records)
        {
            var record = Pick(records);
            var whole = Receiver(TypeRef.Of(record), 2);
            var (one, two) = (Declare(record.Constructor[0]), Declare(record.Constructor[1]));
            Line($"var ({one.Name}, {two.Name}) = {whole};");
            return;
        }

        if (Has(Constructs.Tuples) && Chance(15))
        {
            var (first, second) = (Pick(_catalog.Where(t => t.IsSimple).ToList()), TypeRef.String);
            var value = Expression(TypeRef.Tuple(first, second), 2);
            var (one, two) = (Declare(first), Declare(second));
            Line($"({first.Text} {one.Name}, {second.Text} {two.Name}) = {value};");
            return;
        }

        var type = _body.Owner?.Parameter is { } parameter && Chance(20) ? parameter : Pick(_catalog);
        var initial = Expression(type, 3);
        var local = Declare(type);
        var canInfer = type.IsSimple && type.Shape != TypeShape.Byte;
        Line($"{(canInfer && Chance(40) ? "var" : type.Text)} {local.Name} = {initial};");
    }

    // A task that is waited for may need the same lock on another thread.
    private string Lock(string guarded) => _additions != Additions.None && Has(Constructs.Async) ? "new object()" : guarded;

    private void WriteAssignment()
    {
        var type = Pick(_catalog);
        if (Has(Constructs.Tuples) && Chance(15) && TryTarget(type, 1) is { } left && TryTarget(type, 1) is { } right)
        {
            Line(Chance(50) && !$"{left}{right}".Contains("var ", StringComparison.Ordinal) ? $"({left}, {right}) = ({right}, {left});" : $"({left}, {right}) = ({Operand(type, 2)}, {Operand(type, 2)});");
            return;
        }

        if (TryTarget(type, 2) is not { } target)
        {
            WriteLocal();
            return;
        }

        var compound = Has(Constructs.Assignments) && Chance(50);
        switch (type.Shape)
        {
            case TypeShape.Int or TypeShape.Long when compound:
                Line(Chance(25) ? $"{target}{Pick(["++", "--"])};" : $"{target} {Pick(["+=", "-=", "*=", "^=", "&=", "|="])} {Operand(TypeRef.Int, 3)};");
                break;
            case TypeShape.Byte when compound:
                Line(Chance(50) ? $"{target}++;" : $"{target} += unchecked((byte){NonConstant(TypeRef.Int, 2)});");
                break;
            case TypeShape.Bool when compound:
                Line($"{target} {Pick(["&=", "|=", "^="])} {Expression(type, 3)};");
                break;
            case TypeShape.Nullable or TypeShape.String when compound:
                Line($"{target} ??= {Operand(type.Shape == TypeShape.Nullable ? TypeRef.Int : type, 3)};");
                break;
            case TypeShape.Declared when compound && type.Declaration!.Kind is DeclarationKind.Class:
                Line($"{target} ??= {Operand(type, 2)};");
                break;
            case TypeShape.Declared when compound && type.Declaration!.Methods.Any(m => m.Name == "+") && type.IsValue:
                Line($"{target} += {Operand(TypeRef.Int, 2)};");
                break;
            default:
                Line($"{target} = {Expression(type, 3)};");
                break;
        }
    }

    private void WriteCall()
    {
        var targets = _calls.Where(c => !c.Method.IsOperator && c.Returns?.Shape != TypeShape.Sequence && IsVisible(c)).ToList();
        if (targets.Count > 0 && Pick(targets) is var target && TryCall(target, 2) is { } call && (!call.StartsWith('(') || (target.Method.IsAsync && _body.CanAwait)))
            Line((call.StartsWith('(') ? call[1..^1] : call) + ";");
        else
            WriteTrace();
    }

    /// <summary>Changes a collection in place.</summary>
    private void WriteMutation()
    {
        var holders = _body.Visible.Where(l => l.Type.Shape is TypeShape.List or TypeShape.Dictionary or TypeShape.Collection || l.Type is { Shape: TypeShape.Declared, IsValue: true }).ToList();
        if (holders.Count == 0)
        {
            WriteAssignment();
            return;
        }

        var holder = Pick(holders);
        var name = holder.Name;
        switch (holder.Type.Shape)
        {
            case TypeShape.List:
                var element = holder.Type.Element!;
                switch (_random.Next(7))
                {
                    case 5 when Has(Constructs.Closures) && element.Shape == TypeShape.Int:
                        Line($"{name}.Sort((x, y) => Trace.Mix(x) - Trace.Mix(y));");
                        break;
                    case 5 or 6 when element.Declaration is { IsComparable: true } || element.Shape == TypeShape.Int:
                        Line($"{name}.Sort();");
                        break;
                    case 0:
                        Line($"if ({name}.Count > 2) {name}.RemoveAt({Index(1)});");
                        break;
                    case 1:
                        Line($"if ({name}.Count < 8) {name}.Insert({Index(1)}, {Expression(element, 2)});");
                        break;
                    case 2:
                        Line($"{name}.Reverse();");
                        break;
                    default:
                        Line($"if ({name}.Count < 8) {name}.Add({Expression(element, 3)});");
                        break;
                }

                break;
            case TypeShape.Collection:
                var text = holder.Type.Text;
                var (add, remove) = text.StartsWith("Queue", StringComparison.Ordinal) ? ("Enqueue", "Dequeue()")
                    : text.StartsWith("Stack", StringComparison.Ordinal) ? ("Push", "Pop()")
                    : text.StartsWith("LinkedList", StringComparison.Ordinal) ? ("AddLast", "RemoveFirst()")
                    : ("Add", $"Remove({Expression(holder.Type.Element!, 1)})");
                Line(Chance(30) ? $"if ({name}.Count > 2) {name}.{remove};" : $"if ({name}.Count < 8) {name}.{add}({Expression(holder.Type.Element!, 2)});");
                break;
            case TypeShape.Dictionary:
                if (Chance(25))
                    Line($"{name}.Remove({Key(holder.Type.Key!, 1)});");
                else
                    Line($"{name}[{Key(holder.Type.Key!, 2)}] = {Expression(holder.Type.Element!, 2)};");
                break;
            default:
                var fields = _fields.Where(f => f.Owner == holder.Type && f.Field.Form is FieldForm.Field && !f.Field.IsStatic).ToList();
                if (fields.Count > 0 && holder.IsAssignable && Pick(fields) is var field)
                    Line($"{name}.{field.Field.Name} = {Expression(field.Type, 2)};");
                else
                    WriteTrace();
                break;
        }
    }

    private void WriteTrace()
    {
        if (Has(Constructs.Pinned) && Chance(20))
            Line(Chance(60) ? $"Console.WriteLine({Expression(Pick([TypeRef.Int, TypeRef.String]), 2)});" : $"Outside.{Pick(_outside)}({Expression(TypeRef.Int, 2)});");
        else
            Line($"Trace.Mix({Operand(Chance(70) ? TypeRef.Int : TypeRef.String, 3)});");
    }

    private void WriteJump()
    {
        var jumps = _body.Jumps;
        var choices = new List<string>();
        if (jumps.CanBreak)
            choices.Add("break;");
        if (jumps.CanContinue)
            choices.Add("continue;");
        if (jumps.Label is not null)
            choices.Add($"goto {jumps.Label};");
        if (jumps.CanYield)
            choices.AddRange(["yield", "yield", "yield", "yield break;"]);
        else if (jumps.CanReturn && !_body.IsIterator)
            choices.Add("return");
        if (Has(Constructs.Exceptions))
            choices.Add("throw");
        if (choices.Count == 0)
        {
            WriteTrace();
            return;
        }

        var condition = NonConstant(TypeRef.Bool, 2);
        switch (Pick(choices))
        {
            case "yield":
                Line($"yield return {Expression(_body.Returns!.Element!, 2)};");
                break;
            case "return":
                Line($"if ({condition}) return{(_body.Returns is null ? "" : " " + Expression(_body.Returns, 2))};");
                break;
            case "throw":
                Line($"if ({condition}) throw new {Pick(["OwnException(\"thrown\", {0})", "InvalidOperationException({1})", "ArgumentException({1})"])
                    .Replace("{0}", Expression(TypeRef.Int, 1), StringComparison.Ordinal).Replace("{1}", Expression(TypeRef.String, 1), StringComparison.Ordinal)};");
                break;
            case var jump:
                Line($"if ({condition}) {jump}");
                break;
        }
    }

    private void WriteIf()
    {
        if (Has(Constructs.Patterns) && Hierarchy() is { } classes && Chance(30))
        {
            var name = Fresh("c");
            var value = Operand(TypeRef.Of(classes.Base), 2);
            Block($"if ({value} is {classes.Derived.Name} {name})", () => _body.Locals.Add(new Local(name, TypeRef.Of(classes.Derived), IsAssignable: true)));
        }
        else
        {
            Block($"if ({Expression(TypeRef.Bool, 3)})");
        }

        if (Chance(25))
            Block($"else if ({Expression(TypeRef.Bool, 2)})");
        if (Chance(40))
            Block("else");
    }

    private void WriteLoop()
    {
        switch (_random.Next(8))
        {
            case 0:
                var condition = Expression(TypeRef.Bool, 2);
                InLoop(() => Block($"while ({condition} && Fuel.Go())"));
                break;
            case 1:
                InLoop(() => Block("do", tail: $" while ({Expression(TypeRef.Bool, 2)} && Fuel.Go());"));
                break;
            case 2:
                {
                    var index = new Local(Fresh("i"), TypeRef.Int, IsAssignable: true);
                    var limit = Expression(TypeRef.Int, 2);
                    _body.Locals.Add(index);
                    InLoop(() => Block($"for (int {index.Name} = {_random.Next(3)}; {index.Name} < {limit} && Fuel.Go(); {index.Name}{Pick(["++", " += 2", " = " + index.Name + " * 2 + 1"])})"));
                    _body.Locals.Remove(index);
                    break;
                }

            case 3:
                {
                    var index = new Local(Fresh("i"), TypeRef.Int, IsAssignable: false);
                    _body.Locals.Add(index);
                    InLoop(() => Block(string.Create(CultureInfo.InvariantCulture, $"for (int {index.Name} = 0; {index.Name} < {_random.Next(1, 4)}; {index.Name}++)")));
                    _body.Locals.Remove(index);
                    break;
                }

            case 4 when Chance(50):
                var endless = Declare(TypeRef.Int, isAssignable: false);
                Line($"int {endless.Name} = 0;");
                InLoop(() => Block("while (true)", () => Line($"if (++{endless.Name} > {_random.Next(1, 5)} || !Fuel.Go()) break;")));
                break;
            default:
                WriteForeach();
                break;
        }
    }

    private void WriteForeach()
    {
        var name = Fresh("e");
        if (Has(Constructs.Enumerators) && Chance(25))
        {
            var steps = $"new Steps({NonConstant(TypeRef.Int, 2)} & 3)";
            InLoop(() => Block($"foreach (var {name} in {steps})", () => _body.Locals.Add(new Local(name, TypeRef.Int, IsAssignable: false))));
            return;
        }

        if (_body.CanAwait && Chance(35) && _calls.Where(c => c.Method.IsStream && IsVisible(c)).ToList() is { Count: > 0 } streams && Pick(streams) is var stream && TryInvocation(stream, 2) is { } call)
        {
            InLoop(() => Block($"await foreach (var {name} in {call}{(Chance(20) ? ".ConfigureAwait(false)" : "")})", () =>
            {
                _body.Locals.Add(new Local(name, stream.Returns!.Element!, IsAssignable: false));
                Line("if (!Fuel.Go()) break;");
            }));
            return;
        }

        var types = _catalog.Where(t => t.Shape is TypeShape.Array or TypeShape.List or TypeShape.Sequence or TypeShape.View or TypeShape.Collection or TypeShape.Dictionary or TypeShape.String or TypeShape.Grid).ToList();
        var type = Pick(types);
        var source = Receiver(type, 2);
        if (type.Shape == TypeShape.Dictionary && Chance(30))
        {
            var isOfKeys = Chance(50);
            InLoop(() => Block($"foreach (var {name} in {source}.{(isOfKeys ? "Keys" : "Values")})", () => _body.Locals.Add(new Local(name, isOfKeys ? type.Key! : type.Element!, IsAssignable: false))));
            return;
        }

        var element = type.Shape switch
        {
            TypeShape.String => TypeRef.Char,
            TypeShape.Dictionary => null,
            _ => type.Element!,
        };
        if (element is null)
        {
            var isDeconstructed = Chance(50);
            var (key, value) = (Fresh("k"), Fresh("w"));
            InLoop(() => Block($"foreach (var {(isDeconstructed ? $"({key}, {value})" : name)} in {source})", () =>
            {
                if (!isDeconstructed)
                    Line($"var ({key}, {value}) = ({name}.Key, {name}.Value);");
                _body.Locals.Add(new Local(key, type.Key!, IsAssignable: false));
                _body.Locals.Add(new Local(value, type.Element!, IsAssignable: false));
            }));
            return;
        }

        // An iterator that is never left off may be without an end.
        InLoop(() => Block($"foreach ({(Chance(50) ? "var" : element.Text)} {name} in {source})", () =>
        {
            _body.Locals.Add(new Local(name, element, IsAssignable: false));
            if (type.Shape == TypeShape.Sequence)
                Line("if (!Fuel.Go()) break;");
        }));
    }

    private void WriteSwitch()
    {
        switch (_random.Next(3))
        {
            case 0 when Has(Constructs.Patterns) && _types.Find(t => t.Kind == DeclarationKind.Enum) is { } kind:
                Sections(NonConstant(TypeRef.Of(kind), 2), ["Kind.First", "Kind.Second", "Kind.Third"]);
                break;
            case 1:
                Sections(NonConstant(TypeRef.String, 2), ["\"a\"", "\"bc\"", "null", "\"\""]);
                break;
            default:
                Sections($"{Parenthesized(NonConstant(TypeRef.Int, 2))} & 3", ["0", "1", "2"]);
                break;
        }
    }

    private void Sections(string value, IReadOnlyList<string> labels)
    {
        Open($"switch ({value})");
        var jumps = _body.Jumps;
        _body.Jumps = jumps with { CanBreak = true };
        var plain = new List<string>();
        for (var i = 0; i < labels.Count; i++)
        {
            var isGuarded = Chance(20);
            Line($"case {labels[i]}{(isGuarded ? $" when {NonConstant(TypeRef.Bool, 2)}" : "")}:");
            if (!isGuarded)
                plain.Add(labels[i]);
            if (i > 0 && Chance(15))
                Line("case var _ when Fuel.Left % 5 == 4:");
            Block("", statements: _random.Next(1, 3));
            _indent++;
            if (Has(Constructs.Goto) && plain.Count > 0 && Chance(30))
                Line($"if ({NonConstant(TypeRef.Bool, 1)} && Fuel.Go()) goto case {Pick(plain)};");
            Line("break;");
            _indent--;
        }

        if (Chance(70))
        {
            Line("default:");
            Block("", statements: 1);
            _indent++;
            Line("break;");
            _indent--;
        }

        _body.Jumps = jumps;
        Close();
    }

    private void WriteTry()
    {
        var jumps = _body.Jumps;
        var catches = _random.Next(0, 3);
        var hasFinally = catches == 0 || Chance(50);

        // An iterator can yield within a try block only if it has no catch, and nowhere within catch and finally.
        _body.Jumps = jumps with { CanYield = jumps.CanYield && catches == 0 };
        Block("try");
        if (catches > 0)
        {
            _body.Jumps = jumps with { CanYield = false };
            for (var i = 0; i < catches; i++)
            {
                var type = i == 0 && catches == 2 ? "OwnException" : Pick(["Exception", "Exception", "InvalidOperationException", "OwnException", "ArithmeticException"]);
                if (i == 1 && type == "OwnException")
                    type = "Exception";
                var name = Fresh("e");
                var filter = Chance(25) ? $" when ({Pick([$"{name}.Message.Length", $"Trace.Mix({name}.Message)"])} {Pick([">", "<"])} {_random.Next(4, 20)})" : "";
                Block($"catch ({type} {name}){filter}", () =>
                {
                    Line(type == "OwnException" && Chance(60) ? $"Trace.Mix({name}.Code);" : $"Trace.Mix({name}.Message);");
                    if (Chance(20))
                        Line(Chance(60) ? $"if ({NonConstant(TypeRef.Bool, 2)}) throw;" : $"if ({NonConstant(TypeRef.Bool, 2)}) throw new OwnException(\"again\", {Expression(TypeRef.Int, 1)});");
                });
            }
        }

        if (hasFinally)
        {
            _body.Jumps = default;
            Block("finally", statements: _random.Next(1, 3));
        }

        _body.Jumps = jumps;
    }

    private void WriteResource()
    {
        var disposable = _types.Where(t => t.IsDisposable).ToList();
        var choice = _random.Next(3);
        if (choice == 0 && disposable.Count > 0 && disposable.SelectMany(t => t.Creatable()).ToList() is { Count: > 0 } created)
        {
            var type = TypeRef.Of(Pick(created));
            var name = Fresh("r");
            var value = Instance(type, 1);
            Block($"using (var {name} = {value})", () => _body.Locals.Add(new Local(name, type, IsAssignable: false)));
        }
        else if (choice == 1 && disposable.Count > 0)
        {
            var type = TypeRef.Of(Pick(disposable));
            Block("", () =>
            {
                var value = Receiver(type, 2);
                var name = Fresh("r");
                Line($"using {type.Text} {name} = {value};");
                _body.Locals.Add(new Local(name, type, IsAssignable: false));
            });
        }
        else if (_body.HasThis && !_body.Owner!.Self.IsValue && !_body.IsIterator)
        {
            Undivided(() => Block($"lock ({Lock("this")})"));
        }
        else if (!_body.IsIterator && _body.Visible.Where(l => l.Type is { Shape: TypeShape.Declared, IsValue: false } or { Shape: TypeShape.List or TypeShape.Array }).ToList() is { Count: > 0 } guards)
        {
            Undivided(() => Block($"lock ({Lock(Guarded(Pick(guards) is var guard ? guard.Type : TypeRef.Object, guard.Name))})"));
        }
        else
        {
            WriteLoop();
        }
    }

    private void WriteGoto()
    {
        var jumps = _body.Jumps;
        if (Chance(50))
        {
            var again = Fresh("again");
            Open("");
            var locals = _body.Locals.Count;
            Line($"{again}:");
            Block("");
            Line($"if ({NonConstant(TypeRef.Bool, 2)} && Fuel.Go()) goto {again};");
            _body.Locals.RemoveRange(locals, _body.Locals.Count - locals);
            Close();
            return;
        }

        var done = Fresh("done");
        Open("");
        _body.Jumps = jumps with { Label = done };
        InLoop(() => Block($"while ({NonConstant(TypeRef.Bool, 2)} && Fuel.Go())"));
        _body.Jumps = jumps;
        Line($"if ({NonConstant(TypeRef.Bool, 1)}) goto {done};");
        Line($"Trace.Mix({_random.Next(10)});");
        Line($"{done}:;");
        Close();
    }

    /// <summary>Writes the statements of a lambda or local function.</summary>
    private void WriteFunctionBody(TypeRef returns, Local parameter, string tail)
    {
        var (jumps, wanted, budget) = (_body.Jumps, _body.Returns, _body.Budget);
        _body.IsInFunction = true;
        _body.Jumps = new Jumps(CanReturn: !_body.IsIterator, CanBreak: false, CanContinue: false, CanYield: false, Label: null);
        _body.Returns = returns;
        _body.Budget = 6;
        var locals = _body.Locals.Count;
        _body.Locals.Add(parameter);
        Line("if (!Fuel.Go()) return default;");
        _body.Nesting += 2;
        WriteStatements(_random.Next(1, 4));
        _body.Nesting -= 2;
        Line($"return {Expression(returns, 2)};");
        _body.Locals.RemoveRange(locals, _body.Locals.Count - locals);
        (_body.Jumps, _body.Returns, _body.Budget) = (jumps, wanted, budget);
        _body.IsInFunction = false;
        Close(tail);
    }

    private void WriteLocalFunction()
    {
        var type = TypeRef.Function(TypeRef.Int, Pick(_catalog.Where(t => t.IsSimple).ToList()));
        var parameter = new Local(Fresh("x"), TypeRef.Int, IsAssignable: true);
        var name = Fresh("Local");
        Open($"{type.Element!.Text} {name}(int {parameter.Name})");
        var self = new Local(name, type, IsAssignable: false);
        var isRecursive = Chance(30);
        if (isRecursive)
            _body.Locals.Add(self);
        WriteFunctionBody(type.Element, parameter, "");
        if (!isRecursive)
            _body.Locals.Add(self);
        Line($"Trace.Mix($\"{{{name}({Undivided(() => Expression(TypeRef.Int, 2))})}}\");");
    }

    private void WriteLambda()
    {
        var type = Pick([TypeRef.Function(TypeRef.Int, TypeRef.Int), TypeRef.Function(TypeRef.String, TypeRef.Bool)]);
        var parameter = new Local(Fresh("x"), type.Key!, IsAssignable: true);
        var name = Fresh("f");
        Open($"{type.Text} {name} = {parameter.Name} =>");
        WriteFunctionBody(type.Element!, parameter, ";");
        _body.Locals.Add(new Local(name, type, IsAssignable: true));
    }
}
