using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Lowering;

/// <summary>What an argument refers to that is passed by reference, or the structure that a method is called on: a variable in a slot, an element of an array, a field, the caller's own structure, or a part of these.</summary>
internal sealed class ByReference
{
    /// <summary>The <see cref="Ordinal"/> of the structure that a method is called on.</summary>
    public const int Receiver = -1;

    /// <summary>The parameter's place.</summary>
    public int Ordinal { get; set; }

    /// <summary>The variable's type as C# text.</summary>
    public string Type { get; set; } = "";

    /// <summary>The variable's type.</summary>
    public ITypeSymbol? Symbol { get; set; }

    /// <summary>The local variable or parameter, if it is one.</summary>
    public Slot? Variable { get; set; }

    /// <summary>The array, or the object that has the field; null for <c>this</c> and for static fields.</summary>
    public Slot? Owner { get; set; }

    /// <summary>The indices of an element.</summary>
    public List<Slot> Indices { get; } = [];

    /// <summary>The field, if it is one.</summary>
    public IFieldSymbol? Field { get; set; }

    /// <summary>Whether it is the structure that the caller itself was called on.</summary>
    public bool IsSelf { get; set; }

    /// <summary>The way from there to a part of it, by fields of structures, outermost first.</summary>
    public List<IFieldSymbol> Path { get; } = [];

    /// <summary>The slots that are needed to say it anew.</summary>
    public IEnumerable<Slot> Slots
    {
        get
        {
            if (Variable != null) yield return Variable;
            if (Owner != null) yield return Owner;
            foreach (Slot index in Indices) yield return index;
        }
    }
}
