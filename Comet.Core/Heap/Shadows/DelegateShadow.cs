namespace Comet.Runtime;

/// <summary>
/// A delegate: the number of its method and its target. One of home's whose method is not known crosses as a stub, which keeps its identity but cannot be called away
/// from home.
/// </summary>
/// <remarks>The target is introduced first: a delegate can only be made of an object that exists.</remarks>
internal sealed class DelegateShadow<TDelegate>(DelegateMethods<TDelegate> methods) : ImmutableShadow where TDelegate : Delegate
{
    // 0 on the wire means that only home knows the method.
    private int _method = -1;

    internal override void IntroduceParts(SyncCapture capture)
    {
        var value = (TDelegate)Target;
        // A delegate of a delegate of a delegate ... could take any depth of stack to introduce.
        _method = value.Target is Delegate ? -1 : methods.Find(value);
        if (_method >= 0 && methods.HasTarget(_method))
            capture.IdOf(value.Target!);
    }

    internal override void WriteShape(ref SyncWriter writer)
    {
        if (_method < 0 && !writer.IsHome)
            writer.Refuse($"{typeof(TDelegate)} of an unknown method");
        writer.WriteCount(_method + 1);
        if (_method >= 0 && methods.HasTarget(_method))
            writer.WriteReference(((TDelegate)Target).Target);
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var number = reader.ReadVarint();
        if (number != 0)
        {
            var value = methods.Read(number - 1, ref reader);
            return adopted ?? value;
        }

        if (reader.IsHome)
            SyncReader.Throw($"The server sent a {typeof(TDelegate)} that only home could know.");
        return adopted ?? methods.CreateStub!(new HomeDelegate());
    }
}
