using Xunit.Abstractions;
using Xunit.Sdk;

namespace Comet.Tests.Conformance;

/// <summary>Runs test cases in the order of their names: all modes of a program together, while the next program is compiled.</summary>
public sealed class ByDisplayName : ITestCaseOrderer
{
    /// <inheritdoc/>
    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase =>
        testCases.OrderBy(t => t.DisplayName, StringComparer.Ordinal);
}
