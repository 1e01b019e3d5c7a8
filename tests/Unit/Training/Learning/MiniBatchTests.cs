using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

public sealed class MiniBatchTests
{
    private static readonly Examples Grey = MadeUpImages.Grey(count: 12, inputs: 20, classes: 3);
    private static readonly NetworkDefinition Shape = new([20, 8, 3], new Sigmoid(), new Softmax(), new ScaledNormal());

    /// <summary>Regularizers that regularize nothing.</summary>
    private static IEnumerable<Regularizer> Nothing() =>
        [new L1(0), new L1(0, L1Step.Proximal), new L2(0), new MaxNorm(1e6), new Dropout([0]), new Dropout([0], Scaling: DropoutScaling.Inverted)];

    [TestCaseSource(nameof(Nothing))]
    public void A_regularizer_of_strength_0_is_none_to_the_bit(Regularizer nothing) =>
        Assert.That(Trained(new BatchSize(5), 7, seed: 1, nothing).Hash(), Is.EqualTo(Trained(new BatchSize(5), 7, seed: 1).Hash()));

    [Test]
    public void The_order_within_a_batch_changes_the_gradient_by_rounding_alone()
    {
        float[][] forwards = Gradient(0, 1, 2, 3, 4), backwards = Gradient(4, 3, 2, 1, 0), other = Gradient(0, 1, 2, 3, 5);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(backwards[0], Is.EqualTo(forwards[0]).Within(1e-6));
            Assert.That(backwards[1], Is.EqualTo(forwards[1]).Within(1e-6));
            Assert.That(other[0], Is.Not.EqualTo(forwards[0]).Within(1e-6), "another batch");
        }
    }

    [Test]
    public void Plain_gradient_descent_does_not_depend_on_the_order_of_the_examples()
    {
        Network one = Trained(BatchSize.All, 5, seed: 1), other = Trained(BatchSize.All, 5, seed: 2);
        Assert.That(other.Layers[0].Weights.ToArray(), Is.EqualTo(one.Layers[0].Weights.ToArray()).Within(1e-5));
        Assert.That(Trained(new BatchSize(11), 5, seed: 1).Layers[0].Weights.ToArray(), Is.Not.EqualTo(one.Layers[0].Weights.ToArray()).Within(1e-5));
    }

    [Test]
    public void A_last_smaller_batch_divides_by_its_own_size()
    {
        const double rate = 0.5;
        Examples examples = MadeUpImages.OnePixelEach(5, classes: 2);
        Network network = new(new NetworkDefinition([5, 2], new Identity(), new Identity(), new Zero()));
        Trainer trainer = new(network, new Quadratic(), new GradientDescent(rate, new BatchSize(2), Epochs: 1), [], examples, seed: 4);
        trainer.Step();
        trainer.Step();
        Layer layer = trainer.Network.Layers[0];
        float bias = layer.Bias(0);
        int last = Enumerable.Range(0, 5).Single(image => layer.Weight(0, image) == 0 && layer.Weight(1, image) == 0);
        trainer.Step();
        layer = trainer.Network.Layers[0];

        // a = b for an image whose weights are still 0, and its pixel is 1: the gradient is b − y.
        double target = examples.Label(last) == 0 ? 1 : 0;
        Assert.That(layer.Weight(0, last), Is.EqualTo(-rate * (bias - target)).Within(1e-6));
    }

    private static Network Trained(BatchSize batchSize, int updates, int seed, params IReadOnlyList<Regularizer> regularizers)
    {
        Network network = Network.Create(Shape, seed: 9);
        Trainer trainer = new(network, new LogLikelihood(), new GradientDescent(0.5, batchSize, Updates: updates), regularizers, Grey, seed);
        for (int update = 0; update < updates; update++)
        {
            trainer.Step();
        }

        return trainer.Network;
    }

    private static float[][] Gradient(params int[] images)
    {
        Batch batch = MadeUpImages.BatchOf(Grey, images);
        Network network = Network.Create(Shape, seed: 9);
        Backpropagation backpropagation = new(network, images.Length, Workers.CallerAlone);
        backpropagation.FeedForward(batch, masks: null);
        backpropagation.PropagateBack(new LogLikelihood());
        return [.. Enumerable.Range(0, 2).Select(l => Gradients.OfWeights(backpropagation, network, l))];
    }
}
