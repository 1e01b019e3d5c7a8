using System.Reflection;
using Experiments.Definitions;
using Experiments.Definitions.Reading;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

public class ShippedExperimentsTests
{
    private static readonly string Root = typeof(ShippedExperimentsTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(fact => fact.Key == "RepositoryRoot").Value!;

    private static readonly Catalog Catalog = ExperimentFiles.Read(new Workspace(Root));

    [Test]
    public void The_shipped_experiments_have_no_problems() => Assert.That(Catalog.Problems, Is.Empty);

    [Test]
    public void The_study_of_overfitting_lists_its_arms_in_its_own_order()
    {
        Study study = Catalog.Studies.Single(study => study.Name == "overfitting");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(study.Experiments.Select(arm => arm.Name), Is.EqualTo(new[] { "unregularized", "l1", "l2", "dropout" }));
            Assert.That(study.Baseline, Is.SameAs(study.Experiments[0]));
            Assert.That(study.Report, Is.EqualTo(new[] { "learning-curves", "accuracy-bars", "results" }));
            Assert.That(study.Experiments[2].Settings.Regularization, Is.EqualTo(new[] { new L2(0.1) }));
            Assert.That(study.Experiments[2].Published.Select(number => number.Value), Is.EqualTo(new[] { 87.10, 86.95 }));
            Assert.That(study.Experiments.Select(arm => arm.Seeds), Is.All.EqualTo(new[] { 1, 2, 3, 4, 5 }));
        }
    }

    [Test]
    public void The_data_set_of_an_experiment_can_be_found()
    {
        DatasetFolder mnist = DatasetFolder.Read(new Workspace(Root), "mnist");
        Assert.That(File.Exists(Path.Combine(mnist.Path, mnist.Definition.Files.TestImages.Path)));
    }
}
