using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comet.Server;

/// <summary>Compiles an application's methods before they are called. None of its code runs, static constructors neither.</summary>
internal static class MethodCompiler
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Compiles all methods that can be without knowing type arguments, until the application is disposed.</summary>
    public static void Compile(LoadedApplication application)
    {
        foreach (var assembly in application.Assemblies)
        {
            foreach (var type in TypesOf(assembly))
            {
                if (application.Assemblies.Count == 0)
                    return;
                if (!type.ContainsGenericParameters)
                    Compile(type);
            }
        }
    }

    private static void Compile(Type type)
    {
        foreach (var method in MethodsOf(type))
        {
            if (method.IsAbstract || method.ContainsGenericParameters || method is ConstructorInfo { IsStatic: true })
                continue;
            try
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Whatever it refers to is not there: who calls it finds out.
            }
        }
    }

    private static MethodBase[] MethodsOf(Type type)
    {
        try
        {
            return [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // As above.
            return [];
        }
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }
}
