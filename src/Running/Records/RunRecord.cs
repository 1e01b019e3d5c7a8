using System.Text.Json.Serialization;
using Experiments.Definitions;
using Experiments.Training.Learning;
using Experiments.Training.Networks;

namespace Experiments.Running.Records;

/// <summary>What one run gave: the same run gives the same record, byte for byte, on every machine.</summary>
/// <param name="Key">The run's key.</param>
/// <param name="EngineRevision">The engine that trained it.</param>
/// <param name="HarnessVersion">What wrote it down.</param>
/// <param name="DatasetDigest">SHA-256 of the data set.</param>
/// <param name="Seed">The run's seed; null where nothing is random.</param>
/// <param name="Settings">The run's settings in canonical form (JSON).</param>
/// <param name="Diverged">Training stopped at an evaluation with a weight or cost that was not finite.</param>
/// <param name="Work">Floating-point operations of the training, in TFLOP (10¹²), by count, not by time.</param>
/// <param name="Evaluations">In the order of training; at least one.</param>
/// <param name="Kept">Which evaluation describes the weights that the run ended with: the last, or the one that early stopping went back to.</param>
/// <param name="Predictions">What those weights answer to each test image, whichever evaluation the run is judged by.</param>
/// <param name="Histograms">How those weights are spread, first layer first.</param>
public sealed record RunRecord(
    string Key,
    int EngineRevision,
    string HarnessVersion,
    string DatasetDigest,
    int? Seed,
    string Settings,
    bool Diverged,
    double Work,
    IReadOnlyList<Evaluation> Evaluations,
    int Kept,
    Predictions Predictions,
    IReadOnlyList<WeightHistogram> Histograms)
{
    /// <summary>The last evaluation.</summary>
    [JsonIgnore]
    public Evaluation Last => Evaluations[^1];

    /// <summary>The evaluation of the weights that the run ended with.</summary>
    [JsonIgnore]
    public Evaluation Ended => Evaluations[Kept];

    /// <summary>Which evaluation the run is judged by; no part of what is stored.</summary>
    [JsonIgnore]
    public HeadlineRule JudgedBy { get; init; } = HeadlineRule.Final;

    /// <summary>The evaluation that the run is judged by.</summary>
    [JsonIgnore]
    public Evaluation Headline => JudgedBy == HeadlineRule.BestValidation ? this.BestValidation() ?? Ended : Ended;

    /// <summary>The run is judged by the weights that it ended with: those that its predictions and histograms are of.</summary>
    [JsonIgnore]
    public bool IsJudgedAsEnded => Headline == Ended;
}
