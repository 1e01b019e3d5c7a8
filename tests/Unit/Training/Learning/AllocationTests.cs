using Experiments.Training.Augmentations;
using Experiments.Training.Costs;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

/// <summary>Once it runs, training leaves nothing for the garbage collector.</summary>
public sealed class AllocationTests
{
    private static readonly double[] NoAccuracies = [];

    private static IEnumerable<TestCaseData> Trainings() =>
    [
        new TestCaseData(0.0, Array.Empty<Regularizer>()).SetArgDisplayNames("plain"),
        new TestCaseData(0.0, new Regularizer[] { new L2(1) }).SetArgDisplayNames("l2"),
        new TestCaseData(0.5, new Regularizer[] { new L1(1, L1Step.Proximal), new L2(1), new MaxNorm(3) }).SetArgDisplayNames("momentum, l1, l2, max-norm"),
        new TestCaseData(0.0, new Regularizer[] { new Dropout([0.5], 0.2, DropoutMask.PerExample) }).SetArgDisplayNames("dropout"),
    ];

    [TestCaseSource(nameof(Trainings))]
    public void A_step_allocates_nothing(double momentum, Regularizer[] regularizers)
    {
        Network network = Network.Create(new NetworkDefinition([35, 40, 33, 3], new Tanh(), new Sigmoid(), new ScaledNormal()), seed: 1);
        GradientDescent descent = new(0.1, new BatchSize(5), Epochs: 4, Momentum: momentum);
        using Trainer trainer = new(network, new CrossEntropy(), descent, regularizers, MadeUpImages.Grey(count: 33, inputs: 35, classes: 3), seed: 1);
        Steps(trainer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Steps(trainer);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [TestCase(0)]
    [TestCase(1)]
    public void A_step_with_fresh_pictures_allocates_nothing(int pictureThreads)
    {
        Network network = Network.Create(new NetworkDefinition([35, 8, 3], new Tanh(), new Sigmoid(), new ScaledNormal()), seed: 1);
        using Trainer trainer = new(
            network, new CrossEntropy(), new GradientDescent(0.1, new BatchSize(5), Epochs: 4), [],
            MadeUpImages.Grey(count: 33, inputs: 35, classes: 3, height: 5), seed: 1,
            new Augmentation([new Rotate(15), new Elastic([1], [2])], Fresh: Freshness.EveryEpoch), pictureThreads: pictureThreads);
        Steps(trainer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Steps(trainer);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static void Steps(Trainer trainer)
    {
        for (int step = 0; step < 3 * trainer.UpdatesPerEpoch; step++)
        {
            trainer.Step(NoAccuracies);
        }
    }
}
