namespace Comet.Generators.Model;

/// <summary>The names of what is generated into users' classes, and of the runtime's types that it uses.</summary>
internal static class GeneratedNames
{
    /// <summary>Marks offloadable classes.</summary>
    public const string OffloadableAttribute = "Comet.OffloadableAttribute";

    /// <summary>Declares a class portable.</summary>
    public const string PortableAttribute = "Comet.PortableAttribute";

    /// <summary>Asks that the objects of a class tell when they are written to.</summary>
    public const string PreciseAttribute = "Comet.PreciseAttribute";

    /// <summary>The field by which they tell.</summary>
    public const string Tracker = "__CometTracker";

    /// <summary>Names the module class of an assembly.</summary>
    public const string ModuleAttribute = "Comet.Runtime.CometModuleAttribute";

    /// <summary>The namespace of everything that is not a member of a user's class; <c>InterceptorsNamespaces</c> must list it.</summary>
    public const string Namespace = "Comet.Generated";

    /// <summary>The runtime's namespace, as it is written in generated code.</summary>
    public const string Runtime = "global::Comet.Runtime";

    /// <summary>What is appended to a method's name to name its twin.</summary>
    public const string TwinSuffix = "__Comet";

    /// <summary>What is appended to an async method's name to name what starts its twin.</summary>
    public const string StartSuffix = "__CometStart";

    /// <summary>The nested class that shadows an object's fields.</summary>
    public const string Shadow = "__CometShadow";

    /// <summary>The nested class that shadows a class's static fields.</summary>
    public const string Statics = "__CometStatics";

    /// <summary>The nested class that reaches fields C# has no name for.</summary>
    public const string Accessors = "__CometAccessors";

    /// <summary>The same for the twins of a class; there may be one for each of its parts.</summary>
    public const string TwinAccessors = "__CometTwinAccessors";

    /// <summary>The nested classes that carry structures; a number follows.</summary>
    public const string Codec = "__CometCodec";

    /// <summary>The nested classes that shadow exceptions, and data classes nobody else can name; a number follows.</summary>
    public const string NestedShadow = "__CometShadow";

    /// <summary>The static method that registers a class and all types it mentions.</summary>
    public const string Register = "__CometRegister";
}
