using Experiments.Evidence.Comparisons;
using Experiments.Evidence.Hierarchy;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Hierarchy;

public class GridTests
{
    // Between arms this narrow, Newton's steps alone leap to and fro.
    [Test]
    public void Its_nodes_ascend() => Assert.That(
        new Grid([new Posterior(5, -0.26, 0.05, Prior.Accuracy), new Posterior(5, -4.34, 0.01, Prior.Accuracy)]).Values, Is.Ordered.Ascending);
}
