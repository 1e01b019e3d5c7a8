using Experiments.Definitions.Reading.Problems;
using Experiments.Tests.Unit.Definitions.Reading.Problems;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

public sealed class ProblemTests
{
    private TemporaryWorkspace workspace;

    private static IReadOnlyList<TextMistake> Mistakes => TextMistakes.All;

    [OneTimeSetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Mend() => workspace.Restore();

    [OneTimeTearDown]
    public void Remove() => workspace.Dispose();

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_is_named_at_its_place(TextMistake mistake)
    {
        workspace.Write("demo/study.yaml", mistake.Study);
        workspace.Write(mistake.File, mistake.Text);
        string problem = workspace.Read().Problems
            .Where(problem => problem.Place.File == $"experiments/{mistake.File}")
            .Select(problem => problem.ToString())
            .Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem, Does.StartWith($"experiments/{mistake.File}:{mistake.Start}: "));
            Assert.That(mistake.Fragments, Is.All.Matches<string>(fragment => problem.Contains(fragment!, StringComparison.Ordinal)), problem);
        }
    }

    [Test]
    public void The_workspace_without_a_mistake_has_no_problem()
    {
        Assert.That(workspace.Read().Problems, Is.Empty);
    }

    [Test]
    public void Every_code_is_tested()
    {
        IEnumerable<string> codes = typeof(ProblemCodes).GetFields().Select(code => (string)code.GetRawConstantValue()!);
        IEnumerable<string> here = Mistakes.Select(mistake => mistake.Start.Split(' ')[^1])
            .Concat(FolderProblemTests.Codes);
        Assert.That(here.Distinct(), Is.EquivalentTo(codes));
    }

    [Test]
    public void Codes_are_distinct() =>
        Assert.That(typeof(ProblemCodes).GetFields().Select(code => code.GetRawConstantValue()), Is.Unique);

    [Test]
    public void A_problem_says_what_why_and_how_to_mend_it()
    {
        workspace.Write("demo/decay.yaml", "regularisation: {l2: 0.1}\ntitle: Decay");
        Assert.That(workspace.Read().Problems.Single().ToString(), Is.EqualTo(
            """
            experiments/demo/decay.yaml:1:1: error EXP0002: 'regularisation' is not a key of an experiment
              why:  Nothing reads it, so the setting would silently not apply.
              mend: Did you mean 'regularization'?
            """));
    }
}
