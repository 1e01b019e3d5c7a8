using Experiments.Training;
using Experiments.Training.Costs;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training;

/// <summary>
/// Tiny runs with the beginnings of their weight hashes. One that fails means that stored runs are no longer what the engine would give:
/// either the change was not meant to move bits, or <see cref="Engine.Revision"/> has to be raised.
/// </summary>
public sealed class EngineRevisionTests
{
    /// <summary>The revision whose hashes stand below.</summary>
    private const int Revision = 2;

    private static readonly NetworkDefinition Standard = new([35, 20, 3], new Sigmoid(), new Sigmoid(), new ScaledNormal());
    private static readonly GradientDescent Plain = new(LearningRate: 0.5, new BatchSize(5), Epochs: 4);

    private static IEnumerable<TestCaseData> Runs() =>
    [
        Run("sigmoid, quadratic", "6d42a38e281260c6", Standard, new Quadratic()),
        Run("sigmoid, cross-entropy", "e30613c0dfdabaf6", Standard, new CrossEntropy()),
        Run("tanh, softmax", "6efbdf94c140eb06", Standard with { Activation = new Tanh(), Output = new Softmax() }, new LogLikelihood()),
        Run("scaled-tanh, glorot", "0ec8ab38b851e22c", Standard with { Activation = new ScaledTanh(), InitialWeights = new Glorot() }, new CrossEntropy()),
        Run("relu, he, two hidden layers", "8ee07f7959819834", Standard with { Layers = [35, 17, 33, 3], Activation = new Relu(), InitialWeights = new He() }, new CrossEntropy()),
        Run("leaky-relu, unit-normal", "c470c8282e3f6996", Standard with { Activation = new LeakyRelu(), InitialWeights = new UnitNormal() }, new CrossEntropy()),
        Run("softplus", "77dc754b04a4ef85", Standard with { Activation = new Softplus() }, new CrossEntropy()),
        Run("identity, no hidden layer, zero", "33857be48d67cfed", new([35, 3], new Identity(), new Identity(), new Zero()), new Quadratic()),
        Run("all of the training set", "e36f98b343328637", Standard, new CrossEntropy(), Plain with { BatchSize = BatchSize.All }),
        Run("momentum", "9c12f7d7895b5e19", Standard, new CrossEntropy(), Plain with { Momentum = 0.9 }),
        Run("l1", "7df4c6e092a9f450", Standard, new CrossEntropy(), Plain, new L1(0.5)),
        Run("l1, proximal", "13624f4b48dbb285", Standard, new CrossEntropy(), Plain, new L1(0.5, L1Step.Proximal)),
        Run("l2", "e27b0a12ff50a98e", Standard, new CrossEntropy(), Plain, new L2(0.5)),
        Run("max-norm", "757fdd3280873ffd", Standard, new CrossEntropy(), Plain, new MaxNorm(0.75)),
        Run("dropout", "ba7814553e766b2c", Standard, new CrossEntropy(), Plain, new Dropout([0.5])),
        Run("dropout of inputs, inverted, per example", "d72b1de6e3fbc70b", Standard, new CrossEntropy(), Plain, new Dropout([0.5], 0.2, DropoutMask.PerExample, DropoutScaling.Inverted)),
    ];

    [TestCaseSource(nameof(Runs))]
    public void Training_gives_the_bits_that_it_gave(string expected, NetworkDefinition network, Cost cost, GradientDescent descent, Regularizer[] regularizers)
    {
        Trainer trainer = new(
            Network.Create(network, seed: 1), cost, descent, regularizers, MadeUpImages.Grey(count: 12, inputs: 35, classes: 3), seed: 1);
        for (int update = 0; update < descent.Epochs * trainer.UpdatesPerEpoch; update++)
        {
            trainer.Step();
        }

        string actual = trainer.Network.Hash()[..16];
        Assert.That(trainer.Network.IsFinite(), "the bits of what is no number are nobody's promise");
        Assert.That(actual, Is.EqualTo(expected), $"The bits of training moved. If that is intended, raise Engine.Revision and write {actual} here.");
    }

    [Test]
    public void The_hashes_are_those_of_the_engines_revision() =>
        Assert.That(Engine.Revision, Is.EqualTo(Revision), "Replace the hashes here by those that the failing runs print, then the revision.");

    private static TestCaseData Run(
        string name, string hash, NetworkDefinition network, Cost cost, GradientDescent? descent = null, params Regularizer[] regularizers) =>
        new TestCaseData(hash, network, cost, descent ?? Plain, regularizers).SetArgDisplayNames(name);
}
