using Experiments.Training.Costs;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

/// <summary>The way through the training set, seen in a network without hidden nodes whose images have one pixel each.</summary>
public sealed class TrainerTests
{
    private const int Images = 11;

    [TestCase(1)]
    [TestCase(4)]
    [TestCase(11)]
    [TestCase(100)]
    public void Each_epoch_visits_each_example_once(int batchSize)
    {
        Trainer trainer = NewTrainer(new BatchSize(batchSize));
        for (int epoch = 0; epoch < 3; epoch++)
        {
            Assert.That(Epoch(trainer).SelectMany(batch => batch), Is.EquivalentTo(Enumerable.Range(0, Images)), $"epoch {epoch}");
        }
    }

    [Test]
    public void Batches_have_the_size_asked_for_and_the_last_one_what_is_left() =>
        Assert.That(Epoch(NewTrainer(new BatchSize(4))).Select(batch => batch.Length), Is.EqualTo(new[] { 4, 4, 3 }));

    [Test]
    public void All_is_one_batch() =>
        Assert.That(Epoch(NewTrainer(BatchSize.All)).Select(batch => batch.Length), Is.EqualTo(new[] { Images }));

    [Test]
    public void Each_epoch_and_each_seed_has_an_order_of_its_own()
    {
        Trainer trainer = NewTrainer(new BatchSize(1));
        string[] orders = [Order(trainer), Order(trainer), Order(trainer), Order(NewTrainer(new BatchSize(1), seed: 2))];
        Assert.That(orders, Is.Unique);
        Assert.That(Order(NewTrainer(new BatchSize(1))), Is.EqualTo(orders[0]), "the same seed");
    }

    [Test]
    public void Updates_and_epochs_are_counted()
    {
        Trainer trainer = NewTrainer(new BatchSize(4));
        List<(long Update, int Epoch)> counts = [(trainer.Update, trainer.Epoch)];
        for (int update = 0; update < 7; update++)
        {
            trainer.Step();
            counts.Add((trainer.Update, trainer.Epoch));
        }

        Assert.That(trainer.UpdatesPerEpoch, Is.EqualTo(3));
        Assert.That(counts, Is.EqualTo(new (long, int)[]
        {
            (0, 0), (1, 1), (2, 1), (3, 1), (4, 2), (5, 2), (6, 2), (7, 3),
        }));
    }

    [Test]
    public void A_network_that_does_not_fit_the_images_is_refused()
    {
        Network network = new(new NetworkDefinition([Images + 1, 2], new Identity(), new Identity(), new Zero()));
        Assert.That(
            () => new Trainer(network, new Quadratic(), new GradientDescent(1, new BatchSize(1), 1), [], MadeUpImages.OnePixelEach(Images, 2), seed: 1),
            Throws.ArgumentException.With.Message.Contains("12 inputs to 2 outputs").And.Message.Contains("11 pixels to 2 classes"));
    }

    [Test]
    public void A_cost_that_does_not_fit_the_output_is_refused()
    {
        Network network = new(new NetworkDefinition([Images, 2], new Identity(), new Identity(), new Zero()));
        Assert.That(
            () => new Trainer(network, new CrossEntropy(), new GradientDescent(1, new BatchSize(1), 1), [], MadeUpImages.OnePixelEach(Images, 2), seed: 1),
            Throws.ArgumentException.With.Message.Contains("sigmoid"));
    }

    private static Trainer NewTrainer(BatchSize batchSize, int seed = 1)
    {
        Network network = new(new NetworkDefinition([Images, 2], new Identity(), new Identity(), new Zero()));
        return new Trainer(
            network, new Quadratic(), new GradientDescent(0.1, batchSize, Epochs: 1), [], MadeUpImages.OnePixelEach(Images, 2), seed);
    }

    /// <summary>The images that each update of one epoch saw: those whose pixel's weights moved.</summary>
    private static List<int[]> Epoch(Trainer trainer)
    {
        List<int[]> batches = [];
        for (int update = 0; update < trainer.UpdatesPerEpoch; update++)
        {
            float[] before = Pixels(trainer);
            trainer.Step();
            batches.Add([.. Pixels(trainer).Zip(before, (now, then) => now != then).Index().Where(at => at.Item).Select(at => at.Index)]);
        }

        return batches;
    }

    private static string Order(Trainer trainer) => string.Join(' ', Epoch(trainer).SelectMany(batch => batch));

    /// <summary>Per pixel, the difference of its two weights: their errors have opposite signs.</summary>
    private static float[] Pixels(Trainer trainer) =>
        [.. Enumerable.Range(0, Images).Select(k => trainer.Network.Layers[0].Weight(0, k) - trainer.Network.Layers[0].Weight(1, k))];
}
