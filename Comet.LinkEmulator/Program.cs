using System.CommandLine;
using System.Net;
using System.Runtime.InteropServices;
using Comet.LinkEmulator.Model;
using Comet.LinkEmulator.Relays;

Option<string> listen = new("--listen") { Description = "Where devices connect to.", DefaultValueFactory = _ => "127.0.0.1:9150" };
Option<string> server = new("--server") { Description = "Where the server is.", DefaultValueFactory = _ => "127.0.0.1:9050" };
Option<string> link = new("--link") { Description = $"The link: {string.Join(", ", LinkProfile.All.Select(p => p.Name))}.", DefaultValueFactory = _ => "wifi" };
Option<bool> tcp = new("--tcp") { Description = "Relay TCP connections instead of datagrams." };
Option<int> seed = new("--seed") { Description = "What chance is made of; by default it is taken from the clock.", DefaultValueFactory = _ => Environment.TickCount };
Option<double?> loss = new("--loss") { Description = "The share of datagrams that get lost, instead of the link's own." };
Option<double> burst = new("--loss-burst") { Description = "How many datagrams are lost in a row in the mean.", DefaultValueFactory = _ => 1 };
Option<double> reorder = new("--reorder") { Description = "The share of datagrams that others pass." };
Option<double> duplicate = new("--duplicate") { Description = "The share of datagrams that arrive twice." };

var root = new RootCommand("Relays between a device and a server as a link of given delay, rate and loss would. Commands on its input: cut, heal, roam, quit. Without input it goes on until it is told to end (SIGINT, SIGTERM).")
{
    listen, server, link, tcp, seed, loss, burst, reorder, duplicate,
};
root.SetAction(arguments =>
{
    LinkProfile profile;
    IPEndPoint from, to;
    try
    {
        profile = LinkProfile.Named(arguments.GetRequiredValue(link)).With(lane => lane with
        {
            Loss = arguments.GetValue(loss) ?? lane.Loss,
            LossBurst = arguments.GetValue(burst),
            Reorder = arguments.GetValue(reorder),
            Duplicate = arguments.GetValue(duplicate),
        });
        profile.Up.Validate();
        profile.Down.Validate();
        from = IPEndPoint.Parse(arguments.GetRequiredValue(listen));
        to = IPEndPoint.Parse(arguments.GetRequiredValue(server));
    }
    catch (Exception e) when (e is ArgumentException or FormatException)
    {
        Console.Error.WriteLine(e.Message);
        return 2;
    }

    using ManualResetEventSlim end = new();
    using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
    using IRelay relay = arguments.GetValue(tcp) ? new TcpRelay(from, to, profile, arguments.GetValue(seed)) : new UdpRelay(from, to, profile, arguments.GetValue(seed));
    Console.WriteLine($"{relay.LocalEndPoint} to {to} over {profile}; seed {arguments.GetValue(seed)}");
    new Thread(() => Obey(relay, end)) { IsBackground = true, Name = "commands" }.Start();
    end.Wait();
    Console.WriteLine($"up: {relay.Up}");
    Console.WriteLine($"down: {relay.Down}");
    return 0;

    void End(PosixSignalContext context)
    {
        context.Cancel = true;
        end.Set();
    }
});
return root.Parse(args).Invoke();

static void Obey(IRelay relay, ManualResetEventSlim end)
{
    while (Console.ReadLine() is { } command)
    {
        switch (command)
        {
            case "cut" or "heal":
                relay.IsCut = command == "cut";
                break;
            case "quit":
                end.Set();
                return;
            case "roam" when relay is UdpRelay datagrams:
                datagrams.Roam();
                break;
            default:
                Console.Error.WriteLine("cut, heal, roam (datagrams only) or quit");
                continue;
        }

        Console.WriteLine(command);
    }
}
