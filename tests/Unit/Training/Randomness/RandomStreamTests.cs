using Experiments.Training.Randomness;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Randomness;

[FullRunOnly]
public sealed class RandomStreamTests
{
    [Test]
    public void Normals_have_mean_0_and_variance_1_and_normal_tails()
    {
        RandomStream stream = new(seed: 7, Purpose.InitialWeights, step: 0);
        double[] drawn = [.. Enumerable.Range(0, 250_000).SelectMany(index =>
        {
            (float a, float b, float c, float d) = stream.Normals(index);
            return new double[] { a, b, c, d };
        })];

        // One million draws: standard errors 0.001 of the mean, 0.0014 of the variance, 0.0002 of the tail's share.
        double mean = drawn.Average();
        Assert.Multiple(() =>
        {
            Assert.That(mean, Is.Zero.Within(0.005));
            Assert.That(drawn.Average(x => (x - mean) * (x - mean)), Is.EqualTo(1).Within(0.007));
            Assert.That(drawn.Count(x => Math.Abs(x) > 1.959964) / 1e6, Is.EqualTo(0.05).Within(0.0012));
            Assert.That(drawn.Chunk(2).Average(pair => pair[0] * pair[1]), Is.Zero.Within(0.007), "the two of a pair are independent");
        });
    }

    [Test]
    public void Streams_differ_by_seed_purpose_step_and_index()
    {
        Block[] blocks =
        [
            new RandomStream(1, Purpose.Shuffle, 0).Bits(0),
            new RandomStream(2, Purpose.Shuffle, 0).Bits(0),
            new RandomStream(1, Purpose.Dropout, 0).Bits(0),
            new RandomStream(1, Purpose.Shuffle, 1).Bits(0),
            new RandomStream(1, Purpose.Shuffle, 0).Bits(1),
            new RandomStream(1, Purpose.Shuffle, 0).Bits(1L << 32),
        ];
        Assert.That(blocks, Is.Unique);
    }

    [Test]
    public void Many_words_at_once_are_those_of_one_block_after_another(
        [Values(0, 5, (1L << 32) - 6, 59_999L << 28, -3)] long first, [Values(1, 4, 31, 32, 98, 1792)] int count)
    {
        RandomStream stream = new(seed: -9, Purpose.FreshPictures, step: 12_345);
        uint[] words = new uint[count];
        stream.Fill(first, words);
        Assert.That(words, Is.EqualTo(Enumerable.Range(0, count).Select(i => stream.Bits(first + (i / 4)) switch
        {
            var block when i % 4 == 0 => block.Word0,
            var block when i % 4 == 1 => block.Word1,
            var block when i % 4 == 2 => block.Word2,
            var block => block.Word3,
        })));
    }

    [Test]
    public void Numbers_below_a_limit_are_even()
    {
        RandomStream stream = new(seed: 3, Purpose.Shuffle, step: 0);
        int[] counts = new int[10];
        for (int index = 0; index < 100_000; index++)
        {
            counts[stream.Below(index, 10)]++;
        }

        // Expected 10,000 each, standard deviation 95.
        Assert.That(counts, Is.All.EqualTo(10_000).Within(475));
    }

    [Test]
    public void Shuffled_orders_are_permutations_and_differ_by_epoch()
    {
        int[] first = new int[1000], second = new int[1000];
        Permutation.Shuffle(new RandomStream(1, Purpose.Shuffle, 0), first);
        Permutation.Shuffle(new RandomStream(1, Purpose.Shuffle, 1), second);
        Assert.Multiple(() =>
        {
            Assert.That(first.Order(), Is.EqualTo(Enumerable.Range(0, 1000)));
            Assert.That(second.Order(), Is.EqualTo(Enumerable.Range(0, 1000)));
            Assert.That(first, Is.Not.EqualTo(second));
            Assert.That(first.Where((image, place) => image == place).Count(), Is.LessThan(10), "almost none stays in place");
        });
    }
}
