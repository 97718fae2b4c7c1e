namespace Comet;

/// <summary>
/// Carries the objects of a class that never change once they are made. A class whose objects do change needs an <see cref="IMutablePortableCodec{T}"/>: should one of these be found changed, it does not cross again,
/// and its thread stays where it is.
/// </summary>
/// <typeparam name="T">Exactly the class of the objects, not one that derives from it.</typeparam>
/// <remarks>It is named in a <see cref="PortableAttribute"/>. One codec serves a session's objects at its end; it holds nothing of its own. Identity is Comet's concern: an object is written once, and is one object at the other end too.</remarks>
public interface IPortableCodec<T> where T : class
{
    /// <summary>Writes all there is to an object: always the same, as long as it has not changed.</summary>
    void Write(T value, PortableWriter writer);

    /// <summary>Makes an object of what was written. Other objects that it refers to may still be empty: they can be kept, but not looked into.</summary>
    /// <remarks>What is read may be anything that a hostile peer has sent; an exception refuses it.</remarks>
    T Read(PortableReader reader);
}

/// <summary>Carries the objects of a class that can change. At each sync an object is written and compared with what was written before, and sent if it differs.</summary>
/// <typeparam name="T"><inheritdoc cref="IPortableCodec{T}" path="/typeparam"/></typeparam>
/// <remarks><inheritdoc cref="IPortableCodec{T}" path="/remarks"/></remarks>
public interface IMutablePortableCodec<T> where T : class
{
    /// <summary>Makes an object that is about to be filled.</summary>
    T Create();

    /// <inheritdoc cref="IPortableCodec{T}.Write"/>
    void Write(T value, PortableWriter writer);

    /// <summary>
    /// Makes an object, new or not, hold just what was written. Other objects that it refers to may still be empty: they can be kept, but not looked into. It is tried out on an object of its own first, so nothing but the target may change.
    /// </summary>
    /// <remarks><inheritdoc cref="IPortableCodec{T}.Read" path="/remarks"/></remarks>
    void Fill(T target, PortableReader reader);
}
