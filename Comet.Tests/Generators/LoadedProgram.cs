using System.Reflection;
using System.Runtime.Loader;

namespace Comet.Tests.Generators;

/// <summary>A program that has been compiled and loaded; unloaded when disposed.</summary>
internal sealed class LoadedProgram(AssemblyLoadContext context, Assembly assembly) : IDisposable
{
    /// <summary>The program.</summary>
    public Assembly Assembly => assembly;

    /// <summary>A type, by its full name.</summary>
    public Type Type(string name) => assembly.GetType(name, throwOnError: true)!;

    /// <summary>Calls a public static method and returns its result; what it throws passes through.</summary>
    public object? Call(string type, string method, params object?[] arguments) =>
        Type(type).InvokeMember(
            method, BindingFlags.InvokeMethod | BindingFlags.Static | BindingFlags.Public | BindingFlags.DoNotWrapExceptions, null, null, arguments);

    public void Dispose() => context.Unload();
}
