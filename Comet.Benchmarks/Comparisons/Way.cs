namespace Comet.Benchmarks.Comparisons;

/// <summary>How the heavy parts of an application are computed.</summary>
internal enum Way
{
    /// <summary>On the device alone.</summary>
    Home,

    /// <summary>By Comet, which moves threads when that pays.</summary>
    Tau,

    /// <summary>By Comet, which moves threads as soon as they can.</summary>
    Eager,

    /// <summary>By gRPC calls written by hand (<c>examples/Grpc</c>).</summary>
    Grpc,
}
