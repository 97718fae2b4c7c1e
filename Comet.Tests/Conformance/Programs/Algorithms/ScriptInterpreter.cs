using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Comet;

public enum TokenKind
{
    Number,
    Text,
    Name,
    Symbol,
    End,
}

public readonly record struct Token(TokenKind Kind, string Text, int Line)
{
    public bool Is(string text) => Kind is TokenKind.Name or TokenKind.Symbol && Text == text;
}

public sealed class ScriptException(string message, int line) : Exception($"line {line}: {message}")
{
    public int Line { get; } = line;
}

[Offloadable]
public partial class Lexer(string source)
{
    private int _position, _line = 1;

    public List<Token> Tokens()
    {
        var tokens = new List<Token>();
        Token token;
        do
        {
            tokens.Add(token = Next());
        }
        while (token.Kind != TokenKind.End);
        return tokens;
    }

    private Token Next()
    {
        while (_position < source.Length && char.IsWhiteSpace(source[_position]))
        {
            if (source[_position++] == '\n')
            {
                _line++;
            }
        }

        if (_position == source.Length)
        {
            return new Token(TokenKind.End, "", _line);
        }

        int start = _position;
        switch (source[_position])
        {
            case >= '0' and <= '9':
                return new Token(TokenKind.Number, TakeWhile(start, c => char.IsDigit(c) || c == '.'), _line);
            case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                return new Token(TokenKind.Name, TakeWhile(start, c => char.IsLetterOrDigit(c) || c == '_'), _line);
            case '"':
                int end = source.IndexOf('"', start + 1);
                if (end < 0)
                {
                    goto default;
                }

                _position = end + 1;
                return new Token(TokenKind.Text, source[(start + 1)..end], _line);
            case '=' or '!' or '<' or '>' when start + 1 < source.Length && source[start + 1] == '=':
                _position += 2;
                return new Token(TokenKind.Symbol, source.Substring(start, 2), _line);
            case '+' or '-' or '*' or '/' or '%' or '(' or ')' or '{' or '}' or ',' or ';' or '=' or '<' or '>' or '!':
                _position++;
                return new Token(TokenKind.Symbol, source[start].ToString(), _line);
            default:
                throw new ScriptException($"unexpected '{source[start]}'", _line);
        }
    }

    private string TakeWhile(int start, Func<char, bool> accepts)
    {
        while (_position < source.Length && accepts(source[_position]))
        {
            _position++;
        }

        return source[start.._position];
    }
}

public abstract record Node(int Line);

public abstract record Expr(int Line) : Node(Line);

public sealed record Literal(object? Value, int Line) : Expr(Line);

public sealed record Name(string Text, int Line) : Expr(Line);

public sealed record Assign(string Target, Expr Value, int Line) : Expr(Line);

public sealed record Unary(string Operator, Expr Operand, int Line) : Expr(Line);

public sealed record Binary(Expr Left, string Operator, Expr Right, int Line) : Expr(Line);

public sealed record Call(Expr Callee, IReadOnlyList<Expr> Arguments, int Line) : Expr(Line);

public sealed record Function(IReadOnlyList<string> Parameters, Block Body, int Line) : Expr(Line);

public abstract record Stmt(int Line) : Node(Line);

public sealed record Evaluate(Expr Value, int Line) : Stmt(Line);

public sealed record Let(string Name, Expr Value, int Line) : Stmt(Line);

public sealed record If(Expr Condition, Stmt Then, Stmt? Else, int Line) : Stmt(Line);

public sealed record While(Expr Condition, Stmt Body, int Line) : Stmt(Line);

public sealed record Return(Expr? Value, int Line) : Stmt(Line);

public sealed record Print(Expr Value, int Line) : Stmt(Line);

public sealed record Block(IReadOnlyList<Stmt> Statements, int Line) : Stmt(Line);

[Offloadable]
public partial class Parser(List<Token> tokens)
{
    private static readonly string[][] Levels = [["or"], ["and"], ["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]];

    private int _position;

    private Token Current => tokens[_position];

    public Block Parse()
    {
        var statements = new List<Stmt>();
        while (Current.Kind != TokenKind.End)
        {
            statements.Add(Statement());
        }

        return new Block(statements, 1);
    }

    private bool Accept(string text)
    {
        if (!Current.Is(text))
        {
            return false;
        }

        _position++;
        return true;
    }

    private Token Expect(string text) =>
        Current.Is(text) ? tokens[_position++] : throw new ScriptException($"'{text}' expected, not '{Current.Text}'", Current.Line);

    private string Identifier() =>
        Current is { Kind: TokenKind.Name, Text: var name } ? tokens[_position++] is var _ ? name : name : throw new ScriptException("a name expected", Current.Line);

    private Stmt Statement()
    {
        int line = Current.Line;
        if (Accept("let"))
        {
            string name = Identifier();
            Expect("=");
            return Ended(new Let(name, Expression(), line));
        }

        if (Accept("if"))
        {
            return new If(Expression(), Braces(), Accept("else") ? Current.Is("if") ? Statement() : Braces() : null, line);
        }

        if (Accept("while"))
        {
            return new While(Expression(), Braces(), line);
        }

        if (Accept("return"))
        {
            return Ended(new Return(Current.Is(";") ? null : Expression(), line));
        }

        return Ended<Stmt>(Accept("print") ? new Print(Expression(), line) : new Evaluate(Expression(), line));
    }

    private T Ended<T>(T statement)
        where T : Stmt
    {
        Expect(";");
        return statement;
    }

    private Block Braces()
    {
        var statements = new List<Stmt>();
        int line = Expect("{").Line;
        while (!Accept("}"))
        {
            statements.Add(Statement());
        }

        return new Block(statements, line);
    }

    private Expr Expression()
    {
        if (Current.Kind == TokenKind.Name && tokens[_position + 1].Is("="))
        {
            int line = Current.Line;
            string target = Identifier();
            _position++;
            return new Assign(target, Expression(), line);
        }

        return Operators(0);
    }

    private Expr Operators(int level)
    {
        if (level == Levels.Length)
        {
            return Prefix();
        }

        Expr left = Operators(level + 1);
        while (Levels[level].FirstOrDefault(o => Current.Is(o)) is { } found)
        {
            int line = Current.Line;
            _position++;
            left = new Binary(left, found, Operators(level + 1), line);
        }

        return left;
    }

    private Expr Prefix()
    {
        int line = Current.Line;
        if (Accept("-"))
        {
            return new Unary("-", Prefix(), line);
        }

        if (Accept("!"))
        {
            return new Unary("!", Prefix(), line);
        }

        Expr value = Primary();
        while (Accept("("))
        {
            var arguments = new List<Expr>();
            while (!Accept(")"))
            {
                arguments.Add(Expression());
                if (!Current.Is(")"))
                {
                    Expect(",");
                }
            }

            value = new Call(value, arguments, line);
        }

        return value;
    }

    private Expr Primary()
    {
        Token token = Current;
        _position++;
        switch (token)
        {
            case { Kind: TokenKind.Number }:
                return new Literal(double.Parse(token.Text, CultureInfo.InvariantCulture), token.Line);
            case { Kind: TokenKind.Text }:
                return new Literal(token.Text, token.Line);
            case { Text: "true" or "false" }:
                return new Literal(token.Text == "true", token.Line);
            case { Text: "nil" }:
                return new Literal(null, token.Line);
            case { Text: "fun" }:
                Expect("(");
                var parameters = new List<string>();
                while (!Accept(")"))
                {
                    parameters.Add(Identifier());
                    if (!Current.Is(")"))
                    {
                        Expect(",");
                    }
                }

                return new Function(parameters, Braces(), token.Line);
            case { Kind: TokenKind.Name }:
                return new Name(token.Text, token.Line);
            case { Text: "(" }:
                Expr inner = Expression();
                Expect(")");
                return inner;
            default:
                throw new ScriptException($"unexpected '{token.Text}'", token.Line);
        }
    }
}

[Offloadable]
public partial class Scope(Scope? outer)
{
    private readonly Dictionary<string, object?> _values = new();

    public void Define(string name, object? value) => _values[name] = value;

    public object? this[Name name]
    {
        get
        {
            for (Scope? scope = this; scope is not null; scope = scope.Outer)
            {
                if (scope._values.TryGetValue(name.Text, out object? value))
                {
                    return value;
                }
            }

            throw new ScriptException($"'{name.Text}' is not defined", name.Line);
        }
    }

    public Scope? Outer => outer;

    public bool TryAssign(string name, object? value)
    {
        if (_values.ContainsKey(name))
        {
            _values[name] = value;
            return true;
        }

        return outer?.TryAssign(name, value) ?? false;
    }
}

public sealed record Closure(Function Function, Scope Scope);

[Offloadable]
public partial class Interpreter
{
    private sealed class ReturnSignal(object? value) : Exception
    {
        public object? Value { get; } = value;
    }

    private readonly StringBuilder _output = new();
    private int _depth;

    public string Output => _output.ToString();

    public int Calls { get; private set; }

    public int Deepest { get; private set; }

    public void Run(string source)
    {
        try
        {
            Execute(new Parser(new Lexer(source).Tokens()).Parse(), new Scope(null));
        }
        catch (ScriptException e) when (e.Line > 0)
        {
            _output.Append("error, ").Append(e.Message).Append('\n');
        }
    }

    private void Execute(Stmt statement, Scope scope)
    {
        switch (statement)
        {
            case Evaluate(var value, _):
                Value(value, scope);
                break;
            case Let let:
                scope.Define(let.Name, Value(let.Value, scope));
                break;
            case If { Condition: var condition, Then: var then, Else: var otherwise }:
                if (IsTrue(Value(condition, scope)))
                {
                    Execute(then, scope);
                }
                else if (otherwise is not null)
                {
                    Execute(otherwise, scope);
                }

                break;
            case While loop:
                while (IsTrue(Value(loop.Condition, scope)))
                {
                    Execute(loop.Body, scope);
                }

                break;
            case Return { Value: var value }:
                throw new ReturnSignal(value is null ? null : Value(value, scope));
            case Print(var value, _):
                _output.Append(Show(Value(value, scope))).Append('\n');
                break;
            case Block block:
                var inner = new Scope(scope);
                foreach (Stmt each in block.Statements)
                {
                    Execute(each, inner);
                }

                break;
            default:
                throw new NotSupportedException(statement.GetType().Name);
        }
    }

    private object? Value(Expr expression, Scope scope) => expression switch
    {
        Literal l => l.Value,
        Name n => scope[n],
        Function f => new Closure(f, scope),
        Assign(var target, var value, var line) => Value(value, scope) is var v && scope.TryAssign(target, v) ? v : throw new ScriptException($"'{target}' is not defined", line),
        Unary("-", var operand, var line) => -Number(Value(operand, scope), line),
        Unary(_, var operand, _) => !IsTrue(Value(operand, scope)),
        Binary(var left, "and", var right, _) => IsTrue(Value(left, scope)) && IsTrue(Value(right, scope)),
        Binary(var left, "or", var right, _) => IsTrue(Value(left, scope)) || IsTrue(Value(right, scope)),
        Binary b => Operate(Value(b.Left, scope), b.Operator, Value(b.Right, scope), b.Line),
        Call(var callee, var arguments, var line) => Invoke(Value(callee, scope), arguments.Select(a => Value(a, scope)).ToArray(), line),
        _ => throw new NotSupportedException(),
    };

    private object? Invoke(object? callee, object?[] arguments, int line)
    {
        if (callee is not Closure(var function, var outer))
        {
            throw new ScriptException($"{Show(callee)} cannot be called", line);
        }

        if (function.Parameters.Count != arguments.Length)
        {
            throw new ScriptException($"{function.Parameters.Count} arguments expected", line);
        }

        var scope = new Scope(outer);
        foreach (var (name, argument) in function.Parameters.Zip(arguments))
        {
            scope.Define(name, argument);
        }

        Calls++;
        Deepest = Math.Max(Deepest, ++_depth);
        try
        {
            Execute(function.Body, scope);
            return null;
        }
        catch (ReturnSignal signal)
        {
            return signal.Value;
        }
        finally
        {
            _depth--;
        }
    }

    private static object? Operate(object? left, string op, object? right, int line) => (left, op, right) switch
    {
        (string a, "+", var b) => a + Show(b),
        (var a, "+", string b) => Show(a) + b,
        (double a, "+", double b) => a + b,
        (double a, "-", double b) => a - b,
        (double a, "*", double b) => a * b,
        (double, "/" or "%", 0.0) => throw new ScriptException("division by zero", line),
        (double a, "/", double b) => a / b,
        (double a, "%", double b) => a % b,
        (double a, "<", double b) => a < b,
        (double a, ">", double b) => a > b,
        (double a, "<=", double b) => a <= b,
        (double a, ">=", double b) => a >= b,
        (_, "==", _) => Equals(left, right),
        (_, "!=", _) => !Equals(left, right),
        _ => throw new ScriptException($"cannot compute {Show(left)} {op} {Show(right)}", line),
    };

    private static double Number(object? value, int line) => value as double? ?? throw new ScriptException($"{Show(value)} is no number", line);

    private static bool IsTrue(object? value) => value is not (null or false);

    private static string Show(object? value) => value switch
    {
        null => "nil",
        bool b => b ? "true" : "false",
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        Closure c => $"fun/{c.Function.Parameters.Count}",
        _ => value.ToString()!,
    };
}

public static class Program
{
    private const string Script = """
        let fib = fun(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); };
        print "fib " + fib(9);
        let counter = fun(start) { let n = start; return fun() { n = n + 1; return n; }; };
        let a = counter(10);
        let b = counter(100);
        a(); b();
        print a() + " and " + b();
        let twice = fun(f, x) { return f(f(x)); };
        print twice(fun(x) { return x * x + 1; }, 3);
        let i = 0;
        let text = "";
        while i < 10 {
            if i % 3 == 0 and i != 6 { text = text + "fizz "; } else if i % 5 == 0 or false { text = text + "buzz "; } else { text = text + i + " "; }
            i = i + 1;
        }
        print text;
        print fun(x, y) { };
        print -(2.5 - 4) * 2 <= 3 == true;
        print nil == !true;
        let nested = fun(n) { while true { n = n + 1; if n > 5 { return "left at " + n; } } };
        print nested(1);
        print missing;
        print "never";
        """;

    public static object? Run()
    {
        var interpreter = new Interpreter();
        interpreter.Run(Script);
        interpreter.Run("print 1 / 0;");
        interpreter.Run("let = 3;");
        interpreter.Run("print \"open;");
        interpreter.Run("let f = fun(x) { return x; };\nprint f(1, 2);");
        Console.Write(interpreter.Output);
        Console.WriteLine($"{interpreter.Calls} calls, {interpreter.Deepest} deep");
        return interpreter.Output.StartsWith("fib 34\n12 and 102\n101\n", StringComparison.Ordinal) ? interpreter : throw new InvalidOperationException(interpreter.Output);
    }
}
