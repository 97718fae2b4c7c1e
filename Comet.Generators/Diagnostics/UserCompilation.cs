using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Diagnostics;

/// <summary>
/// The compilation that a generator was given, found again in one that has what generators made of it: analyzers see only that. If this process has generated from it, it is the very same
/// compilation, and all that was found out about it is there already.
/// </summary>
internal static class UserCompilation
{
    private static readonly string _ownFolder = $"{typeof(OffloadGenerator).Assembly.GetName().Name}/{typeof(OffloadGenerator).FullName}/";

    private static readonly ConditionalWeakTable<Compilation, Compilation> _found = new();
    private static readonly ConditionalWeakTable<SyntaxTree, List<WeakReference<Compilation>>> _given = new();

    /// <summary>Notes a compilation that the generator was given.</summary>
    public static void Note(Compilation compilation)
    {
        if (compilation.SyntaxTrees.FirstOrDefault() is not { } first) return;
        List<WeakReference<Compilation>> given = _given.GetOrCreateValue(first);
        lock (given)
        {
            given.RemoveAll(static g => !g.TryGetTarget(out _));
            given.Add(new WeakReference<Compilation>(compilation));
        }
    }

    /// <summary>The user's part of a compilation.</summary>
    public static Compilation Of(Compilation compilation) => _found.GetValue(compilation, Find);

    private static Compilation Find(Compilation compilation)
    {
        List<SyntaxTree> generated = Generated(compilation);
        if (generated.Count == 0) return compilation;
        var own = compilation.SyntaxTrees.Except(generated).ToList();
        if (own.Count > 0 && _given.TryGetValue(own[0], out List<WeakReference<Compilation>>? given))
        {
            lock (given)
            {
                foreach (WeakReference<Compilation> reference in given)
                {
                    if (reference.TryGetTarget(out Compilation? known) && known.Options == compilation.Options && known.SyntaxTrees.SequenceEqual(own) && known.References.SequenceEqual(compilation.References)) return known;
                }
            }
        }
        return compilation.RemoveSyntaxTrees(generated);
    }

    /// <summary>
    /// The files that generators made. All stand below one folder, in one called after the generator's assembly and in that one called after its type; ours shows which folder it is.
    /// </summary>
    private static List<SyntaxTree> Generated(Compilation compilation)
    {
        string? folder = compilation.SyntaxTrees.Select(static t => Folder(Normal(t.FilePath))).FirstOrDefault(static f => f is not null);
        return folder is null ? [] : [.. compilation.SyntaxTrees.Where(t => IsGenerated(Normal(t.FilePath), folder))];
    }

    private static string? Folder(string path)
    {
        int own = path.IndexOf(_ownFolder, StringComparison.Ordinal);
        return own < 0 || (own > 0 && path[own - 1] != '/') ? null : path.Substring(0, own);
    }

    private static bool IsGenerated(string path, string folder)
    {
        if (!path.StartsWith(folder, StringComparison.Ordinal)) return false;
        string[] parts = path.Substring(folder.Length).Split('/');
        return parts.Length > 2 && parts[1].IndexOf('.') > 0;
    }

    private static string Normal(string path) => path.Replace('\\', '/');
}
