using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// <c>lock</c>. It is taken and given back at home, by the operating-system thread that the logical thread belongs to; that thread waits while its work is away, and so holds the lock for it. The body moves like
/// any other code.
/// </summary>
internal sealed partial class BodyLowerer
{
    // lock (x) S   ->   s = x; (go home) Monitor.Enter(s); try { S } finally { (go home) Monitor.Exit(s); }
    private void LowerLock(LockStatementSyntax statement)
    {
        ITypeSymbol? type = Model.GetTypeInfo(statement.Expression).Type;
        if (type is not { IsReferenceType: true } or IDynamicTypeSymbol || HasNoName(type) || HasUnsuspendableDesignation(statement.Expression) is not null)
        {
            EmitAtomic(statement, "a lock is held");
            return;
        }
        HoistDesignations(statement.Expression);
        if (!IsSpine(statement.Statement) && !HasTwinCall(statement.Expression))
        {
            EmitStatementVerbatim(statement);
            return;
        }
        Slot gate = Keep(LowerTop(statement.Expression), TypeOf(statement.Expression));
        bool isLock = Gathering.FrameworkTypes.Is(type, "System.Threading.Lock");
        EmitMonitor("Enter", "a lock is taken at home");
        LowerTryMovedFinally(statement.Span, body: () => LowerEmbedded(statement.Statement), finallyBlock: () => EmitMonitor("Exit", "a lock is given back at home"));

        void EmitMonitor(string what, string pin)
        {
            Fragment call = Combine(isLock ? $"{gate.Name}.{what}();" : $"global::System.Threading.Monitor.{what}({gate.Name});", Use(gate));
            call.Pin = pin;
            EmitCode(call);
        }
    }
}
