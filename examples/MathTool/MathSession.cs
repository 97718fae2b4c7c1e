using System.Globalization;

namespace MathTool;

/// <summary>Answers commands, a line at a time, until the user quits.</summary>
[Offloadable]
internal sealed partial class MathSession
{
    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly string _folder;
    private readonly Dictionary<string, Expression> _named = [];

    /// <summary>A session with whoever writes the input and reads the output.</summary>
    /// <param name="input">Commands.</param>
    /// <param name="output">Answers.</param>
    /// <param name="folder">Where plots are written.</param>
    public MathSession(TextReader input, TextWriter output, string folder)
    {
        _input = input;
        _output = output;
        _folder = folder;
    }

    /// <summary>The largest error of all derivatives that were checked.</summary>
    public double WorstDerivativeError { get; private set; }

    /// <summary>The files of all plots.</summary>
    public List<string> Plots { get; } = [];

    /// <summary>Answers until <c>quit</c> or the end of the input.</summary>
    public void Run()
    {
        while (_input.ReadLine() is { } line && line != "quit")
        {
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            _output.WriteLine(TryAnswer(line));
        }
    }

    /// <summary>The answer to a command, or what is wrong with it.</summary>
    public string TryAnswer(string line)
    {
        try
        {
            return Answer(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        catch (FormatException e)
        {
            return $"? {e.Message}";
        }
    }

    private string Answer(string[] words)
    {
        switch (words)
        {
            case ["let", var name, "=", .. var formula]:
                _named[name] = Formula(string.Concat(formula)).Simplify();
                return $"{name} = {_named[name]}";
            case ["diff", var formula, var order]:
                var derivative = Calculus.Derivative(Formula(formula), (int)Constant(order));
                return derivative.Text.Length > 500 ? $"{derivative.Text[..500]} ... ({derivative.Text.Length} characters)" : derivative.Text;
            case ["value", var formula, var at]:
                return Show(Formula(formula).Evaluate(Constant(at)));
            case ["diffvalue", var formula, var order, var at]:
                return Show(Calculus.Derivative(Formula(formula), (int)Constant(order)).Evaluate(Constant(at)));
            case ["check", var formula, var from, var to]:
                var error = Calculus.DerivativeError(Formula(formula), Constant(from), Constant(to), points: 1000);
                WorstDerivativeError = Math.Max(WorstDerivativeError, error);
                return error < 1e-6 ? "ok" : $"off by {Show(error)}";
            case ["integrate", var formula, var from, var to, var tolerance]:
                return Show(Calculus.Integrate(Formula(formula), Constant(from), Constant(to), Constant(tolerance)));
            case ["roots", var formula, var from, var to, var pieces]:
                var roots = Calculus.Roots(Formula(formula), Constant(from), Constant(to), (int)Constant(pieces));
                return $"{roots.Count} roots: {string.Join(' ', roots.Take(8).Select(Show))}";
            case ["taylor", var formula, var center, var order]:
                var series = Calculus.Taylor(Formula(formula), Constant(center), (int)Constant(order));
                return $"at {Show(Constant(center) + 0.1)}: {Show(series.Evaluate(Constant(center) + 0.1))}";
            case ["plot", var file, var from, var to, var low, var high, .. var formulas]:
                var plotter = new Plotter(Constant(from), Constant(to), Constant(low), Constant(high));
                foreach (var formula in formulas)
                    plotter.Add(Formula(formula), pieces: 500);
                var path = Path.Combine(_folder, Path.GetFileName(file));
                File.WriteAllText(path, plotter.ToSvg());
                Plots.Add(path);
                return $"{file}: {plotter.Points} points";
            default:
                throw new FormatException($"{words[0]} is no command of that form.");
        }
    }

    private Expression Formula(string text) => ExpressionParser.Parse(text, _named);

    private double Constant(string text) => Formula(text).Evaluate(0);

    private static string Show(double number) => number.ToString("G9", CultureInfo.InvariantCulture);
}
