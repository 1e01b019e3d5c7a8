using Experiments.Definitions.Reading.Problems;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

public class ProblemPageTests
{
    private static IEnumerable<ProblemExample> Examples => ProblemExample.All;

    [FullRunOnly]
    [TestCaseSource(nameof(Examples))]
    public void An_example_has_its_problem(object example) => Assert.That(((ProblemExample)example).Read(), Is.Not.Empty);

    [Test]
    public void Every_code_has_an_example() => Assert.That(
        Examples.Select(example => example.Code),
        Is.EquivalentTo(typeof(ProblemCodes).GetFields().Select(code => (string)code.GetRawConstantValue()!)));

    [Test]
    public void The_committed_page_shows_every_problem_as_it_is() => CommittedFile.MustBe("docs/problems.md", ProblemPage.Of(ProblemExample.All));
}
