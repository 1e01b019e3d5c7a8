using Experiments.Tests.Benchmarks.Bounds;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Benchmarks;

/// <summary>The bound of an epoch, against small numbers worked out by hand.</summary>
public sealed class LeastWorkTests
{
    // 3-2-1 nodes; 4 images in 2 mini-batches, 5 inked pixels in all, 4 places with ink in the two mini-batches together.
    private static readonly IReadOnlyList<LeastWork> work = LeastWork.Of([3, 2, 1], new Ink(Images: 4, MiniBatches: 2, Pixels: 5, Columns: 4));

    [TestCase("forward, layer 1", 20 + (26 * 4 * 2), 40, 32, 0)]
    [TestCase("update, layer 1", 36, 0, 0, 32)]
    [TestCase("forward, layer 2", 16 + (26 * 4 * 1), 0, 16, 0)]
    [TestCase("backward, layer 2", 16 + (4 * 4 * 2), 0, 16, 0)]
    [TestCase("update, layer 2", 32, 0, 0, 16)]
    public void A_phase_needs_its_products_its_activations_and_its_weights(
        string phase, double operations, double loaded, double read, double updated)
    {
        LeastWork one = work.Single(one => one.Phase == phase);
        Assert.That((one.Operations, one.Loaded, one.Read, one.Updated), Is.EqualTo((operations, loaded, read, updated)));
    }

    [Test]
    public void Every_phase_of_it_is_one_of_a_step() => Assert.That(work.Select(one => one.Phase), Is.SubsetOf(Phases.Of(layers: 2)));

    [Test]
    public void A_phase_takes_as_long_as_the_slowest_of_arithmetic_loads_and_traffic_at_the_level_that_holds_the_layer()
    {
        // The first layer has 24 bytes of weights, the second 8.
        Limits limits = new(
            Peak: 12, [new MemoryLevel("L1", Capacity: 8, ReadSpeed: 2, UpdateSpeed: 1), new MemoryLevel("memory", long.MaxValue, ReadSpeed: 16, UpdateSpeed: 8)]);
        Assert.That(work.Select(one => one.Seconds(limits)), Is.EqualTo([40 / 2.0, 32 / 8.0, 120 / 12.0, 16 / 2.0, 16 / 1.0]));
    }

    [Test]
    public void A_step_goes_forward_then_back_but_not_into_the_pixels_and_then_updates() => Assert.That(
        Phases.Of(layers: 3),
        Is.EqualTo((string[])
        [
            "gather", "forward, layer 1", "forward, layer 2", "forward, layer 3", "output error",
            "backward, layer 3", "backward, layer 2", "find or sort inked pixels", "update, layer 1", "update, layer 2", "update, layer 3",
        ]));
}
