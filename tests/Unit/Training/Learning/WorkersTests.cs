using Experiments.Training.Augmentations;
using Experiments.Training.Costs;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

public sealed class WorkersTests
{
    [TestCase(0.0, 5)]
    [TestCase(0.9, 7)]
    public void Threads_change_no_bit(double momentum, int batchSize)
    {
        string[] hashes = [.. new[] { 1, 2, Effort.Of(3, 8) }.Select(threads => Hash(threads, momentum, batchSize))];
        Assert.That(hashes.Distinct(), Has.Exactly(1).Items);
    }

    [Test]
    public void Every_part_is_done_once_in_every_round_also_after_a_rest()
    {
        using Workers workers = new(3);
        int[] done = new int[3];
        for (int round = 0; round < 200; round++)
        {
            workers.Run(1 + (round % 3), part => Interlocked.Increment(ref done[part]));
            if (round % 50 == 0)
            {
                Assert.That(SpinWait.SpinUntil(() => workers.Asleep == 2, TimeSpan.FromSeconds(60)), "idle threads fall asleep");
            }
        }

        Assert.That(done, Is.EqualTo(new[] { 200, 133, 66 }));
    }

    [Test]
    public void A_failing_part_is_told_once_all_are_done()
    {
        using Workers workers = new(2);
        Assert.That(
            () => workers.Run(2, part => ThrowIf(part == 1)),
            Throws.InvalidOperationException.With.Message.Contains("broken").And.InnerException.TypeOf<NotSupportedException>());
        Assert.That(() => workers.Run(2, _ => { }), Throws.Nothing);
    }

    [Test]
    public void Pictures_made_ahead_change_no_bit()
    {
        string[] hashes = [.. new[] { 0, 1, 3 }.Select(pictureThreads => Hash(1, 0, batchSize: 5, pictureThreads, Freshness.EveryEpoch))];
        Assert.That(hashes.Distinct(), Has.Exactly(1).Items);
        Assert.That(hashes[0], Is.Not.EqualTo(Hash(1, 0, batchSize: 5)), "pictures are transformed");
    }

    private static void ThrowIf(bool broken)
    {
        if (broken)
        {
            throw new NotSupportedException("broken");
        }
    }

    private static string Hash(int threads, double momentum, int batchSize, int pictureThreads = 0, Freshness? fresh = null)
    {
        Network network = Network.Create(new NetworkDefinition([35, 200, 100, 3], new Sigmoid(), new Softmax(), new ScaledNormal()), seed: 1);
        GradientDescent descent = new(0.5, new BatchSize(batchSize), Epochs: 3, Momentum: momentum);
        Regularizer[] regularizers = [new L1(0.1, L1Step.Proximal), new L2(0.1), new Dropout([0.3], Mask: DropoutMask.PerExample), new MaxNorm(2)];
        Augmentation? augmentation = fresh is null ? null : new Augmentation([new Rotate(15), new Elastic([1], [2])], Fresh: fresh);
        using Trainer trainer = new(
            network, new LogLikelihood(), descent, regularizers, MadeUpImages.Grey(count: 33, inputs: 35, classes: 3, height: 5), seed: 1,
            augmentation, threads, pictureThreads);
        for (int step = 0; step < 3 * trainer.UpdatesPerEpoch; step++)
        {
            trainer.Step();
        }

        return trainer.Network.Hash();
    }
}
