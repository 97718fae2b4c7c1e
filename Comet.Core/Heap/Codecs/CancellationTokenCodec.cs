namespace Comet.Runtime;

/// <summary>Cancellation tokens, by identity; one that can never be canceled is none.</summary>
internal sealed class CancellationTokenCodec : ValueCodec<CancellationToken>
{
    public override void Write(ref SyncWriter writer, in CancellationToken value) => writer.WriteReference(HomeToken.Of(value));

    public override CancellationToken Read(ref SyncReader reader) => reader.ReadReference<HomeToken>()?.Token ?? CancellationToken.None;

    public override bool Same(in CancellationToken left, in CancellationToken right) => left == right;
}
