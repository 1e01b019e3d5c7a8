using Experiments.Testing.Suites;
using NUnit.Framework;

namespace Experiments.Tests.Suites;

internal sealed class ExperimentTests() : ExperimentSuite(typeof(ExperimentTests).Assembly)
{
    [TestCaseSource(nameof(Experiments))]
    public Task Reproduces(string experiment) => Check(experiment);

    [Test]
    public void Every_snapshot_belongs_to_an_experiment() => CheckSnapshots(nameof(Reproduces), "experiment");

    private static IEnumerable<TestCaseData> Experiments() => ExperimentsOf(typeof(ExperimentTests).Assembly);
}
