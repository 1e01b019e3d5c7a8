using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

public sealed class EvaluatorTests
{
    [TestCase(1)]
    [TestCase(64)]
    [TestCase(65)]
    [TestCase(130)]
    public void Of_equal_activations_the_first_is_the_answer(int count)
    {
        Network network = new(new NetworkDefinition([4, 3], new Identity(), new Sigmoid(), new Zero()));
        Examples examples = MadeUpImages.Grey(count, inputs: 4, classes: 3);
        Score score = Evaluate(network, examples);
        using (Assert.EnterMultipleScope())
        {
            int zeros = Enumerable.Range(0, count).Count(image => examples.Label(image) == 0);
            Assert.That(score.Accuracy, Is.EqualTo(100.0 * zeros / count).Within(1e-12));
            Assert.That(score.Cost, Is.EqualTo(3 * Math.Log(2)).Within(1e-6), "three outputs of ½");
        }
    }

    [Test]
    public void The_largest_activation_is_the_answer()
    {
        Network network = new(new NetworkDefinition([4, 3], new Identity(), new Sigmoid(), new Zero()));
        network.Layers[0].SetBias(2, 0.001f);
        Assert.That(Evaluate(network, MadeUpImages.Grey(4, 4, 3)).Accuracy, Is.EqualTo(25), "of the labels 0 1 2 0 one is 2");
    }

    [Test]
    public void The_cost_is_the_mean_over_the_examples()
    {
        Network network = Network.Create(new NetworkDefinition([4, 3], new Identity(), new Sigmoid(), new UnitNormal()), seed: 5);
        Examples all = MadeUpImages.Grey(100, 4, 3);
        double sum = 0;
        for (int image = 0; image < all.Count; image++)
        {
            Evaluator evaluator = new(network.Definition, new CrossEntropy(), []);
            evaluator.Load(network);
            float[] a = evaluator.Outputs(MadeUpImages.BatchOf(all, image))[..3].ToArray();
            sum -= a.Select((value, j) => Math.Log(j == all.Label(image) ? value : 1 - value)).Sum();
        }

        Assert.That(Evaluate(network, all).Cost, Is.EqualTo(sum / 100).Within(1e-6));
    }

    private static Score Evaluate(Network network, Examples examples)
    {
        Evaluator evaluator = new(network.Definition, new CrossEntropy(), []);
        evaluator.Load(network);
        return evaluator.Evaluate(examples);
    }
}
