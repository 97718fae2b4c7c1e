using System;
using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;

namespace Comet.Generators.Memo;

/// <summary>
/// What is remembered of compilations that have all declarations in common, and the bodies that decide about types (see <see cref="CompilationMemo"/>). Holds no symbol, and no syntax but that of converted files.
/// </summary>
internal sealed class Epoch(Digest skeleton)
{
    private const int Kept = 16;

    private static readonly LinkedList<Epoch> _epochs = new();

    private readonly Dictionary<BodyPlace, Digest> _decisive = [];
    private readonly Dictionary<string, (Digest Text, KeptFacts Facts)> _facts = [];
    private readonly Dictionary<string, Unit> _units = [];
    private readonly Dictionary<string, object> _declarations = [];

    /// <summary>The epoch that a compilation belongs to, a new one if it is unlike all that are remembered.</summary>
    public static Epoch Of(CompilationOutline outline)
    {
        lock (_epochs)
        {
            LinkedListNode<Epoch>? node = _epochs.First;
            while (node is not null && !node.Value.Includes(outline)) node = node.Next;
            if (node is not null) _epochs.Remove(node);
            else node = new LinkedListNode<Epoch>(new Epoch(outline.Skeleton));
            _epochs.AddFirst(node);
            if (_epochs.Count > Kept) _epochs.RemoveLast();
            return node.Value;
        }
    }

    /// <summary>Whether nothing is remembered.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_decisive) return _units.Count == 0;
        }
    }

    /// <summary>Whether what is remembered is true of a compilation.</summary>
    public bool Includes(CompilationOutline outline)
    {
        lock (_decisive) return outline.Skeleton == skeleton && _decisive.All(d => outline.Text(d.Key) == d.Value);
    }

    /// <summary>What was made of a declaration, or is made of it now.</summary>
    public T OfDeclaration<T>(string name, Func<T> make) where T : class
    {
        lock (_declarations)
        {
            if (_declarations.TryGetValue(name, out object? known)) return (T)known;
        }
        T made = make();
        lock (_declarations) _declarations[name] = made;
        return made;
    }

    /// <summary>The facts of a body with a text.</summary>
    public KeptFacts? Facts(string body, Digest text, CompilationOutline outline)
    {
        lock (_decisive) return _facts.TryGetValue(body, out (Digest Text, KeptFacts Facts) kept) && kept.Text == text && Includes(outline) ? kept.Facts : null;
    }

    /// <summary>The last unit of a name.</summary>
    public Unit? Find(string unit, CompilationOutline outline)
    {
        lock (_decisive) return _units.TryGetValue(unit, out Unit? found) && Includes(outline) ? found : null;
    }

    /// <summary>Remembers, unless the compilation is no longer one of this epoch.</summary>
    public void Keep(CompilationOutline outline, IEnumerable<BodyPlace> decisive, IEnumerable<(string Body, Digest Text, KeptFacts Facts)> facts, string name, Unit? unit)
    {
        lock (_decisive)
        {
            if (!Includes(outline)) return;
            foreach (BodyPlace place in decisive) _decisive[place] = outline.Text(place);
            foreach ((string body, Digest text, KeptFacts kept) in facts) _facts[body] = (text, kept);
            if (unit is not null) _units[name] = unit;
        }
    }
}

/// <summary>Something that was made of a compilation, with all it depends on but the skeleton.</summary>
/// <param name="Text">The text it was made of.</param>
/// <param name="Facts">The bodies of which facts were asked.</param>
/// <param name="Answers">What was made of those facts; null if that cannot be asked again.</param>
/// <param name="Texts">The bodies that were read.</param>
/// <param name="Value">What was made.</param>
internal sealed record Unit(Digest Text, IReadOnlyList<FactsRead> Facts, IReadOnlyList<Answer>? Answers, IReadOnlyList<(BodyPlace Place, Digest Text)> Texts, object Value);

/// <summary>What came of questions about a body.</summary>
/// <param name="Body">The body's name.</param>
/// <param name="Questions">What was asked.</param>
/// <param name="Text">All answers together.</param>
internal readonly record struct Answer(string Body, Questions Questions, string Text);

/// <summary>A body of which facts were asked.</summary>
/// <param name="Place">The body.</param>
/// <param name="Text">Its tokens.</param>
/// <param name="Facts">The digest of its facts; null if nothing but the same text has surely the same.</param>
/// <param name="IsOutside">Whether only that was asked which can be told without binding it: whether it can have a twin, and has a loop.</param>
internal readonly record struct FactsRead(BodyPlace Place, Digest Text, Digest? Facts, bool IsOutside);
