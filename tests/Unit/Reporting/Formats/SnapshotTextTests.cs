using Experiments.Definitions;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Running.Records;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Formats;

internal sealed class SnapshotTextTests
{
    private const string Settings =
        """{"cost":"cross-entropy","dataset":{"name":"mnist","train":1000},"network":{"layers":[784,30,10]},"regularization":{"l2":{"lambda":0.1}},"training":{"epochs":3,"nesterov":false}}""";

    private static readonly Experiment experiment = new("overfitting", "l2", "L2, λ = 0.1", null!, [1, 12], [], []);

    [Test]
    public void Of_a_run_without_seed_it_says_all_there_is() => Assert.That(
        Text(new ExperimentResult(experiment with { Seeds = [] }, [Record(1, 1, 86.5) with { Seed = null }])),
        Does.EndWith($"""
            training.nesterov: false

            seed  last test  peak test  last train  weights
            none      86.50      86.50      100.00  {Hash(1)}
            """));

    [Test]
    public void It_says_what_was_run_and_what_came_of_it() => Assert.That(
        Text(new ExperimentResult(experiment, [Record(1, 3, 86.5), Record(12, 3, 87.5)])),
        Is.EqualTo($"""
            overfitting/l2
            L2, λ = 0.1

            settings
              cost: cross-entropy
              dataset.name: mnist
              dataset.train: 1000
              network.layers: 784, 30, 10
              regularization.l2.lambda: 0.1
              training.epochs: 3
              training.nesterov: false

            seed  last test  peak test  last train  weights
               1      86.50      87.50      100.00  {Hash(1)}
              12      87.50      88.50      100.00  {Hash(12)}

            mean ± standard deviation over the seeds
              test-accuracy: 87.00 ± 0.71
              peak-test-accuracy: 88.00 ± 0.71
              last-train-accuracy: 100.00 ± 0.00

             epoch    update    test   train
                 1       100   87.00   98.00
                 2       200   88.00   99.00
                 3       300   87.00  100.00
            """.ReplaceLineEndings("\n")));

    [Test]
    public void A_long_curve_is_thinned_to_ten_points_from_first_to_last() => Assert.That(
        Epochs(Text(new ExperimentResult(experiment, [Record(1, 400, 90)]))),
        Is.EqualTo((int[])[1, 45, 89, 134, 178, 222, 267, 311, 355, 400]));

    [Test]
    public void A_run_that_diverged_says_so_and_counts_only_where_it_got_to()
    {
        string text = Text(new ExperimentResult(experiment, [Record(1, 3, 90), Record(12, 1, 10) with { Diverged = true }]));
        Assert.That(text, Does.Contain($"{Hash(12)}  diverged").And.Not.Contain($"{Hash(1)}  diverged"));
        Assert.That(text, Does.Contain("     1       100   50.00"));
        Assert.That(text, Does.EndWith("     3       300   90.00  100.00"));
    }

    [Test]
    public void Where_a_run_kept_an_earlier_epoch_it_is_told_beside_the_last()
    {
        RunRecord early = Record(1, 3, 86.5) with { Kept = 1 };
        string text = Text(new ExperimentResult(experiment, [early, Record(12, 3, 87.5)]));
        Assert.That(text, Does.Contain($"""
            seed  last test  peak test  last train  kept test   at epoch  weights
               1      86.50      87.50      100.00      87.50          2  {Hash(1)}
              12      87.50      88.50      100.00      87.50          3  {Hash(12)}
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void What_is_no_baseline_is_judged_beside_it()
    {
        ExperimentResult result = new(experiment with { Settings = new NetworkSettings(new DatasetSelection("mnist", 1000, 10000), null!, null!, null!, []) }, [.. Enumerable.Range(1, 3).Select(seed => Record(seed, 3, 87 + (0.1 * seed)))]);
        ExperimentResult baseline = new(experiment with { Name = "plain" }, [.. Enumerable.Range(1, 3).Select(seed => Record(seed, 3, 86))]);
        Assert.That(SnapshotText.Of(result, baseline, 0.1), Does.Contain(
            """

            test-accuracy against overfitting/plain: better
              difference: +1.20, 95 % +0.96 to +1.44, over 3 seeds
              probable: better 0.999, within 0.1 0.000, worse 0.001

             epoch
            """.ReplaceLineEndings("\n")));
    }

    private static string Text(ExperimentResult result) => SnapshotText.Of(result, result, 0.1);

    private static RunRecord Record(int seed, int epochs, double last) =>
        MadeUpRecord.Of(seed, [.. Enumerable.Range(1, epochs).Select(epoch => At(epoch, epochs, last, seed))]) with { Settings = Settings };

    private static Evaluation At(int epoch, int epochs, double last, int seed) => new(
        epoch,
        Update: epoch * 100,
        LearningRate: 0.5,
        Penalty: 0,
        Training: new Score(100 - epochs + epoch, 0.1),
        Validation: null,
        Test: new Score(epoch == epochs - 1 ? last + 1 : last, 0.3),
        WeightNorms: [],
        ZeroWeights: [],
        Hash(seed));

    private static string Hash(int seed) => seed.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<int> Epochs(string text) => text.Split('\n')
        .SkipWhile(line => !line.StartsWith(" epoch", StringComparison.Ordinal))
        .Skip(1)
        .Select(line => int.Parse(line[..6], System.Globalization.CultureInfo.InvariantCulture));
}
