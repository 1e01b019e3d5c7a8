using System.ComponentModel;
using System.Text.Json.Serialization;
using Experiments.Training.Learning;
using Experiments.Training.Networks;

namespace Experiments.Running.Records;

/// <summary>A record as JSON has it: property by property what the file says, with the descriptions that its page shows.</summary>
internal sealed record RecordLayout(
    [property: Description("The run's key: SHA-256 over `engine-revision`, `dataset-sha256`, `seed` and `settings`, written as a text of these lines: `engine` and the revision, `data` and the digest, `seed` and the seed or `none`, the settings.")]
    string Key,
    [property: Description("The engine's revision. It is raised whenever its numbers change.")]
    int EngineRevision,
    [property: Description("The version of the program that wrote the record. It changes no number.")]
    string HarnessVersion,
    [property: Description("The data set's SHA-256, over the digests of its files, its shape and its classes.")]
    string DatasetSha256,
    [property: Description("Where the run's random numbers start; null where nothing is random, as in a support vector machine.")]
    int? Seed,
    [property: Description("The run's definition in canonical form: the words of experiment files, with every default resolved.")]
    [property: JsonConverter(typeof(JsonText))]
    string Settings,
    [property: Description("Whether training stopped at an evaluation with a weight or a cost that is no finite number.")]
    bool Diverged,
    [property: Description("Floating-point operations of the training in TFLOP (10¹²), by count.")]
    double Work,
    [property: Description("What was measured in the course of training, a column for each quantity. All columns are equally long.")]
    EvaluationColumns Evaluations,
    [property: Description("Which evaluation, from 0, describes the weights that the run ended with: the last, or the one that early stopping went back to. Runs are judged by it, unless their study says `headline: best-validation`.")]
    int Kept,
    [property: Description("What those weights answer to the test images, in the order of the data set.")]
    PredictionCodes Predictions,
    [property: Description("How those weights are spread, a histogram for each layer, first layer first.")]
    IReadOnlyList<WeightHistogram> Histograms)
{
    public static RecordLayout Of(RunRecord record) => new(
        record.Key,
        record.EngineRevision,
        record.HarnessVersion,
        record.DatasetDigest,
        record.Seed,
        record.Settings,
        record.Diverged,
        record.Work,
        EvaluationColumns.Of(record.Evaluations),
        record.Kept,
        new PredictionCodes(record.Predictions.Classes, record.Predictions.ToArray()),
        record.Histograms);

    /// <exception cref="FormatException">The columns do not fit together.</exception>
    /// <exception cref="ArgumentException">The predictions are none.</exception>
    public RunRecord ToRecord()
    {
        IReadOnlyList<Evaluation> evaluations = Evaluations.ToEvaluations();
        return Kept >= 0 && Kept < evaluations.Count
            ? new RunRecord(
                Key, EngineRevision, HarnessVersion, DatasetSha256, Seed, Settings, Diverged, Work, evaluations, Kept, Predictions.ToPredictions(), Histograms)
            : throw new FormatException($"There is no evaluation {Kept}.");
    }
}

/// <summary>The predictions of a record.</summary>
internal sealed record PredictionCodes(
    [property: Description("Number of classes.")]
    int Classes,
    [property: Description("In base64, one byte an image: its class × L + its level of confidence, with L = ⌊256 / `classes`⌋. The confidence, for a network its largest output, lies from level / L to (level + 1) / L.")]
    byte[] Codes)
{
    public Predictions ToPredictions() => new(Classes, Codes);
}
