using System.Globalization;
using Comet.Links;
using Comet.Runtime;
using Comet.Tests.Heap;
using Comet.Tests.Links;

namespace Comet.Tests.Portability;

/// <summary>
/// Each row crosses, is changed here and there, and comes back, with all references to one object staying that; in one process and over UDP. What is compared is the same done with no heap between.
/// </summary>
public sealed class PortableTypesTests
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string>();
            for (var row = 0; row < PortableRows.All.Count; row++)
            {
                foreach (var link in new[] { "in process", "over UDP" })
                    data.Add(string.Create(CultureInfo.InvariantCulture, $"{row} {PortableRows.All[row].Type}"), link);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_value_crosses_is_changed_at_either_end_and_stays_one_object(string name, string link)
    {
        var row = int.Parse(name.Split(' ')[0], CultureInfo.InvariantCulture);
        using var links = link == "over UDP" ? await LinkPair.OverUdpAsync() : InProcess();
        using var ends = new Ends(links);
        var here = PortableProgram.Make(row);
        var alone = PortableRows.All[row].IsRandom ? null : PortableProgram.Make(row);

        var there = ends.ToServer(here);
        Assert.NotSame(here, there);
        AssertAlike(row, here, there, alone);

        Change(row, here, alone);
        Assert.Same(there, ends.ToServer(here));
        AssertAlike(row, here, there, alone);

        if (PortableRows.All[row].IsChangedAtHome)
            return;
        for (var turn = 0; turn < 3; turn++)
        {
            Change(row, there, alone);
            Assert.Same(here, ends.ToHome(there));
            AssertAlike(row, here, there, alone);
            Assert.Same(there, ends.ToServer(here));
        }
    }

    private static LinkPair InProcess()
    {
        var (first, second) = InProcessLink.CreatePair();
        return new LinkPair(first, second);
    }

    private static void Change(int row, object holder, object? alone)
    {
        PortableProgram.Change(row, holder);
        if (alone is not null)
            PortableProgram.Change(row, alone);
    }

    private static void AssertAlike(int row, object here, object there, object? alone)
    {
        var seen = PortableProgram.Observe(row, here);
        Assert.Equal(seen, PortableProgram.Observe(row, there));
        if (alone is not null)
            Assert.Equal(PortableProgram.Observe(row, alone), seen);
    }

    /// <summary>Two heaps, and the line that syncs take between them.</summary>
    private sealed class Ends : IDisposable
    {
        private readonly SharedHeap _home = new(PortableProgram.CreateTypes(), isHome: true);
        private readonly SharedHeap _server = new(PortableProgram.CreateTypes(), isHome: false);
        private readonly RecordingHandler _atHome = new();
        private readonly RecordingHandler _atServer = new();
        private readonly LinkPair _links;
        private bool _isAway;

        public Ends(LinkPair links)
        {
            _links = links;
            links.Client.Start(_atHome);
            links.Server.Start(_atServer);
        }

        public object ToServer(object value)
        {
            // As long as a thread is away the server may refer to anything.
            if (!_isAway)
                _home.Pin();
            _isAway = true;
            return Cross(_home, _links.Client, _atServer, _server, value);
        }

        public object ToHome(object value)
        {
            var back = Cross(_server, _links.Server, _atHome, _home, value);
            _home.Unpin();
            _isAway = false;
            return back;
        }

        public void Dispose()
        {
            _home.Dispose();
            _server.Dispose();
        }

        private static object Cross(SharedHeap from, ILink link, RecordingHandler to, SharedHeap heap, object value)
        {
            link.Send(from.Capture(HeapPair.Stack(value)).Message.Span);
            var staged = heap.Decode(to.Take());
            heap.Apply(staged);
            Assert.Empty(heap.FindChanged().Select(static shadow => shadow.Target.GetType()));
            return HeapPair.ValueOf(staged)!;
        }
    }
}
