namespace Comet.Runtime;

/// <summary>One captured sync.</summary>
/// <param name="Message">Its bytes; valid until the heap's next capture, last unpinning, reset or report of an abandoned sync.</param>
/// <param name="Statistics">What it carries.</param>
internal readonly record struct CapturedSync(ReadOnlyMemory<byte> Message, SyncStatistics Statistics);
