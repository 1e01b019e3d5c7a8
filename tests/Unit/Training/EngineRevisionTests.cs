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
    private const int Revision = 3;

    private static readonly NetworkDefinition Standard = new([35, 20, 3], new Sigmoid(), new Sigmoid(), new ScaledNormal());
    private static readonly GradientDescent Plain = new(LearningRate: 0.5, new BatchSize(5), Epochs: 4);

    private static IEnumerable<TestCaseData> Runs() =>
    [
        Run("sigmoid, quadratic", "80be3bb1f96741c8", Standard, new Quadratic()),
        Run("sigmoid, cross-entropy", "c293f2610a864a8a", Standard, new CrossEntropy()),
        Run("tanh, softmax", "15fcfa220ddeba18", Standard with { Activation = new Tanh(), Output = new Softmax() }, new LogLikelihood()),
        Run("scaled-tanh, glorot", "30dc52ed233d7e35", Standard with { Activation = new ScaledTanh(), InitialWeights = new Glorot() }, new CrossEntropy()),
        Run("relu, he, two hidden layers", "999ba5e0f709a964", Standard with { Layers = [35, 17, 33, 3], Activation = new Relu(), InitialWeights = new He() }, new CrossEntropy()),
        Run("leaky-relu, unit-normal", "e49f35402ad863b8", Standard with { Activation = new LeakyRelu(), InitialWeights = new UnitNormal() }, new CrossEntropy()),
        Run("softplus", "0e6229480381377d", Standard with { Activation = new Softplus() }, new CrossEntropy()),
        Run("identity, no hidden layer, zero", "c8490692ce60351d", new([35, 3], new Identity(), new Identity(), new Zero()), new Quadratic()),
        Run("all of the training set", "f91d19a21d8000de", Standard, new CrossEntropy(), Plain with { BatchSize = BatchSize.All }),
        Run("momentum", "96a72d2c7be0bee6", Standard, new CrossEntropy(), Plain with { Momentum = 0.9 }),
        Run("l1", "8e5daa9575bedddd", Standard, new CrossEntropy(), Plain, new L1(0.5)),
        Run("l1, proximal", "0452a09a344a31a5", Standard, new CrossEntropy(), Plain, new L1(0.5, L1Step.Proximal)),
        Run("l2", "ae5905cfcb58cf63", Standard, new CrossEntropy(), Plain, new L2(0.5)),
        Run("max-norm", "c33cb4c2d0bc07e7", Standard, new CrossEntropy(), Plain, new MaxNorm(0.75)),
        Run("dropout", "0a9fddeedc3df312", Standard, new CrossEntropy(), Plain, new Dropout([0.5])),
        Run("dropout of inputs, inverted, per example", "1a534b4cfc404e6e", Standard, new CrossEntropy(), Plain, new Dropout([0.5], 0.2, DropoutMask.PerExample, DropoutScaling.Inverted)),
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
