namespace Comet.Runtime;

/// <summary>A sequence whose enumerator twins get by calling a twin.</summary>
internal interface ITwinSequence<out T>
{
    /// <summary>The enumerator, of a kind that can cross.</summary>
    IEnumerator<T> GetTwinEnumerator(CometThread thread);
}
