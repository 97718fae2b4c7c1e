namespace GrpcApplications;

/// <summary>The applications there are.</summary>
internal static class RemoteApplications
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IRemoteApplication> All { get; } =
    [
        new RemotePoker(),
        new RemoteSudoku(),
        new RemoteLinpack(),
        new RemoteFractals(),
        new RemoteTripPlanner(),
        new RemoteInterpreter(),
        new RemoteMathTool(),
        new RemoteChess(),
        new RemoteImageEditor(),
    ];
}
