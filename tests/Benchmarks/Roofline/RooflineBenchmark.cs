using Experiments.Tests.Benchmarks.Bounds;
using Experiments.Tests.Benchmarks.Machines;
using Experiments.Tests.Benchmarks.Trainings;
using Experiments.Training.Datasets;

namespace Experiments.Tests.Benchmarks.Roofline;

/// <summary>How near the engine comes to what the machine can do.</summary>
internal static class RooflineBenchmark
{
    /// <summary>Measures, and writes the page with its picture.</summary>
    public static void Run()
    {
        Examples images = Mnist.First();
        var caches = Caches.Read();
        LimitsProbe probe = new(caches);
        IReadOnlyList<IReadOnlyList<Sample>> samples = Rounds.Measure(Case.All, training => Sample.Measure(training, images, probe));
        CaseResult[] results =
        [
            .. Case.All.Zip(samples, (training, all) => new CaseResult(training, MiniBatches.Count(images, training.BatchSize), all)),
        ];
        ResultPage.Write("roofline", RooflineDrawing.Png(Typical(results), results));
        ResultPage.Write("roofline", "Roofline", RooflinePage.Text(caches, [.. probe.WorkingSets], results));
    }

    /// <summary>The medians of all limits that were measured.</summary>
    private static Limits Typical(IReadOnlyList<CaseResult> results)
    {
        Limits[] all = [.. results.SelectMany(result => result.Samples).Select(sample => sample.Limits)];
        return new Limits(
            Spread.Of(all.Select(limits => limits.Peak)).Median,
            [
                .. all[0].Levels.Select((level, index) => level with
                {
                    ReadSpeed = Spread.Of(all.Select(limits => limits.Levels[index].ReadSpeed)).Median,
                    UpdateSpeed = Spread.Of(all.Select(limits => limits.Levels[index].UpdateSpeed)).Median,
                }),
            ]);
    }
}
