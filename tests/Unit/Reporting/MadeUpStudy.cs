using System.Globalization;
using Experiments.Definitions;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Running.Records;
using Experiments.Training.Baselines;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;

namespace Experiments.Tests.Unit.Reporting;

/// <summary>Studies whose runs look like training, out of a fixed generator: nothing is trained.</summary>
internal static class MadeUpStudy
{
    private static readonly NetworkSettings settingsOfAll = new(
        new DatasetSelection("mnist", 1000, 10000),
        new NetworkDefinition([784, 30, 10], new Sigmoid(), new Sigmoid(), new UnitNormal()),
        new CrossEntropy(),
        new GradientDescent(0.5, new BatchSize(10), Epochs: 30),
        []);

    private static readonly Place Nowhere = new("experiments/made-up/study.yaml", 1, 1);

    /// <summary>Four arms, five seeds, a hundred evaluations.</summary>
    public static StudyResult Usual { get; } = Of(
        "Does regularization prevent overfitting?",
        [
            Arm("unregularized", "No regularization", 94.1),
            Arm("l2", "L2, λ = 0.1", 95.6, settings: "\"regularization\":[{\"l2\":{\"lambda\":0.1}}]"),
            Arm("dropout", "Dropout, p = 0.5", 95.1, settings: "\"regularization\":[{\"dropout\":{\"hidden\":[0.5],\"input\":0}}]"),
            Arm("rotated", "Rotated by ±15°", 96.4),
        ]);

    /// <summary>The same with few pictures, for tests that draw them often.</summary>
    public static StudyResult WithTwoPictures { get; } =
        Usual with { Study = Usual.Study with { Report = ["learning-curves", "accuracy-bars"] } };

    public static StudyResult Of(string title, IReadOnlyList<ExperimentResult> arms, params string[] report) => new(
        new Study("made-up", title, "A small network and only 1,000 digits.", arms[0].Experiment, [.. arms.Select(arm => arm.Experiment)], report),
        arms);

    public static ExperimentResult Arm(
        string name,
        string title,
        double end,
        int seeds = 5,
        int evaluations = 100,
        int diverged = 0,
        double noise = 0.15,
        string settings = "",
        PublishedNumber? published = null)
    {
        string all = $$"""{"dataset":{"name":"mnist","train":1000},"network":{"layers":[784,30,10]},"training":{"learning-rate":0.5}{{(settings.Length == 0 ? "" : ",")}}{{settings}}}""";
        var experiment = new Experiment(
            "made-up", name, title, settingsOfAll, [.. Enumerable.Range(1, seeds)], [], published is null ? [] : [published]);
        return new ExperimentResult(experiment, [.. Enumerable.Range(1, seeds).Select(seed => seed <= diverged
            ? Diverged(name, seed, all, evaluations)
            : Finished(name, seed, all, end, evaluations, noise))]);
    }

    public static PublishedNumber Published(string metric, double value) =>
        new(Metric.Parse(metric, CultureInfo.InvariantCulture), value, "Nielsen, ch. 3", Nowhere);

    /// <summary>The arm's study judges it by the best validation accuracy, which the first evaluation of each run has.</summary>
    public static ExperimentResult JudgedByFirst(ExperimentResult arm) => ExperimentResult.Of(
        arm.Experiment with { Headline = HeadlineRule.BestValidation },
        arm.Records.Select(record => record with
        {
            Evaluations = [.. record.Evaluations.Select((at, index) => at with { Validation = new Score(90 - (index * 0.1), 0.1) })],
        }));

    /// <summary>The arm's runs stop early: each seed a tenth of the training later than the one before, to keep what was best half-way.</summary>
    public static ExperimentResult Stopped(ExperimentResult arm) => arm with
    {
        Records =
        [
            .. arm.Records.Select(record => record with
            {
                Evaluations = [.. record.Evaluations.Take(record.Evaluations.Count * (2 + record.Seed!.Value) / 10)],
                Kept = record.Evaluations.Count * (2 + record.Seed!.Value) / 20,
            }),
        ],
    };

    /// <summary>A support vector machine of this test accuracy.</summary>
    public static ExperimentResult Machine(string title, double accuracy) => new(
        new Experiment("made-up", "svm", title, new SvmSettings(settingsOfAll.Dataset, new Svm(1, 0.001)), [], [], []),
        [MadeUpRecord.Of(null, Evaluation(0, accuracy, 99, double.NaN)) with { Settings = """{"model":{"svm":{"c":1,"gamma":0.001}}}""", Work = 0.5 }]);

    /// <summary>A run of two evaluations: test accuracy 50, then this one.</summary>
    public static RunRecord Run(int seed, double last, bool diverged = false) =>
        MadeUpRecord.Of(seed, Evaluation(1, 50, 60), Evaluation(2, last, 99, diverged ? double.NaN : 0.1)) with { Diverged = diverged, Work = 1.5 };

    private static RunRecord Finished(string name, int seed, string settings, double end, int evaluations, double noise)
    {
        var random = new Generator(name, seed);
        double offset = random.Next() * noise;
        return MadeUpRecord.Of(seed, [.. Enumerable.Range(1, evaluations).Select(epoch =>
        {
            double reached = end + offset - (Math.Pow(0.9, epoch * 100.0 / evaluations) * (end - 72));
            double share = (double)epoch / evaluations;
            return Evaluation(epoch, 0, 0) with
            {
                Training = new Score(Math.Min(100, reached + 3), Math.Exp(-6 * share)),
                Test = new Score(Math.Round(reached + (random.Next() * noise), 2), Math.Exp(-20 * share) + (0.01 * (100 - end) * (1 + share))),
                WeightNorms = [10 - (0.5 * (end - 90) * share), 5 + share],
            };
        })]) with { Key = $"{name}-{seed}", Settings = settings, Work = 0.0123, Histograms = [Histogram(random, 2), Histogram(random, 4)] };
    }

    private static WeightHistogram Histogram(Generator random, double range)
    {
        int[] counts = new int[WeightHistogram.Bins];
        foreach (int _ in Enumerable.Range(0, 500))
        {
            counts[(int)((random.Next() + 2) / 4 * WeightHistogram.Bins)]++;
        }

        return new WeightHistogram(range, counts);
    }

    private static RunRecord Diverged(string name, int seed, string settings, int evaluations)
    {
        int last = Math.Max(1, evaluations * seed / 10);
        return MadeUpRecord.Of(seed, [.. Enumerable.Range(1, last).Select(epoch =>
            Evaluation(epoch, epoch == last ? 9.8 : 93 - (0.05 * epoch), 90, epoch == last ? double.NaN : 0.4))])
            with { Key = $"{name}-{seed}", Settings = settings, Diverged = true, Work = 0.004 };
    }

    private static Evaluation Evaluation(int epoch, double test, double training, double cost = 0.1) =>
        new(epoch, epoch * 100L, 0.5, 0, new Score(training, cost), null, new Score(test, cost), [1], [0], "hash");

    /// <summary>A linear congruential generator (Knuth's MMIX), summed to a bell between −2 and 2.</summary>
    private sealed class Generator(string name, int seed)
    {
        private ulong state = name.Aggregate((ulong)seed, (hash, letter) => (hash * 31) + letter);

        public double Next() => Enumerable.Range(0, 4).Sum(_ => Uniform()) - 2;

        private double Uniform()
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            return (state >> 11) / (double)(1UL << 53);
        }
    }
}
