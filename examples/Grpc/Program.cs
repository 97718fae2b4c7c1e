using System.CommandLine;
using GrpcApplications;

RootCommand command = new("The example applications with their heavy calls made by hand over gRPC: what Comet is compared with.")
{
    RunCommand.Create(),
    ServeCommand.Create(),
};
return await command.Parse(args).InvokeAsync();
