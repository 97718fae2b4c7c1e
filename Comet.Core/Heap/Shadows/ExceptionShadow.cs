using System.Collections;
using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// An exception: message, data, inner exception, result code, help link, source and stack trace. The shadow of a user-written exception class
/// derives from this one, or from the one of the nearest base class that has fields of its own.
/// </summary>
/// <remarks>The trace crosses as text, so that one that spans both ends reads as one; <see cref="Exception.TargetSite"/> does not cross.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ExceptionShadow : Shadow
{
    private const uint MessageBit = 1;
    private const uint InnerBit = 2;
    private const uint HResultBit = 4;
    private const uint HelpLinkBit = 8;
    private const uint SourceBit = 16;
    private const uint DataBit = 32;
    private const uint TraceBit = 64;
    private const uint AllBits = 127;
    private const int FieldCount = 7;

    private string? _message;
    private Exception? _inner;
    private int _hResult;
    private string? _helpLink;
    private string? _source;
    private object?[] _data = [];
    private string? _trace;

    // What the trace was computed from; it is computed again only when one of these has been replaced.
    private object? _notes;
    private string? _earlierTrace;

    // Of a staged change.
    private uint _mask;

    private Exception Exception => (Exception)Target;

    /// <inheritdoc/>
    public override bool IsClean() => ChangedFields(TakeData()) == 0;

    /// <inheritdoc/>
    public override void WriteAll(ref SyncWriter writer)
    {
        if (ExceptionTrace.NotesOf(Exception) is not null)
        {
            // Computed from the trace on first use, which the other end could not do.
            _ = Exception.Source;
        }

        WriteFields(ref writer, AllBits, TakeData());
    }

    /// <inheritdoc/>
    public override void WriteChanges(ref SyncWriter writer)
    {
        var data = TakeData();
        var mask = AllChanged ? AllBits : ChangedFields(data);
        writer.WriteMask(mask);
        WriteFields(ref writer, mask, data);
    }

    internal override int TargetPrice => 128;

    /// <inheritdoc/>
    public override void ReadAll(ref SyncReader reader) => ReadFields(ref reader, AllBits);

    /// <inheritdoc/>
    public override void ReadChanges(ref SyncReader reader) => ReadFields(ref reader, reader.ReadMask(FieldCount));

    /// <inheritdoc/>
    public override void ApplyAll() => ApplyFields(this, AllBits);

    /// <inheritdoc/>
    public override void ApplyChanges(Shadow staged)
    {
        var change = (ExceptionShadow)staged;
        ApplyFields(change, change._mask);
    }

    private uint ChangedFields(object?[] data)
    {
        var exception = Exception;
        var mask = 0u;
        if (!ReferenceEquals(ExceptionFields.Message(exception), _message))
            mask |= MessageBit;
        if (!ReferenceEquals(ExceptionFields.Inner(exception), _inner))
            mask |= InnerBit;
        if (exception.HResult != _hResult)
            mask |= HResultBit;
        if (!ReferenceEquals(ExceptionFields.HelpLink(exception), _helpLink))
            mask |= HelpLinkBit;
        if (!ReferenceEquals(ExceptionFields.Source(exception), _source))
            mask |= SourceBit;
        if (!data.AsSpan().SequenceEqual(_data, ReferenceEqualityComparer.Instance))
            mask |= DataBit;
        if (!ReferenceEquals(ExceptionTrace.NotesOf(exception), _notes)
            || !ReferenceEquals(ExceptionFields.EarlierTrace(exception), _earlierTrace))
        {
            mask |= TraceBit;
        }

        return mask;
    }

    private void WriteFields(ref SyncWriter writer, uint mask, object?[] data)
    {
        var exception = Exception;
        if ((mask & MessageBit) != 0)
            writer.WriteReference(_message = ExceptionFields.Message(exception));
        if ((mask & InnerBit) != 0)
            writer.WriteReference(_inner = ExceptionFields.Inner(exception));
        if ((mask & HResultBit) != 0)
            writer.Write(_hResult = exception.HResult);
        if ((mask & HelpLinkBit) != 0)
            writer.WriteReference(_helpLink = ExceptionFields.HelpLink(exception));
        if ((mask & SourceBit) != 0)
            writer.WriteReference(_source = ExceptionFields.Source(exception));
        if ((mask & DataBit) != 0)
        {
            writer.WriteCount(data.Length);
            foreach (var item in data)
                writer.WriteReference(item);
            _data = data;
        }

        if ((mask & TraceBit) != 0)
        {
            NoteTrace(exception);
            writer.WriteOptionalText(_trace = ExceptionTrace.TextOf(exception));
        }
    }

    private void ReadFields(ref SyncReader reader, uint mask)
    {
        _mask = mask;
        if ((mask & MessageBit) != 0)
            _message = reader.ReadReference<string>();
        if ((mask & InnerBit) != 0)
            _inner = reader.ReadReference<Exception>();
        if ((mask & HResultBit) != 0)
            _hResult = reader.Read<int>();
        if ((mask & HelpLinkBit) != 0)
            _helpLink = reader.ReadReference<string>();
        if ((mask & SourceBit) != 0)
            _source = reader.ReadReference<string>();
        if ((mask & DataBit) != 0)
        {
            _data = new object?[reader.ReadCount(1)];
            for (var i = 0; i < _data.Length; i++)
                _data[i] = reader.ReadReference<object>();
            CheckData(_data);
        }

        if ((mask & TraceBit) != 0)
            _trace = reader.ReadOptionalText();
    }

    private void ApplyFields(ExceptionShadow from, uint mask)
    {
        var exception = Exception;
        if ((mask & MessageBit) != 0)
            ExceptionFields.Message(exception) = _message = from._message;
        if ((mask & InnerBit) != 0)
            ExceptionFields.Inner(exception) = _inner = from._inner;
        if ((mask & HResultBit) != 0)
            exception.HResult = _hResult = from._hResult;
        if ((mask & HelpLinkBit) != 0)
            ExceptionFields.HelpLink(exception) = _helpLink = from._helpLink;
        if ((mask & SourceBit) != 0)
            ExceptionFields.Source(exception) = _source = from._source;
        if ((mask & DataBit) != 0)
            ApplyData(exception, _data = from._data);
        if ((mask & TraceBit) != 0)
        {
            ExceptionTrace.SetText(exception, _trace = from._trace);
            NoteTrace(exception);
        }
    }

    private void NoteTrace(Exception exception)
    {
        _notes = ExceptionTrace.NotesOf(exception);
        _earlierTrace = ExceptionFields.EarlierTrace(exception);
    }

    // Keys and values in turn. The dictionary itself exists only once it has been asked for.
    private object?[] TakeData()
    {
        if (ExceptionFields.Data(Exception) is not { Count: > 0 } dictionary)
            return [];
        var data = new object?[2 * dictionary.Count];
        var i = 0;
        foreach (DictionaryEntry entry in dictionary)
        {
            data[i++] = entry.Key;
            data[i++] = entry.Value;
        }

        return data;
    }

    private static void CheckData(object?[] data)
    {
        if (data.Length % 2 != 0)
            SyncReader.Throw("An exception's data is not in pairs.");
        for (var i = 0; i < data.Length; i += 2)
        {
            if (data[i] is null)
                SyncReader.Throw("An exception's data has no null key.");
        }
    }

    private static void ApplyData(Exception exception, object?[] data)
    {
        if (data.Length == 0 && ExceptionFields.Data(exception) is null)
            return;
        var dictionary = exception.Data;
        dictionary.Clear();
        for (var i = 0; i < data.Length; i += 2)
            dictionary[data[i]!] = data[i + 1];
    }
}
