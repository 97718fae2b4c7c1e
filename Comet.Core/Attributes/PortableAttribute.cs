namespace Comet;

/// <summary>
/// Lets the objects of a class cross between home and a server though Comet cannot find that out by itself: by a codec that is written for them, or, for a class of another assembly, field by field.
/// </summary>
/// <remarks>
/// <para>Whoever declares a class portable vouches for what nobody can see: that nothing of an object is left behind but what may be, and that what is called unseen on it
/// (<see cref="object.ToString"/>, <see cref="object.Equals(object)"/>, an enumerator, its static initializer) may run at either end. What is called on it by name still runs at home, unless it is known to run anywhere.</para>
/// <para>The declaration also holds for the assemblies that refer to the one it stands in.</para>
/// <example>A class that only its codec can carry:
/// <code>
/// [assembly: Comet.Portable(typeof(System.Net.IPEndPoint), typeof(EndPointCodec))]
///
/// public sealed class EndPointCodec : Comet.IMutablePortableCodec&lt;System.Net.IPEndPoint>
/// {
///     public System.Net.IPEndPoint Create() => new(0, 0);
///
///     public void Write(System.Net.IPEndPoint value, Comet.PortableWriter writer)
///     {
///         writer.WriteBytes(value.Address.GetAddressBytes());
///         writer.Write(value.Port);
///     }
///
///     public void Fill(System.Net.IPEndPoint target, Comet.PortableReader reader)
///     {
///         target.Address = new(reader.ReadBytes());
///         target.Port = reader.Read&lt;int>();
///     }
/// }
/// </code>
/// </example>
/// </remarks>
/// <param name="type">The class, without its type arguments if it is generic.</param>
/// <param name="codec">
/// A class that implements <see cref="IPortableCodec{T}"/> or <see cref="IMutablePortableCodec{T}"/> for it and has a constructor without parameters; of as many type parameters. Without one, the class's fields are carried.
/// </param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PortableAttribute(Type type, Type? codec = null) : Attribute
{
    /// <summary>The class.</summary>
    public Type Type { get; } = type;

    /// <summary>What carries its objects; null if their fields do.</summary>
    public Type? Codec { get; } = codec;
}
