using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>Exceptions cross with what people and handlers look at.</summary>
public sealed class ExceptionTests : IDisposable
{
    private readonly HeapPair _pair = new();

    public void Dispose() => _pair.Dispose();

    [Fact]
    public void Type_message_data_inner_and_result_code_cross()
    {
        var node = new Node();
        var exception = new InvalidOperationException("outer", new FormatException("inner")) { HResult = 17, HelpLink = "help", Source = "source" };
        exception.Data["node"] = node;
        exception.Data[5] = null;
        var copies = _pair.ToServer(new object[] { exception, node });
        var copy = Assert.IsType<InvalidOperationException>(copies[0]);
        Assert.Equal(("outer", 17, "help", "source"), (copy.Message, copy.HResult, copy.HelpLink, copy.Source));
        Assert.Equal("inner", Assert.IsType<FormatException>(copy.InnerException).Message);
        Assert.Same(copies[1], copy.Data["node"]);
        Assert.Equal(2, copy.Data.Count);
        copy.Data["more"] = 1;
        copy.HResult = 18;
        _pair.ToHome(copies);
        Assert.Equal((1, 18), (exception.Data["more"], exception.HResult));
        Assert.Same(node, exception.Data["node"]);
    }

    [Fact]
    public void Default_messages_are_those_of_the_type()
    {
        Assert.Equal(new InvalidCastException().Message, _pair.ToServer(new InvalidCastException()).Message);
        Assert.Equal(new Exception().Message, _pair.ToServer(new Exception()).Message);
    }

    [Fact]
    public void Known_exceptions_cross_with_their_own_fields()
    {
        var range = _pair.ToServer(new ArgumentOutOfRangeException("index", 5, "no"));
        Assert.Equal(("index", 5), (range.ParamName, range.ActualValue));
        Assert.Equal("stream", _pair.ToServer(new ObjectDisposedException("stream")).ObjectName);
        Assert.Equal("T", _pair.ToServer(new TypeInitializationException("T", null)).TypeName);
        var aggregate = _pair.ToServer(new AggregateException(new FormatException("1"), new KeyNotFoundException("2")));
        Assert.Equal(["1", "2"], aggregate.InnerExceptions.Select(static inner => inner.Message));
        Assert.Same(aggregate.InnerExceptions[0], aggregate.InnerException);
    }

    [Fact]
    public void A_user_written_exception_crosses_with_its_fields_and_its_bases()
    {
        var odd = new OddException("message", new Node { Number = 4 });
        var copy = _pair.ToServer(odd);
        Assert.Equal((4, "odd", odd.Message), (copy.Culprit.Number, copy.ParamName, copy.Message));
        copy.Culprit = new Node { Number = 5 };
        _pair.ToHome(copy);
        Assert.Equal(5, odd.Culprit.Number);
    }

    [Fact]
    public void A_stack_trace_that_crosses_reads_as_one()
    {
        var exception = Catch(ThrowDeep);
        var copy = _pair.ToServer(exception);
        Assert.Contains(nameof(ThrowDeep), copy.StackTrace);
        Assert.Equal(exception.Source, copy.Source);
        var again = Catch(() => Rethrow(copy));
        Assert.Same(copy, again);
        var trace = copy.StackTrace!;
        Assert.True(trace.IndexOf(nameof(ThrowDeep), StringComparison.Ordinal) < trace.IndexOf(nameof(Rethrow), StringComparison.Ordinal));
        _pair.ToHome(copy);
        Assert.Contains(nameof(ThrowDeep), exception.StackTrace);
        Assert.Contains(nameof(Rethrow), exception.StackTrace);
        Assert.Equal(1, exception.StackTrace!.Split(nameof(ThrowDeep)).Length - 1);
        _pair.ToHome(copy);
        Assert.Equal(0, _pair.Last.ChangedObjects);
    }

    private static Exception Catch(Action action) => Assert.ThrowsAny<Exception>(action);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowDeep() => throw new TimeoutException("deep");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Rethrow(Exception exception) => ExceptionDispatchInfo.Throw(exception);
}
