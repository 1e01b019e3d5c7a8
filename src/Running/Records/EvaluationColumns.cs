using System.ComponentModel;
using Experiments.Training.Learning;

namespace Experiments.Running.Records;

/// <summary>The evaluations of a record, a column for each quantity: about half the size of an object for each evaluation.</summary>
internal sealed record EvaluationColumns(
    [property: Description("Epochs begun.")]
    IReadOnlyList<int> Epoch,
    [property: Description("Parameter updates made.")]
    IReadOnlyList<long> Update,
    [property: Description("η of the last update.")]
    IReadOnlyList<double> LearningRate,
    [property: Description("What the regularizers add to the cost.")]
    IReadOnlyList<double> Penalty,
    [property: Description("On the training set, without copies.")]
    ScoreColumns Training,
    [property: Description("On the validation set; null without one.")]
    ScoreColumns? Validation,
    [property: Description("On the test set.")]
    ScoreColumns Test,
    [property: Description("Euclidean norm of a layer's weights: a column for each layer, first layer first.")]
    IReadOnlyList<IReadOnlyList<double>> WeightNorms,
    [property: Description("Share of a layer's weights that are exactly 0, from 0 to 1: a column for each layer.")]
    IReadOnlyList<IReadOnlyList<double>> ZeroWeights,
    [property: Description("SHA-256 of all weights and biases, layer by layer, the weights as [output][input] and then the biases, as little-endian float32; of a support vector machine, over its support vectors and coefficients.")]
    IReadOnlyList<string> WeightSha256)
{
    public static EvaluationColumns Of(IReadOnlyList<Evaluation> evaluations) => new(
        [.. evaluations.Select(at => at.Epoch)],
        [.. evaluations.Select(at => at.Update)],
        [.. evaluations.Select(at => at.LearningRate)],
        [.. evaluations.Select(at => at.Penalty)],
        ScoreColumns.Of([.. evaluations.Select(at => at.Training)]),
        evaluations[0].Validation is null ? null : ScoreColumns.Of([.. evaluations.Select(at => at.Validation!)]),
        ScoreColumns.Of([.. evaluations.Select(at => at.Test)]),
        Layers(evaluations, at => at.WeightNorms),
        Layers(evaluations, at => at.ZeroWeights),
        [.. evaluations.Select(at => at.WeightHash)]);

    /// <exception cref="FormatException">The columns are not equally long, or empty.</exception>
    public IReadOnlyList<Evaluation> ToEvaluations()
    {
        RequireLengths();
        return
        [
            .. Enumerable.Range(0, Epoch.Count).Select(i => new Evaluation(
                Epoch[i],
                Update[i],
                LearningRate[i],
                Penalty[i],
                Training.At(i),
                Validation?.At(i),
                Test.At(i),
                [.. WeightNorms.Select(layer => layer[i])],
                [.. ZeroWeights.Select(layer => layer[i])],
                WeightSha256[i])),
        ];
    }

    private void RequireLengths()
    {
        int[] lengths =
        [
            Epoch.Count, Update.Count, LearningRate.Count, Penalty.Count, WeightSha256.Count,
            .. Training.Lengths(), .. Validation?.Lengths() ?? [], .. Test.Lengths(),
            .. WeightNorms.Select(layer => layer.Count), .. ZeroWeights.Select(layer => layer.Count),
        ];
        if (lengths[0] == 0 || lengths.Distinct().Count() > 1)
        {
            throw new FormatException($"The columns of the evaluations have different lengths, or none: {string.Join(", ", lengths)}.");
        }
    }

    private static IReadOnlyList<IReadOnlyList<double>> Layers(IReadOnlyList<Evaluation> evaluations, Func<Evaluation, IReadOnlyList<double>> values) =>
        [.. Enumerable.Range(0, values(evaluations[0]).Count).Select(layer => evaluations.Select(at => values(at)[layer]).ToList())];
}

/// <summary>Accuracies and costs on one set of images.</summary>
internal sealed record ScoreColumns(
    [property: Description("Share of right answers in per cent.")]
    IReadOnlyList<double> Accuracy,
    [property: Description("Mean cost of an image, without the penalty.")]
    IReadOnlyList<double> Cost)
{
    public IEnumerable<int> Lengths() => [Accuracy.Count, Cost.Count];

    public static ScoreColumns Of(IReadOnlyList<Score> scores) => new([.. scores.Select(score => score.Accuracy)], [.. scores.Select(score => score.Cost)]);

    public Score At(int evaluation) => new(Accuracy[evaluation], Cost[evaluation]);
}
