using Experiments.Definitions;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions;

public class CanonicalFormTests
{
    private static readonly NetworkSettings Settings = new(
        new DatasetSelection("mnist", 1000, 10000, 10000),
        new NetworkDefinition([784, 30, 10], new Sigmoid(), new Sigmoid(), new UnitNormal()),
        new CrossEntropy(),
        new GradientDescent(0.1, BatchSize.All, Updates: 40000, EvaluateEvery: new TrainingInterval(1, InUpdates: false)),
        [new Dropout([0.5]), new L2(1e-7)]);

    [Test]
    public void The_text_is_as_it_always_was() => Assert.That(CanonicalForm.Of(Settings), Is.EqualTo(
        """
        {"dataset":{"name":"mnist","train":1000,"test":10000,"validation":10000},
        "network":{"layers":[784,30,10],"activation":"sigmoid","output":"sigmoid",
        "initial-weights":"unit-normal"},"cost":"cross-entropy",
        "training":{"learning-rate":0.1,"batch-size":"all","updates":40000,"momentum":0,"evaluate-every":"1 epoch"},
        "regularization":{"dropout":{"hidden":[0.5],"input":0,"mask":"per-batch","scaling":"classic"},"l2":{"lambda":1E-07}}}
        """.ReplaceLineEndings("")));

    [Test]
    public void Equal_settings_in_other_words_have_equal_texts()
    {
        using TemporaryWorkspace workspace = new();
        workspace.Write("demo/decay.yaml", "title: b\nregularization: {l2: {lambda: 1.0e-1}}\ntraining: {momentum: -0, learning-rate: 0.50}");
        workspace.Write("demo/other.yaml", "regularization: {l2: 0.1}\nseeds: [7]\ntitle: c");
        string[] texts = [.. workspace.Read().Experiments.Skip(1).Select(experiment => CanonicalForm.Of(experiment.Settings))];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(texts, Has.Length.EqualTo(2));
            Assert.That(texts[0], Is.EqualTo(texts[1]));
        }
    }

    [Test]
    public void Every_setting_shows() => Assert.That(
        new[]
        {
            Settings,
            Settings with { Dataset = Settings.Dataset with { Train = 999 } },
            Settings with { Network = Settings.Network with { Activation = new Tanh() } },
            Settings with { Cost = new Quadratic() },
            Settings with { Training = Settings.Training with { Momentum = 0.1 + 0.2 } },
            Settings with { Training = Settings.Training with { Momentum = 0.3 } },
            Settings with { Regularization = [] },
            Settings with { Regularization = [new Dropout([0.5]), new L1(1e-7)] },
        }.Select(CanonicalForm.Of),
        Is.Unique);
}
