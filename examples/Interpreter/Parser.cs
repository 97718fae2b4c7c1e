namespace Interpreter;

/// <summary>Makes trees of programs. Variables are resolved to slots here, so that running needs no names.</summary>
[Offloadable]
internal sealed partial class Parser
{
    private static readonly Dictionary<string, int> _precedences = new()
    {
        ["||"] = 1,
        ["&&"] = 2,
        ["|"] = 3,
        ["^"] = 4,
        ["&"] = 5,
        ["=="] = 6,
        ["!="] = 6,
        ["==="] = 6,
        ["!=="] = 6,
        ["<"] = 7,
        [">"] = 7,
        ["<="] = 7,
        [">="] = 7,
        ["<<"] = 8,
        [">>"] = 8,
        [">>>"] = 8,
        ["+"] = 9,
        ["-"] = 9,
        ["*"] = 10,
        ["/"] = 10,
        ["%"] = 10,
    };

    private readonly List<Token> _tokens;
    private readonly Builtins _builtins;
    private readonly List<FunctionScope> _scopes = [];
    private FunctionScope _scope;
    private int _position;

    private Parser(List<Token> tokens, Builtins builtins)
    {
        _tokens = tokens;
        _builtins = builtins;
        _scope = new FunctionScope(null);
        _scopes.Add(_scope);
        foreach (var name in builtins.Globals.Keys)
            _scope.Declare(name);
    }

    private Token Current => _tokens[_position];

    /// <summary>Parses a program. Its variables begin with the globals that come with the language.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static FunctionNode Parse(string source, Builtins builtins)
    {
        var parser = new Parser(new Lexer(source).ReadAll(), builtins);
        var statements = new List<Statement>();
        while (parser.Current.Kind != TokenKind.End)
            statements.Add(parser.ParseStatement());
        foreach (var scope in parser._scopes)
            scope.Resolve();
        return new FunctionNode("program", builtins.Globals.Count, parser._scope.Names, parser.Hoisted(statements));
    }

    /// <summary>Functions are there before the statements around them run.</summary>
    private Block Hoisted(List<Statement> statements) => new([.. _scope.Functions, .. statements]);

    private Statement ParseStatement()
    {
        if (Accept("{"))
            return ParseBlock();
        if (Accept(";"))
            return new Block([]);
        if (Current.Kind == TokenKind.Word)
        {
            switch (Current.Text)
            {
                case "var":
                    _position++;
                    var declaration = ParseVar();
                    Accept(";");
                    return declaration;
                case "function" when _tokens[_position + 1].Kind == TokenKind.Word:
                    _position++;
                    var name = TakeWord();
                    var target = _scope.Declare(name);
                    _scope.Functions.Add(new ExpressionStatement(new Assignment(new Variable(target), "", ParseFunction(name))));
                    return new Block([]);
                case "if":
                    return ParseIf();
                case "while":
                    _position++;
                    return new Loop(null, ParseCondition(), null, ParseStatement(), TestsFirst: true);
                case "do":
                    return ParseDo();
                case "for":
                    return ParseFor();
                case "switch":
                    return ParseSwitch();
                case "return":
                    _position++;
                    var result = Current.Text is ";" or "}" && Current.Kind == TokenKind.Symbol ? null : ParseExpression();
                    Accept(";");
                    return new Return(result);
                case "break":
                    _position++;
                    Accept(";");
                    return new Jump(Completion.Break);
                case "continue":
                    _position++;
                    Accept(";");
                    return new Jump(Completion.Continue);
                case "throw":
                    _position++;
                    var thrown = ParseExpression();
                    Accept(";");
                    return new Throw(thrown);
                case "try":
                    return ParseTry();
            }
        }

        var expression = ParseExpression();
        Accept(";");
        return new ExpressionStatement(expression);
    }

    private Block ParseBlock()
    {
        var statements = new List<Statement>();
        while (!Accept("}"))
            statements.Add(ParseStatement());
        return new Block(statements);
    }

    private Block ParseVar()
    {
        var assignments = new List<Statement>();
        do
        {
            var slot = _scope.Declare(TakeWord());
            if (Accept("="))
                assignments.Add(new ExpressionStatement(new Assignment(new Variable(slot), "", ParseAssignment())));
        }
        while (Accept(","));
        return new Block(assignments);
    }

    private Expression ParseCondition()
    {
        Expect("(");
        var condition = ParseExpression();
        Expect(")");
        return condition;
    }

    private If ParseIf()
    {
        _position++;
        var condition = ParseCondition();
        var then = ParseStatement();
        return new If(condition, then, AcceptWord("else") ? ParseStatement() : null);
    }

    private Loop ParseDo()
    {
        _position++;
        var body = ParseStatement();
        if (!AcceptWord("while"))
            throw Unexpected();
        var condition = ParseCondition();
        Accept(";");
        return new Loop(null, condition, null, body, TestsFirst: false);
    }

    private Statement ParseFor()
    {
        _position++;
        Expect("(");
        Statement? first = null;
        if (AcceptWord("var"))
        {
            if (_tokens[_position + 1] is { Kind: TokenKind.Word, Text: "in" })
            {
                var variable = new Variable(_scope.Declare(TakeWord()));
                _position++;
                var instance = ParseExpression();
                Expect(")");
                return new ForIn(variable, instance, ParseStatement());
            }

            first = ParseVar();
        }
        else if (Current.Text != ";")
        {
            first = new ExpressionStatement(ParseExpression());
        }

        Expect(";");
        var condition = Current.Text == ";" ? null : ParseExpression();
        Expect(";");
        var step = Current.Text == ")" ? null : ParseExpression();
        Expect(")");
        return new Loop(first, condition, step, ParseStatement(), TestsFirst: true);
    }

    private Switch ParseSwitch()
    {
        _position++;
        var value = ParseCondition();
        Expect("{");
        var cases = new List<SwitchCase>();
        while (!Accept("}"))
        {
            var test = AcceptWord("default") ? null : AcceptWord("case") ? ParseExpression() : throw Unexpected();
            Expect(":");
            var statements = new List<Statement>();
            while (Current.Text is not ("case" or "default" or "}"))
                statements.Add(ParseStatement());
            cases.Add(new SwitchCase(test, new Block(statements)));
        }

        return new Switch(value, cases);
    }

    private Try ParseTry()
    {
        _position++;
        Expect("{");
        var body = ParseBlock();
        var slot = -1;
        Block? handler = null;
        if (AcceptWord("catch"))
        {
            Expect("(");
            slot = _scope.Declare(TakeWord());
            Expect(")");
            Expect("{");
            handler = ParseBlock();
        }

        Block? cleanup = null;
        if (AcceptWord("finally"))
        {
            Expect("{");
            cleanup = ParseBlock();
        }

        return new Try(body, slot, handler, cleanup);
    }

    private FunctionExpression ParseFunction(string name)
    {
        _scope = new FunctionScope(_scope);
        _scopes.Add(_scope);
        Expect("(");
        if (!Accept(")"))
        {
            do
                _scope.Declare(TakeWord());
            while (Accept(","));
            Expect(")");
        }

        var parameters = _scope.Names.Count;
        Expect("{");
        var body = ParseBlock();
        var node = new FunctionNode(name, parameters, _scope.Names, Hoisted(body.Statements));
        _scope = _scope.Outer!;
        return new FunctionExpression(node, _builtins);
    }

    private Expression ParseExpression()
    {
        var expression = ParseAssignment();
        while (Accept(","))
            expression = new Sequence(expression, ParseAssignment());
        return expression;
    }

    private Expression ParseAssignment()
    {
        var target = ParseConditional();
        if (Current is not { Kind: TokenKind.Symbol, Text: "=" or "+=" or "-=" or "*=" or "/=" or "%=" or "&=" or "|=" or "^=" or "<<=" or ">>=" or ">>>=" })
            return target;
        var operation = _tokens[_position++].Text[..^1];
        return new Assignment(AsTarget(target), operation, ParseAssignment());
    }

    private Expression ParseConditional()
    {
        var condition = ParseBinary(1);
        if (!Accept("?"))
            return condition;
        var then = ParseAssignment();
        Expect(":");
        return new Conditional(condition, then, ParseAssignment());
    }

    private Expression ParseBinary(int least)
    {
        var left = ParseUnary();
        while (Current.Kind == TokenKind.Symbol && _precedences.TryGetValue(Current.Text, out var precedence) && precedence >= least)
        {
            var operation = _tokens[_position++].Text;
            var right = ParseBinary(precedence + 1);
            left = operation switch
            {
                "&&" => new Logical(left, right, isAnd: true),
                "||" => new Logical(left, right, isAnd: false),
                _ => new Binary(operation, left, right),
            };
        }

        return left;
    }

    private Expression ParseUnary()
    {
        if (Current.Kind == TokenKind.Symbol)
        {
            switch (Current.Text)
            {
                case "-" or "+" or "!" or "~":
                    return new Unary(_tokens[_position++].Text[0], ParseUnary());
                case "++" or "--":
                    var step = _tokens[_position++].Text == "++" ? 1 : -1;
                    return new Increment(AsTarget(ParseUnary()), step, isPostfix: false);
            }
        }
        else if (AcceptWord("typeof"))
        {
            return new TypeOf(ParseUnary());
        }

        var expression = ParsePostfix();
        if (Accept("++"))
            return new Increment(AsTarget(expression), 1, isPostfix: true);
        return Accept("--") ? new Increment(AsTarget(expression), -1, isPostfix: true) : expression;
    }

    private Expression ParsePostfix()
    {
        Expression expression;
        if (AcceptWord("new"))
        {
            var constructor = ParseMembers(ParsePrimary());
            expression = new New(constructor, Accept("(") ? ParseArguments() : [], _builtins);
        }
        else
        {
            expression = ParsePrimary();
        }

        while (true)
        {
            expression = ParseMembers(expression);
            if (!Accept("("))
                return expression;
            expression = new Call(expression, ParseArguments(), _builtins);
        }
    }

    private Expression ParseMembers(Expression expression)
    {
        while (true)
        {
            if (Accept("."))
            {
                expression = new Member(expression, new Literal(Value.Of(TakeWord())), _builtins);
            }
            else if (Accept("["))
            {
                expression = new Member(expression, ParseExpression(), _builtins);
                Expect("]");
            }
            else
            {
                return expression;
            }
        }
    }

    private List<Expression> ParseArguments()
    {
        var arguments = new List<Expression>();
        if (Accept(")"))
            return arguments;
        do
            arguments.Add(ParseAssignment());
        while (Accept(","));
        Expect(")");
        return arguments;
    }

    private Expression ParsePrimary()
    {
        var token = _tokens[_position++];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new Literal(Value.Of(token.Number));
            case TokenKind.String:
                return new Literal(Value.Of(token.Text));
            case TokenKind.Word:
                return token.Text switch
                {
                    "true" => new Literal(Value.Of(true)),
                    "false" => new Literal(Value.Of(false)),
                    "null" => new Literal(Value.Null),
                    "undefined" => new Literal(Value.Undefined),
                    "this" => new This(),
                    "function" => ParseFunction(Current.Kind == TokenKind.Word ? TakeWord() : "anonymous"),
                    _ => _scope.Refer(token.Text, token.Line),
                };
            case TokenKind.Symbol when token.Text == "(":
                var inner = ParseExpression();
                Expect(")");
                return inner;
            case TokenKind.Symbol when token.Text == "[":
                var elements = new List<Expression>();
                while (!Accept("]"))
                {
                    elements.Add(ParseAssignment());
                    Accept(",");
                }

                return new ArrayLiteral(elements, _builtins);
            case TokenKind.Symbol when token.Text == "{":
                var properties = new List<(string, Expression)>();
                while (!Accept("}"))
                {
                    var name = _tokens[_position++].Text;
                    Expect(":");
                    properties.Add((name, ParseAssignment()));
                    Accept(",");
                }

                return new ObjectLiteral(properties, _builtins);
            default:
                _position--;
                throw Unexpected();
        }
    }

    private Target AsTarget(Expression expression) => expression as Target ?? throw Unexpected();

    private bool Accept(string symbol) => AcceptToken(TokenKind.Symbol, symbol);

    private bool AcceptWord(string word) => AcceptToken(TokenKind.Word, word);

    private bool AcceptToken(TokenKind kind, string text)
    {
        if (Current.Kind != kind || Current.Text != text)
            return false;
        _position++;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Accept(symbol))
            throw Unexpected();
    }

    private string TakeWord() => Current.Kind == TokenKind.Word ? _tokens[_position++].Text : throw Unexpected();

    private InvalidDataException Unexpected() => new($"Line {Current.Line}: '{Current.Text}' is not expected.");
}
