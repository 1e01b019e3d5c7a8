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
    private const int Revision = 1;

    private static readonly NetworkDefinition Standard = new([35, 20, 3], new Sigmoid(), new Sigmoid(), new ScaledNormal());
    private static readonly GradientDescent Plain = new(LearningRate: 0.5, new BatchSize(5), Epochs: 4);

    private static IEnumerable<TestCaseData> Runs() =>
    [
        Run("sigmoid, quadratic", "9a63cb5328631006", Standard, new Quadratic()),
        Run("sigmoid, cross-entropy", "6188a2c8b7eb9812", Standard, new CrossEntropy()),
        Run("tanh, softmax", "186b3fdc4133c958", Standard with { Activation = new Tanh(), Output = new Softmax() }, new LogLikelihood()),
        Run("scaled-tanh, glorot", "17ad33c77fa3c85d", Standard with { Activation = new ScaledTanh(), InitialWeights = new Glorot() }, new CrossEntropy()),
        Run("relu, he, two hidden layers", "4da72f7f03bcef3a", Standard with { Layers = [35, 17, 33, 3], Activation = new Relu(), InitialWeights = new He() }, new CrossEntropy()),
        Run("leaky-relu, unit-normal", "fe305ee08f7e96ea", Standard with { Activation = new LeakyRelu(), InitialWeights = new UnitNormal() }, new CrossEntropy()),
        Run("softplus", "60175952c49f4e49", Standard with { Activation = new Softplus() }, new CrossEntropy()),
        Run("identity, no hidden layer, zero", "33857be48d67cfed", new([35, 3], new Identity(), new Identity(), new Zero()), new Quadratic()),
        Run("all of the training set", "08a9b2d4d67f668a", Standard, new CrossEntropy(), Plain with { BatchSize = BatchSize.All }),
        Run("momentum", "7f866c36c17bac5a", Standard, new CrossEntropy(), Plain with { Momentum = 0.9 }),
        Run("l1", "6d963d3118ee8339", Standard, new CrossEntropy(), Plain, new L1(0.5)),
        Run("l1, proximal", "cad6de25b1fc4304", Standard, new CrossEntropy(), Plain, new L1(0.5, L1Step.Proximal)),
        Run("l2", "7485b4af6008d492", Standard, new CrossEntropy(), Plain, new L2(0.5)),
        Run("max-norm", "7ff476f86db6fb2e", Standard, new CrossEntropy(), Plain, new MaxNorm(0.75)),
        Run("dropout", "b113be49a4bbc480", Standard, new CrossEntropy(), Plain, new Dropout([0.5])),
        Run("dropout of inputs, inverted, per example", "996afa846201aff6", Standard, new CrossEntropy(), Plain, new Dropout([0.5], 0.2, DropoutMask.PerExample, DropoutScaling.Inverted)),
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
