using Experiments.Definitions;
using Experiments.Testing.Suites;
using NUnit.Framework;
using NUnit.Framework.Internal;

namespace Experiments.Tests.Unit.Testing.Suites;

internal sealed class CatalogProblemsTests
{
    private static readonly Problem own = Problem("overfitting/l2.yaml");
    private static readonly Problem study = Problem("overfitting/study.yaml");
    private static readonly Problem sibling = Problem("overfitting/l1.yaml");
    private static readonly Problem warning = Problem("overfitting/l2.yaml") with { IsWarning = true };
    private static readonly Catalog catalog = new([], [own, study, sibling, Problem("overfitting-2/l2.yaml")], []);

    [Test]
    public void An_experiment_has_the_problems_of_its_file_and_of_its_study() =>
        Assert.That(catalog.ProblemsOf("overfitting/l2"), Is.EqualTo((Problem[])[own, study]));

    [Test]
    public void A_study_has_the_problems_of_all_its_files() =>
        Assert.That(catalog.ProblemsOfStudy("overfitting"), Is.EqualTo((Problem[])[own, study, sibling]));

    [Test]
    public void Errors_fail_the_test_with_their_texts()
    {
        using (new TestExecutionContext.IsolatedContext())
        {
            Assert.That(() => ((Problem[])[own, warning]).MustBeWarnings(), Throws.TypeOf<AssertionException>().With.Message.Contains(own.ToString()));
        }
    }

    [Test]
    public void Warnings_are_printed()
    {
        ((Problem[])[warning]).MustBeWarnings();
        Assert.That(TestExecutionContext.CurrentContext.CurrentResult.Output, Does.Contain("warning EXP0001"));
    }

    private static Problem Problem(string file) =>
        new(new Place($"experiments/{file}", 4, 11), "EXP0001", "'lamda' is not a key", "It would be ignored.", "Write 'lambda'.");
}
