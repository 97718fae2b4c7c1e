using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Comet;

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class NoteAttribute(string text, params Type[] types) : Attribute
{
    public string Text { get; } = text;

    public Type[] Types { get; } = types;

    public int Order { get; set; }
}

#region marked
/// <summary>Attributes, regions, pragmas and preprocessor symbols change nothing about what runs.</summary>
[Offloadable]
[Note("class", typeof(int), typeof(List<>), Order = 1), DebuggerDisplay("{Total}")]
[SuppressMessage("Style", "IDE0044")]
public partial class Annotated
{
    [Note("field")]
    [field: NonSerialized]
    private int _total;

    [Obsolete("Use Total."), EditorBrowsable(EditorBrowsableState.Never)]
    public int Sum => _total;

    [Note("property"), DefaultValue(0)]
    public int Total
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _total;
        [param: Note("value")]
        private set => _total = value;
    }

    [Obsolete]
    [MethodImpl(MethodImplOptions.NoInlining)]
    [return: Note("return")]
    private int Old([Note("parameter")] int n, [System.Runtime.InteropServices.DefaultParameterValue(3), System.Runtime.InteropServices.Optional] int m)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += m;
        }

        return sum;
    }

    [MemberNotNull(nameof(_text))]
    private void Ensure(int n)
    {
        while (n-- > 0)
        {
            _text += n;
        }

        _text ??= "";
    }

    private string? _text;

    [Note("generic")]
    public T Loop<[Note("type parameter")] T>([DisallowNull] T value, int n)
        where T : class, new()
    {
        for (int i = 0; i < n; i++)
        {
#pragma warning disable CS0612, CS0618 // It is old, and still there.
            Total += Old(i, 2) + Sum;
#pragma warning restore CS0612, CS0618
        }

        Ensure(n);
        Total += _text.Length;
        return n > 9 ? new T() : value;
    }

#if !SOME_SYMBOL
    public int Unreachable(int n)
    {
        while (true)
        {
            n++;
            if (n > 5)
            {
                return n;
            }
        }

#pragma warning disable CS0162
        n = 0;
        return n;
#pragma warning restore CS0162
    }
#else
    public int Unreachable(int n) => -1;
#endif
}
#endregion

public static class Program
{
    public static object? Run()
    {
        var annotated = new Annotated();
        _ = annotated.Loop(new List<int>(), 3);
        int notes = 0;
        foreach (MethodInfo method in typeof(Annotated).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            notes += method.Name == "Loop" ? method.GetCustomAttributes<NoteAttribute>().AsList().Count : 0;
        }

        Console.WriteLine($"{annotated.Total} {annotated.Unreachable(1)} {notes} {typeof(Annotated).GetCustomAttribute<NoteAttribute>()!.Types.Length}");
        return annotated;
    }

    private static List<T> AsList<T>(this IEnumerable<T> items) => [.. items];
}
