using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Comet.Runtime;

/// <summary>The types that can cross in every session, as a list.</summary>
internal static class BuiltInTypes
{
    /// <summary>The types nearly every application sends: they get numbers of one byte.</summary>
    internal static void AddCommon(TypeTable types)
    {
        types.AddRoots();
        types.AddBox<int>();
        types.AddBox<double>();
        types.AddBox<bool>();
        types.AddArray<int>();
        types.AddArray<double>();
        types.AddArray<byte>();
        types.AddArray<bool>();
        types.AddArray<char>();
        types.AddArray<long>();
        types.AddArray<string>();
        types.AddArray<object>();
        types.AddList<int>();
        types.AddList<string>();
    }

    /// <summary>All others.</summary>
    internal static void AddRest(TypeTable types)
    {
        AddValue<bool>(types);
        AddValue<char>(types);
        AddValue<sbyte>(types);
        AddValue<byte>(types);
        AddValue<short>(types);
        AddValue<ushort>(types);
        AddValue<int>(types);
        AddValue<uint>(types);
        AddValue<long>(types);
        AddValue<ulong>(types);
        AddValue<Int128>(types);
        AddValue<UInt128>(types);
        AddValue<Half>(types);
        AddValue<float>(types);
        AddValue<double>(types);
        AddValue<decimal>(types);
        AddValue<DateTime>(types);
        AddValue<DateTimeOffset>(types);
        AddValue<TimeSpan>(types);
        AddValue<DateOnly>(types);
        AddValue<TimeOnly>(types);
        AddValue<Guid>(types);
        AddValue<Index>(types);
        AddValue<Range>(types);
        types.AddValue(new BigIntegerCodec());
        types.AddArray<BigInteger>();
        types.AddValue(new CancellationTokenCodec());
        types.AddArray<CancellationToken>();
        types.AddCollection(typeof(HomeToken), static () => new IdentityShadow<HomeToken>(HomeToken.Create), isMutable: false);
        types.AddCollection(typeof(Lock), static () => new IdentityShadow<Lock>(static () => new Lock()), isMutable: false);
        types.AddCollection(typeof(HomeDelegate), static () => new HomeDelegateShadow(), isMutable: false);
        types.AddCollection(typeof(StringBuilder), static () => new StringBuilderShadow());
        types.AddCollection(typeof(Random), static () => new RandomShadow());
        types.AddCollection(typeof(BitArray), static () => new BitArrayShadow());
        types.AddCollection(typeof(Version), static () => new VersionShadow(), isMutable: false);
        types.AddCollection(typeof(Uri), static () => new UriShadow(), isMutable: false);
        types.AddCollection(typeof(CultureInfo), static () => new CultureInfoShadow());
        types.AddFamily(typeof(Regex), static () => new RegexShadow(), RegexShadow.IsGenerated);
        types.AddFamily(typeof(Encoding), static () => new EncodingShadow());
        types.AddFamily(typeof(StringComparer), static () => new StringComparerShadow());
        types.AddKnown(StringComparer.Ordinal, "StringComparer.Ordinal");
        types.AddKnown(StringComparer.OrdinalIgnoreCase, "StringComparer.OrdinalIgnoreCase");
        types.AddKnown(ReferenceEqualityComparer.Instance, "ReferenceEqualityComparer.Instance");
        types.AddKnown(Random.Shared, "Random.Shared");
        types.AddComparers<int>();
        types.AddComparers<string>();
        types.AddArray<Exception>();
        types.AddList<object>();
        types.AddList<double>();
        types.AddList<long>();
        types.AddList<byte>();
        types.AddList<char>();
        types.AddList<bool>();
        AddExceptions(types);
        types.AddResult<bool>();
        types.AddResult<int>();
        types.AddResult<long>();
        types.AddResult<double>();
        types.AddResult<string>();
        types.AddResult<object>();
        types.AddFrame<ReturnFrame>();
        types.AddFrame<ThrowFrame>();
    }

    private static void AddValue<T>(TypeTable types) where T : struct
    {
        types.AddBox<T>();
        types.AddArray<T>();
    }

    private static void AddExceptions(TypeTable types)
    {
        types.AddException(typeof(ArgumentException), static () => new ArgumentExceptionShadow<ArgumentException>());
        types.AddException(typeof(ArgumentNullException), static () => new ArgumentExceptionShadow<ArgumentNullException>());
        types.AddException(typeof(DuplicateWaitObjectException), static () => new ArgumentExceptionShadow<DuplicateWaitObjectException>());
        types.AddException(
            typeof(ArgumentOutOfRangeException), static () => new ArgumentOutOfRangeExceptionShadow<ArgumentOutOfRangeException>());
        types.AddException(typeof(ObjectDisposedException), static () => new ObjectDisposedExceptionShadow<ObjectDisposedException>());
        types.AddException(typeof(AggregateException), static () => new AggregateExceptionShadow<AggregateException>());
        types.AddException(typeof(TypeInitializationException), static () => new TypeInitializationExceptionShadow());
        types.AddException(typeof(System.Runtime.CompilerServices.SwitchExpressionException), static () => new SwitchExpressionExceptionShadow());
        types.AddException(typeof(OperationCanceledException), static () => new OperationCanceledExceptionShadow<OperationCanceledException>());
        types.AddException(typeof(TaskCanceledException), static () => new OperationCanceledExceptionShadow<TaskCanceledException>());
        types.AddException<Exception>();
        types.AddException<SystemException>();
        types.AddException<ApplicationException>();
        types.AddException<InvalidOperationException>();
        types.AddException<NotSupportedException>();
        types.AddException<NotImplementedException>();
        types.AddException<PlatformNotSupportedException>();
        types.AddException<NullReferenceException>();
        types.AddException<IndexOutOfRangeException>();
        types.AddException<InvalidCastException>();
        types.AddException<ArrayTypeMismatchException>();
        types.AddException<RankException>();
        types.AddException<ArithmeticException>();
        types.AddException<DivideByZeroException>();
        types.AddException<OverflowException>();
        types.AddException<FormatException>();
        types.AddException<UriFormatException>();
        types.AddException<KeyNotFoundException>();
        types.AddException<InvalidDataException>();
        types.AddException<IOException>();
        types.AddException<EndOfStreamException>();
        types.AddException<DirectoryNotFoundException>();
        types.AddException<PathTooLongException>();
        types.AddException<TimeoutException>();
        types.AddException<UnauthorizedAccessException>();
        types.AddException<OutOfMemoryException>();
        types.AddException<InsufficientMemoryException>();
        types.AddException<InsufficientExecutionStackException>();
        types.AddException<StackOverflowException>();
        types.AddException<AccessViolationException>();
        types.AddException<InvalidProgramException>();
        types.AddException<MemberAccessException>();
        types.AddException<MethodAccessException>();
        types.AddException<FieldAccessException>();
        types.AddException<SynchronizationLockException>();
        types.AddException<LockRecursionException>();
        types.AddException<CryptographicException>();
        types.AddException<System.Diagnostics.UnreachableException>();
    }
}
