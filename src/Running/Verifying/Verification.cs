using Experiments.Definitions;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Training.Learning;

namespace Experiments.Running.Verifying;

/// <summary>Trains again what records say, and compares.</summary>
/// <param name="workspace">Whose data sets are read.</param>
public sealed class Verification(Workspace workspace)
{
    private readonly SpotChecks passed = new(workspace);

    /// <summary>
    /// Trains the first run of a result up to its first evaluation: a changed engine, data set or definition gives other
    /// weights there.
    /// </summary>
    /// <returns>Where training deviates; null if it does not.</returns>
    public Deviation? SpotCheck(ExperimentResult result, CancellationToken cancellation = default)
    {
        Deviation? deviation = Compare(result.Experiment, result.Records[0], isWhole: false, cancellation);
        if (deviation is null)
        {
            passed.Add(result.Records[0]);
        }

        return deviation;
    }

    /// <summary>The same, unless this build of the engine passed before.</summary>
    public Deviation? SpotCheckOnce(ExperimentResult result, CancellationToken cancellation = default) =>
        passed.Contains(result.Records[0]) ? null : SpotCheck(result, cancellation);

    /// <summary>Trains all runs of a result to their ends, a core for each.</summary>
    /// <returns>Where trainings deviate, at most one place a run.</returns>
    public IReadOnlyList<Deviation> Full(ExperimentResult result, CancellationToken cancellation = default) =>
    [
        .. result.Records.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(record => Compare(result.Experiment, record, isWhole: true, cancellation))
            .OfType<Deviation>(),
    ];

    private Deviation? Compare(Experiment experiment, RunRecord record, bool isWhole, CancellationToken cancellation)
    {
        Run run = new(record.Key, experiment, record.DatasetDigest, record.Seed);
        if (experiment.Settings is SvmSettings)
        {
            return Compare(experiment, record, SvmTraining.Train(run, RunData.Load(workspace, [run]).Of(run), threads: 1, _ => { }, cancellation));
        }

        using TrainingRun training = RunTraining.Begin(run, RunData.Load(workspace, [run]).Of(run), threads: 1);
        foreach (Evaluation trained in training.Evaluations(cancellation: cancellation))
        {
            int at = training.Made.Count - 1;
            if (at == record.Evaluations.Count || !trained.IsSameAs(record.Evaluations[at]))
            {
                return new Deviation(experiment, record.Seed, record.Evaluations.ElementAtOrDefault(at), trained);
            }

            if (!isWhole)
            {
                return null;
            }
        }

        return Compare(experiment, record, RunTraining.Record(run, training));
    }

    /// <summary>Compares what a record holds besides the evaluations that training came to: of the weights that are kept.</summary>
    private static Deviation? Compare(Experiment experiment, RunRecord record, RunRecord again)
    {
        byte[] trained = RecordFile.Write(again with { HarnessVersion = record.HarnessVersion });
        return trained.AsSpan().SequenceEqual(RecordFile.Write(record)) ? null
            : new Deviation(experiment, record.Seed, record.Evaluations.ElementAtOrDefault(again.Evaluations.Count) ?? record.Ended, again.Ended);
    }
}
