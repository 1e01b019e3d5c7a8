using Experiments.Testing.Suites;
using NUnit.Framework;

namespace Experiments.Tests.Suites;

internal sealed class ReportTests() : ReportSuite(typeof(ReportTests).Assembly)
{
    [TestCaseSource(nameof(Studies))]
    public Task Writes_the_page_of(string study) => WriteStudy(study);

    [Test]
    public Task Writes_the_index() => WriteIndex();

    private static IEnumerable<TestCaseData> Studies() => StudiesOf(typeof(ReportTests).Assembly);
}
