using Experiments.Definitions;
using Experiments.Running.Planning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running.Planning;

public sealed class BudgetTests
{
    private RunnableWorkspace workspace = null!;

    [OneTimeSetUp]
    public void Make() => workspace = new RunnableWorkspace();

    [OneTimeTearDown]
    public void Remove() => workspace.Dispose();

    [TestCase(null, "0.5/12")]
    [TestCase("  ", "0.5/12")]
    [TestCase("unlimited", "unlimited")]
    [TestCase("1/2.5", "1/2.5")]
    [TestCase(" 0 / 0 ", "0/0")]
    public void A_budget_is_one_run_and_all_studies(string? text, string read) => Assert.That($"{Budget.Parse(text)}", Is.EqualTo(read));

    [TestCase("1")]
    [TestCase("1/2/3")]
    [TestCase("-1/2")]
    [TestCase("1/NaN")]
    [TestCase("1,5/2")]
    [TestCase("all")]
    public void What_is_no_budget_is_refused_with_an_example(string text) => Assert.That(
        () => Budget.Parse(text), Throws.TypeOf<InvalidDataException>().With.Message.Contains($"'{text}'").And.Message.Contains("0.5/12"));

    [Test]
    public void A_study_with_one_run_that_is_too_long_is_beyond()
    {
        double run = Work.Of(Studies(1)[0].Baseline.Settings);
        Assert.That(new Budget(run * 0.99, 1).Beyond(Studies(1)), Is.EqualTo(new[] { "1" }));
        Assert.That(new Budget(run, 1).Beyond(Studies(1)), Is.Empty);
    }

    [Test]
    public void The_largest_studies_are_beyond_what_is_trained_in_all()
    {
        double seed = Work.Of(Studies(1)[0].Baseline.Settings) * 2; // two experiments
        Budget three = new(1, seed * 3.5);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(three.Beyond(Studies(1, 2)), Is.Empty);
            Assert.That(three.Beyond(Studies(3, 1)), Is.EqualTo(new[] { "3" }));
            Assert.That(three.Beyond(Studies(2, 1, 3)), Is.EqualTo(new[] { "3" }));
            Assert.That(Budget.Unlimited.Beyond(Studies(1, 2, 3)), Is.Empty);
        }
    }

    /// <summary>Studies of so many seeds, named by them.</summary>
    private Study[] Studies(params int[] seeds) =>
    [
        .. seeds.Select(count =>
        {
            Experiment[] arms = [.. workspace.Experiments.Select(arm => arm with { Seeds = [.. Enumerable.Range(1, count)] })];
            return new Study($"{count}", "Title", "Summary.", arms[0], arms, []);
        }),
    ];
}
