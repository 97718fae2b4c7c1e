namespace Comet.Runtime;

/// <summary>The shadow of one field that holds a reference, for shadows written by hand.</summary>
internal struct TrackedReference<T> where T : class
{
    private T? _value;
    private bool _isChanged;

    /// <summary>Whether the field still holds what was last synchronized.</summary>
    internal readonly bool IsClean(T? current) => ReferenceEquals(current, _value);

    internal void WriteAll(ref SyncWriter writer, T? current) => writer.WriteReference(_value = current);

    internal void WriteChanges(ref SyncWriter writer, T? current, bool allChanged)
    {
        var isChanged = allChanged || !IsClean(current);
        writer.Write(isChanged);
        if (isChanged)
            WriteAll(ref writer, current);
    }

    internal void ReadAll(ref SyncReader reader)
    {
        _value = reader.ReadReference<T>();
        _isChanged = true;
    }

    internal void ReadChanges(ref SyncReader reader)
    {
        if (reader.Read<bool>())
            ReadAll(ref reader);
    }

    internal readonly void ApplyAll(ref T? field) => field = _value;

    internal void ApplyChanges(in TrackedReference<T> staged, ref T? field)
    {
        if (staged._isChanged)
            field = _value = staged._value;
    }
}
