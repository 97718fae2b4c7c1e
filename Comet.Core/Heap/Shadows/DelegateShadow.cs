namespace Comet.Runtime;

/// <summary>
/// A delegate: the number of its method and its target, or the delegates it is combined of. One of home's whose method is not known crosses as a stub, which is equal to other stubs as the
/// delegate is to other delegates, but cannot be called away from home.
/// </summary>
/// <remarks>What it is made of is introduced first: a delegate can only be made of objects that exist.</remarks>
internal sealed class DelegateShadow<TDelegate>(DelegateMethods<TDelegate> methods) : ImmutableShadow where TDelegate : Delegate
{
    // What a delegate begins with on the wire; the numbers of methods follow.
    private const int OfHome = 0;
    private const int Combined = 1;
    private const int FirstMethod = 2;
    private const int MinimumPartLength = 1;

    // Each is added to one that is combined of all before it.
    private const int PriceOfPart = 112;

    private int _method = -1;
    private HomeDelegate? _home;
    private Delegate[] _parts = [];

    internal override void IntroduceParts(SyncCapture capture)
    {
        var value = (TDelegate)Target;
        if (!value.HasSingleTarget)
        {
            _parts = value.GetInvocationList();
            foreach (var part in _parts)
                capture.IdOf(part);
            return;
        }

        // A delegate of a delegate of a delegate ... could take any depth of stack to introduce.
        _method = value.Target is Delegate ? -1 : methods.Find(value);
        if (_method < 0)
            capture.IdOf(_home = capture.HomeDelegateOf(value));
        else if (methods.HasTarget(_method))
            capture.IdOf(value.Target!);
    }

    internal override void WriteShape(ref SyncWriter writer)
    {
        if (_parts.Length > 0)
        {
            writer.WriteCount(Combined);
            writer.WriteLength(_parts.Length, PriceOfPart);
            foreach (var part in _parts)
                writer.WriteReference(part);
        }
        else if (_method < 0)
        {
            writer.WriteCount(OfHome);
            writer.WriteReference(_home);
        }
        else
        {
            writer.WriteCount(FirstMethod + _method);
            if (methods.HasTarget(_method))
                writer.WriteReference(((TDelegate)Target).Target);
            else
                writer.Write(methods.IsRegistered((TDelegate)Target, _method));
        }
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var start = reader.ReadVarint();
        return start switch
        {
            OfHome => ReadHome(ref reader, (TDelegate?)adopted),
            Combined => ReadCombined(ref reader, (TDelegate?)adopted),
            _ => methods.Read(start - FirstMethod, ref reader) is var value && adopted is null ? value : adopted!,
        };
    }

    private TDelegate ReadHome(ref SyncReader reader, TDelegate? adopted)
    {
        if (reader.ReadReference<HomeDelegate>() is not { } home)
            throw new MalformedSyncException($"A {typeof(TDelegate)} of home's is none.");
        _home = home;
        if (home.Value is null && !reader.IsHome)
        {
            var stub = adopted ?? methods.CreateStub!(home);
            reader.HomeDelegates.Add(stub, home);
            return stub;
        }

        if (home.Value is not TDelegate known)
            throw new MalformedSyncException($"A {typeof(TDelegate)} is not the one of home's that it is said to be.");
        return adopted ?? (TDelegate)known.Clone();
    }

    private static TDelegate ReadCombined(ref SyncReader reader, TDelegate? adopted)
    {
        var count = reader.ReadCount(MinimumPartLength);
        reader.Charge((long)count * PriceOfPart);
        var parts = new TDelegate[count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = reader.ReadReference<TDelegate>() ?? throw new MalformedSyncException($"A part of a {typeof(TDelegate)} is missing.");
            if (!parts[i].HasSingleTarget)
                SyncReader.Throw($"A part of a {typeof(TDelegate)} has parts itself.");
        }

        if (parts.Length < 2)
            SyncReader.Throw($"A {typeof(TDelegate)} is combined of too few.");
        return adopted ?? (TDelegate)Delegate.Combine(parts)!;
    }
}
