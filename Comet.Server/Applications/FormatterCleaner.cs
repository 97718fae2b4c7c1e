using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using MemoryPack;

namespace Comet.Server;

/// <summary>
/// MemoryPack keeps the formatter of every type it has met in a static table for ever, and with it the load context of an application that has ended.
/// It has no call to take one out, so this reaches into the table; where a later version has another table, contexts merely stay in memory.
/// </summary>
internal static class FormatterCleaner
{
    private static readonly IDictionary? _formatters = typeof(MemoryPackFormatterProvider)
        .GetField("formatters", BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) as IDictionary;

    /// <summary>Takes out the formatters of types that live in <paramref name="context"/>, arrays and generic types made of them included.</summary>
    public static void RemoveCollectible(AssemblyLoadContext context)
    {
        if (_formatters is null)
            return;
        foreach (var type in _formatters.Keys.OfType<Type>().Where(type => type.IsCollectible && LivesIn(type, context)).ToList())
            _formatters.Remove(type);
    }

    private static bool LivesIn(Type type, AssemblyLoadContext context)
    {
        if (type.HasElementType)
            return LivesIn(type.GetElementType()!, context);
        return AssemblyLoadContext.GetLoadContext(type.Assembly) == context
            || type.IsGenericType && Array.Exists(type.GetGenericArguments(), argument => LivesIn(argument, context));
    }
}
