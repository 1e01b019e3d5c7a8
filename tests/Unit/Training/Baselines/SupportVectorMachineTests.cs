using Experiments.Tests.Unit.Training.Datasets;
using Experiments.Training.Baselines;
using Experiments.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Baselines;

public class SupportVectorMachineTests
{
    /// <summary>C = 1 and γ = 1/784 for pixels of x/256, which the published numbers are for.</summary>
    private static readonly Svm Published = new(C: 1, Gamma: 255.0 / 256 * 255 / 256 / 784);

    private static readonly Svm Any = new(C: 10, Gamma: 0.05);

    [FullRunOnly]
    [TestCase(100, 25.07)]
    [TestCase(200, 48.93)]
    public void The_published_accuracies_come_out(int images, double accuracy)
    {
        DatasetSplit digits = Mnist.Digits.Split(new DatasetSelection("mnist", images, 10, 10_000), seed: 0);
        Assert.That(SupportVectorMachine.Train(Published, digits.Training).Accuracy(digits.Validation!), Is.EqualTo(accuracy).Within(0.015), "M. Nielsen's curve");
    }

    [Test]
    public void The_bits_are_those_that_they_were() => Assert.That(
        SupportVectorMachine.Train(Any, MadeUpImages.Grey(60, 35, 3)).Hash()[..16],
        Is.EqualTo("c82dd8f8f8182de6"),
        "The bits of training moved. If that is intended, raise Engine.Revision and write the new ones here.");

    [Test]
    public void Threads_change_no_bit()
    {
        Examples examples = MadeUpImages.Grey(60, 35, 4);
        var alone = SupportVectorMachine.Train(Any, examples);
        var together = SupportVectorMachine.Train(Any, examples, threads: 3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(together.Hash(), Is.EqualTo(alone.Hash()));
            Assert.That(together.Operations, Is.EqualTo(alone.Operations));
            Assert.That(together.Classify(MadeUpImages.Grey(150, 35, 4)), Is.EqualTo(alone.Classify(MadeUpImages.Grey(150, 35, 4))));
        }
    }

    [Test]
    public void Every_image_that_can_be_told_apart_is_learned_with_a_large_C()
    {
        Examples examples = MadeUpImages.Grey(60, 35, 3);
        Assert.That(SupportVectorMachine.Train(new Svm(C: 1e5, Gamma: 1), examples).Accuracy(examples), Is.EqualTo(100));
    }

    [Test]
    public void Classes_without_an_image_are_never_an_answer()
    {
        byte[] pixels = [.. Enumerable.Range(0, 6 * 16).Select(pixel => (byte)(pixel * 7))];
        Examples examples = new(pixels, 16, [1, 1, 3, 3, 1, 3], classes: 5);
        Assert.That(SupportVectorMachine.Train(Any, examples).Classify(MadeUpImages.Grey(40, 16, 5)), Is.All.AnyOf(1, 3));
    }

    [Test]
    public void Of_a_single_class_every_image_is()
    {
        Examples examples = new(new byte[32], 16, [2, 2], classes: 3);
        Assert.That(SupportVectorMachine.Train(Any, examples).Classify(MadeUpImages.Grey(4, 16, 3)), Is.All.EqualTo(2));
    }

    [Test]
    public void Two_classes_at_a_time_vote_and_the_lowest_with_most_votes_is_the_answer()
    {
        const int Classes = 5;
        Examples examples = MadeUpImages.Grey(60, 35, Classes), images = MadeUpImages.Grey(300, 35, Classes);
        int[][] votes = [.. Enumerable.Range(0, images.Count).Select(_ => new int[Classes])];
        foreach ((int first, int second) in Enumerable.Range(0, Classes).SelectMany(first => Enumerable.Range(first + 1, Classes - first - 1), (first, second) => (first, second)))
        {
            foreach ((int image, int answer) in SupportVectorMachine.Train(Any, Only(examples, first, second)).Classify(images).Index())
            {
                votes[image][answer]++;
            }
        }

        Assert.That(votes.Any(counts => counts.Count(count => count == counts.Max()) > 1), "nothing could show which of equals it is");
        Assert.That(SupportVectorMachine.Train(Any, examples).Classify(images), Is.EqualTo(votes.Select(counts => Array.IndexOf(counts, counts.Max()))));
    }

    [Test]
    public void A_cancelled_training_stops() => Assert.That(
        () => SupportVectorMachine.Train(Any, MadeUpImages.Grey(20, 35, 3), cancellation: new CancellationToken(canceled: true)),
        Throws.InstanceOf<OperationCanceledException>());

    private static Examples Only(Examples examples, params int[] classes)
    {
        int[] images = [.. Enumerable.Range(0, examples.Count).Where(image => classes.Contains(examples.Label(image)))];
        byte[] pixels = new byte[images.Length * examples.Inputs];
        foreach ((int next, int image) in images.Index())
        {
            examples.CopyTo(image, pixels.AsSpan(next * examples.Inputs, examples.Inputs));
        }

        return new Examples(pixels, examples.Inputs, [.. images.Select(image => (byte)examples.Label(image))], examples.Classes);
    }
}
