using Experiments.Definitions;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Training;

namespace Experiments.Running.Explaining;

/// <summary>Says of runs why they would be trained, by what is stored. Trains nothing, and changes nothing but to set damaged records aside.</summary>
/// <param name="workspace">Whose runs.</param>
/// <param name="budget">As for <see cref="Runner"/>.</param>
public sealed class Explainer(Workspace workspace, Budget? budget = null)
{
    private readonly ResultStore store = new(workspace.Results);
    private readonly CommittedRecords? committed = (budget ?? Budget.OfEnvironment).IsUnlimited ? null : new CommittedRecords(workspace);
    private (string Key, RunParts Parts)[]? known;

    /// <summary>One explanation for each run, in the order of the plan.</summary>
    /// <param name="experiments">None that is still to be tuned: nobody knows its settings.</param>
    /// <exception cref="InvalidDataException">A data set's description cannot be read, or a committed record is damaged.</exception>
    public IReadOnlyList<Explanation> Explain(IReadOnlyList<Experiment> experiments) => [.. Plan.For(workspace, experiments).Runs.Select(Explain)];

    private Explanation Explain(Run run) =>
        store.Find(run.Key) is not null ? new Explanation(run, RunReason.Stored, null, [])
        : committed?.Find(run.Key) is not null ? new Explanation(run, RunReason.Committed, null, [])
        : store.OtherFormatOf(run.Key) is { } format ? new Explanation(run, RunReason.OtherFormat, null, [], $"its record has format {format}, and this program reads {RecordFile.Format}")
        : store.WhyUnreadable(run.Key) is { } why ? new Explanation(run, RunReason.Unreadable, null, [], why)
        : store.IsDamaged(run.Key) ? new Explanation(run, RunReason.Damaged, null, [])
        : store.FailureOf(run.Key) is { } failure ? new Explanation(run, RunReason.Failed, null, [], failure)
        : store.HasCheckpoint(run.Key) ? new Explanation(run, RunReason.Stopped, null, [])
        : Missing(run);

    private Explanation Missing(Run run)
    {
        RunParts parts = new(Engine.Revision, run.DatasetDigest, CanonicalForm.Of(run.Experiment.Settings), run.Seed);
        known ??= [.. Records().Select(record => (record.Key, new RunParts(record.EngineRevision, record.DatasetDigest, record.Settings, record.Seed)))];
        (string? nearest, IReadOnlyList<Difference> differences, _) = known
            .Select(stored => (stored.Key, Differences: Difference.Between(stored.Parts, parts), Distance: Math.Abs((stored.Parts.Seed ?? 0L) - (run.Seed ?? 0))))
            .OrderBy(stored => stored.Differences.Count)
            .ThenBy(stored => stored.Distance)
            .ThenBy(stored => stored.Key, StringComparer.Ordinal)
            .FirstOrDefault((null!, [], 0));
        return new Explanation(run, RunReason.Missing, nearest, differences);
    }

    private IEnumerable<RunRecord> Records() => store.Keys.Select(store.Find).Concat(committed?.Keys.Select(committed.Find) ?? []).OfType<RunRecord>().DistinctBy(record => record.Key);
}
