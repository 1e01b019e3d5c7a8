using Experiments.Definitions;
using Experiments.Testing.Suites;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Testing.Suites;

internal sealed class CatalogCasesTests
{
    private static readonly Catalog catalog = new([], [], ["overfitting/l1", "overfitting/l2", "digits/small/sigmoid"]);

    [Test]
    public void Each_experiment_file_is_a_case_with_its_study_as_category()
    {
        IReadOnlyList<TestCaseData> cases = CatalogCases.OfExperiments(() => catalog);
        Assert.That(cases.Select(one => one.Arguments[0]), Is.EqualTo(catalog.Files));
        Assert.That(cases.Select(one => one.Properties.Get("Category")), Is.EqualTo((string[])["overfitting", "overfitting", "digits/small"]));
    }

    [Test]
    public void Each_study_is_one_case() => Assert.That(
        CatalogCases.OfStudies(() => catalog).Select(one => one.Arguments[0]), Is.EqualTo((string[])["overfitting", "digits/small"]));

    [Test]
    public void A_catalog_that_cannot_be_read_is_one_case_and_not_an_exception() => Assert.That(
        CatalogCases.OfExperiments(() => throw new IOException()).Select(one => one.Arguments[0]), Is.EqualTo((string[])["experiments"]));
}
