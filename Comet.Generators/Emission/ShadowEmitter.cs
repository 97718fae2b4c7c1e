using System;
using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Gathering;
using Comet.Generators.Model;
using Comet.Generators.Text;

namespace Comet.Generators.Emission;

/// <summary>Writes one shadow class: of a class's objects, of its statics, or of an exception.</summary>
internal sealed class ShadowEmitter
{
    /// <summary>Fields in one mask.</summary>
    private const int GroupSize = 32;

    private const string Writer = "ref " + GeneratedNames.Runtime + ".SyncWriter writer";
    private const string Reader = "ref " + GeneratedNames.Runtime + ".SyncReader reader";

    private readonly SourceWriter _writer;
    private readonly ShadowModel _shadow;
    private readonly List<SlotModel[]> _groups = [];

    private ShadowEmitter(SourceWriter writer, ShadowModel shadow)
    {
        _writer = writer;
        _shadow = shadow;
        for (int i = 0; i < shadow.Slots.Count; i += GroupSize) _groups.Add([.. shadow.Slots.Skip(i).Take(GroupSize)]);
    }

    /// <summary>Writes a shadow.</summary>
    public static void Write(SourceWriter writer, ShadowModel shadow)
    {
        var emitter = new ShadowEmitter(writer, shadow);
        emitter.WriteRemarks();
        using (writer.Block($"{shadow.Modifiers} {shadow.Name}{(shadow.Base.EndsWith(")", StringComparison.Ordinal) ? "()" : "")} : {shadow.Base}"))
        {
            emitter.WriteFields();
            emitter.WriteCreation();
            // A base class's methods do for a class without slots of its own.
            if (shadow.CallsBase && shadow.Slots.Count == 0) return;
            emitter.WriteIsClean();
            emitter.WriteFetchReferences();
            emitter.WriteWriters();
            emitter.WriteReaders();
            emitter.WriteAppliers();
        }
    }

    private void WriteRemarks()
    {
        _writer.Gap();
        _writer.Line($"/// <summary>{_shadow.Summary}</summary>");
        if (_shadow.Slots.Count + _shadow.LeftOut.Count > 0)
        {
            _writer.Line("/// <remarks>");
            if (_shadow.Slots.Count > 0) _writer.Line("/// On the wire, in this order: " + string.Join(", ", _shadow.Slots.Select(static s => s.UserName)) + ".");
            if (_shadow.LeftOut.Count > 0) _writer.Line("/// Never leave home: " + string.Join("; ", _shadow.LeftOut.Select(Escape)) + ".");
            _writer.Line("/// </remarks>");
        }
        _writer.Line(GeneratedFile.Attributes);
    }

    private void WriteFields()
    {
        foreach (SlotModel slot in _shadow.Slots) _writer.Line($"private {slot.DeclaredType} {slot.Name}{(slot.IsNullable ? "" : " = default!")};");
        if (_groups.Count == 0) return;
        _writer.Line();
        _writer.Line("// Of a staged change: which fields it has.");
        for (int i = 0; i < _groups.Count; i++) _writer.Line($"private uint {Mask(i)};");
        _writer.Line();
    }

    private void WriteCreation()
    {
        if (_shadow.ReadOnlyReferences.Count > 0)
        {
            _writer.Line("/// <inheritdoc/>");
            _writer.Line($"public override object?[] GetReadOnlyReferences() => [{string.Join(", ", _shadow.ReadOnlyReferences)}];");
            _writer.Line();
        }
        if (_shadow.DeclaresTracker)
        {
            _writer.Line("/// <inheritdoc/>");
            _writer.Line($"public sealed override ref {GeneratedNames.Runtime}.WriteTracker Tracker => ref global::System.Runtime.CompilerServices.Unsafe.As<{_shadow.Target}>(Target).{GeneratedNames.Tracker};");
            _writer.Line();
        }
        if (!_shadow.CanCreate) return;
        _writer.Line("/// <inheritdoc/>");
        _writer.Line($"public override object CreateTarget(int length) => global::System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof({_shadow.Target}));");
        _writer.Line();
    }

    private void WriteIsClean()
    {
        using (Method("bool IsClean()"))
        {
            WriteTarget();
            IEnumerable<string> conditions = _shadow.Slots.Select(static s => SlotCode.Same(s, SlotCode.Get(s, "target"), s.Name));
            if (_shadow.CallsBase) conditions = new[] { "base.IsClean()" }.Concat(conditions);
            string[] all = [.. conditions];
            if (all.Length == 0) _writer.Line("return true;");
            for (int i = 0; i < all.Length; i++) _writer.Line($"{(i == 0 ? "return " : "    && ")}{all[i]}{(i == all.Length - 1 ? ";" : "")}");
        }
    }

    private void WriteFetchReferences()
    {
        SlotModel[] references = [.. _shadow.Slots.Where(static s => s.Kind == SlotKind.Reference)];
        if (_shadow.Target is null || references.Length == 0) return;
        using (Method("void FetchReferences()"))
        {
            CallBase("FetchReferences()");
            WriteTarget();
            foreach (SlotModel slot in references) _writer.Line($"Fetch({SlotCode.Get(slot, "target")});");
        }
    }

    private void WriteWriters()
    {
        using (Method($"void WriteAll({Writer})"))
        {
            CallBase("WriteAll(ref writer)");
            WriteTarget();
            foreach (SlotModel slot in _shadow.Slots) _writer.Line(SlotCode.Write(slot, $"{slot.Name} = {SlotCode.Get(slot, "target")}"));
        }
        using (Method($"void WriteChanges({Writer})"))
        {
            CallBase("WriteChanges(ref writer)");
            WriteTarget();
            ForEachGroup(WriteChangesOfGroup);
        }
    }

    private void WriteChangesOfGroup(int index)
    {
        SlotModel[] group = _groups[index];
        for (int i = 0; i < group.Length; i++) _writer.Line($"var v{i} = {SlotCode.Get(group[i], "target")};");
        _writer.Line($"var mask = AllChanged ? 0x{(group.Length == GroupSize ? uint.MaxValue : (1u << group.Length) - 1):x}u : 0u;");
        for (int i = 0; i < group.Length; i++) _writer.Line($"if ({SlotCode.Differs(group[i], "v" + i, group[i].Name)}) mask |= {Bit(i)};");
        _writer.Line("writer.WriteMask(mask);");
        for (int i = 0; i < group.Length; i++) _writer.Line($"if ((mask & {Bit(i)}) != 0) {SlotCode.Write(group[i], $"{group[i].Name} = v{i}")}");
    }

    private void WriteReaders()
    {
        using (Method($"void ReadAll({Reader})"))
        {
            CallBase("ReadAll(ref reader)");
            foreach (SlotModel slot in _shadow.Slots) _writer.Line($"{slot.Name} = {SlotCode.Read(slot)};");
        }
        using (Method($"void ReadChanges({Reader})"))
        {
            CallBase("ReadChanges(ref reader)");
            for (int g = 0; g < _groups.Count; g++)
            {
                _writer.Line($"{Mask(g)} = reader.ReadMask({_groups[g].Length});");
                for (int i = 0; i < _groups[g].Length; i++) _writer.Line($"if (({Mask(g)} & {Bit(i)}) != 0) {_groups[g][i].Name} = {SlotCode.Read(_groups[g][i])};");
            }
        }
    }

    private void WriteAppliers()
    {
        using (Method("void ApplyAll()"))
        {
            CallBase("ApplyAll()");
            WriteTarget();
            foreach (SlotModel slot in _shadow.Slots) _writer.Line(SlotCode.Set(slot, "target", slot.Name));
        }
        using (Method($"void ApplyChanges({GeneratedNames.Runtime}.Shadow staged)"))
        {
            CallBase("ApplyChanges(staged)");
            if (_groups.Count == 0) return;
            WriteTarget();
            _writer.Line($"var change = ({_shadow.Name})staged;");
            for (int g = 0; g < _groups.Count; g++)
            {
                for (int i = 0; i < _groups[g].Length; i++)
                {
                    SlotModel slot = _groups[g][i];
                    _writer.Line($"if ((change.{Mask(g)} & {Bit(i)}) != 0) {SlotCode.Set(slot, "target", $"{slot.Name} = change.{slot.Name}")}");
                }
            }
        }
    }

    private SourceWriter.Scope Method(string signature)
    {
        _writer.Gap();
        _writer.Line("/// <inheritdoc/>");
        return _writer.Block("public override " + signature);
    }

    private void WriteTarget()
    {
        if (_shadow.Target is { } target && _shadow.Slots.Count > 0) _writer.Line($"var target = global::System.Runtime.CompilerServices.Unsafe.As<{target}>(Target);");
    }

    private void CallBase(string call)
    {
        if (_shadow.CallsBase) _writer.Line($"base.{call};");
    }

    /// <summary>One group stands as it is; more stand in blocks of their own, so that their locals do not meet.</summary>
    private void ForEachGroup(Action<int> write)
    {
        for (int i = 0; i < _groups.Count; i++)
        {
            if (_groups.Count == 1)
            {
                write(i);
                return;
            }
            _writer.Line("{");
            _writer.Indent();
            write(i);
            _writer.Close();
        }
    }

    private string Mask(int group) => _groups.Count == 1 ? "_mask" : $"_mask{group}";

    private static string Bit(int index) => $"0x{1u << index:x}u";

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
