using System.Globalization;
using Experiments.Running.Records;
using Experiments.Training.Learning;

namespace Experiments.Cli.Export;

/// <summary>Runs as a tidy table: a row for each evaluation of each run, a column for each quantity.</summary>
internal static class EvaluationTable
{
    /// <summary>As comma-separated values by RFC 4180, but with plain newlines: a line of headings, then the rows in the order of experiments, seeds and training.</summary>
    /// <param name="results">A run that two of them share is in it twice, once for each.</param>
    public static string Csv(IReadOnlyList<ExperimentResult> results)
    {
        int layers = results.SelectMany(result => result.Records).Select(record => record.Last.WeightNorms.Count).DefaultIfEmpty(0).Max();
        IEnumerable<string> PerLayer(string name) => Enumerable.Range(1, layers).Select(layer => $"{name}-{layer}");
        string[] headings =
        [
            "experiment", "seed", "key", "diverged", "headline", "epoch", "update", "learning-rate", "penalty",
            "training-accuracy", "training-cost", "validation-accuracy", "validation-cost", "test-accuracy", "test-cost",
            .. PerLayer("weight-norm"), .. PerLayer("zero-weights"), "weight-sha256",
        ];
        IEnumerable<IEnumerable<string>> rows =
            from result in results
            from record in result.Records
            from index in Enumerable.Range(0, record.Evaluations.Count)
            select Row(result, record, index, layers);
        return string.Concat(rows.Prepend(headings).Select(row => string.Join(',', row.Select(Quoted)) + "\n"));
    }

    private static IEnumerable<string> Row(ExperimentResult result, RunRecord record, int index, int layers)
    {
        Evaluation at = record.Evaluations[index];
        IEnumerable<string> PerLayer(IReadOnlyList<double> values) => Enumerable.Range(0, layers).Select(layer => layer < values.Count ? Number(values[layer]) : "");
        return
        [
            result.Experiment.Path, $"{record.Seed}", record.Key, Truth(record.Diverged), Truth(at == record.Headline),
            $"{at.Epoch}", $"{at.Update}", Number(at.LearningRate), Number(at.Penalty),
            .. Of(at.Training), .. Of(at.Validation), .. Of(at.Test),
            .. PerLayer(at.WeightNorms), .. PerLayer(at.ZeroWeights), at.WeightHash,
        ];
    }

    private static IEnumerable<string> Of(Score? score) => score is null ? ["", ""] : [Number(score.Accuracy), Number(score.Cost)];

    // In the words that most programs read: R, pandas, DuckDB.
    private static string Number(double value) => double.IsNaN(value) ? "NaN"
        : double.IsInfinity(value) ? (value > 0 ? "Inf" : "-Inf")
        : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Truth(bool value) => value ? "true" : "false";

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
