using Experiments.Running.Records;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;

namespace Experiments.Tests.Unit.Evidence.Comparisons;

/// <summary>What networks answer to a few images of ten classes.</summary>
internal static class Answers
{
    public static Predictions Of(params int[] classes) => Predictions.Of(10, classes.Select(answer => (answer, 0.5)));

    /// <summary>Images of one pixel.</summary>
    public static Examples Images(params byte[] labels) => new(new byte[labels.Length], 1, labels, 10);

    /// <summary>The same result with these answers, a list for each run.</summary>
    public static ExperimentResult Given(ExperimentResult result, params int[][] answers) => result with
    {
        Records = [.. result.Records.Zip(answers, (record, classes) => record with { Predictions = Of(classes) })],
    };
}
