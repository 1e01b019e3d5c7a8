using System.Globalization;
using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Running;
using Experiments.Running.Records;

namespace Experiments.Cli.Commands;

/// <summary>Adds seeds to comparisons until each is known well enough, or has as many as are allowed.</summary>
/// <param name="train">Trains what the store lacks of experiments.</param>
/// <param name="request">Which experiments; each is compared with its baseline.</param>
/// <param name="mostSeeds">No experiment gets more.</param>
internal sealed class UntilDecided(Func<IReadOnlyList<Experiment>, Task<RunSummary>> train, Request request, int mostSeeds)
{
    /// <summary>What stops the search for precision, for people.</summary>
    public const string Rule =
        "Seeds were added until the 95 % interval was narrower than twice the study's 'rope', whatever it says, or there were as many as --max-seeds "
        + "allows. To go on until a verdict is liked would be to wait for luck.";

    private readonly Dictionary<string, SortedSet<int>> seeds =
        request.WithBaselines.ToDictionary(experiment => experiment.Path, experiment => new SortedSet<int>(experiment.Seeds));

    /// <summary>Trains and adds seeds, one a round for each comparison that needs one.</summary>
    /// <returns>What the last round gave, with the numbers trained in all rounds.</returns>
    public async Task<RunSummary> RunAsync()
    {
        int trained = 0;
        int? stored = null; // before the first round; in later ones it holds what this process trained
        while (true)
        {
            RunSummary summary = await train([.. request.WithBaselines.Select(experiment => experiment with { Seeds = [.. seeds[experiment.Path]] })]);
            trained += summary.Trained;
            stored ??= summary.Stored;
            if (summary.Failures.Count > 0 || !Grow(summary.Results))
            {
                return summary with { Trained = trained, Stored = stored.Value };
            }
        }
    }

    /// <summary>A row per comparison: how many pairs, what they show, and why no more.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(IReadOnlyList<ExperimentResult> results) =>
    [
        .. Compared(results).Select(row => (IReadOnlyList<string>)
        [
            row.Arm.Path,
            $"{row.Comparison.Pairs.Count}",
            row.Comparison.ToString(),
            StoppingRule.IsReached(row.Comparison.Posterior, row.Study.Rope)
                ? string.Create(CultureInfo.InvariantCulture, $"interval below {2 * row.Study.Rope} points")
                : $"limit of {mostSeeds} seeds",
        ]),
    ];

    /// <summary>How to have the added seeds counted, per study that got any.</summary>
    public IEnumerable<string> Advice() =>
        from study in request.Studies
        from experiment in study.Experiments
        where seeds.TryGetValue(experiment.Path, out SortedSet<int>? all) && all.Count > experiment.Seeds.Count
        group seeds[experiment.Path].Count by study.Name into counts
        select $"reports and expectations count the seeds that files name: for these, write 'seeds: {counts.Max()}' in experiments/{counts.Key}/study.yaml";

    private IEnumerable<(Study Study, Experiment Arm, Experiment Baseline, Comparison Comparison)> Compared(IReadOnlyList<ExperimentResult> results)
    {
        Dictionary<string, ExperimentResult> byPath = results.ToDictionary(result => result.Experiment.Path);
        return from study in request.Studies
               from arm in study.Experiments
               let baseline = study.BaselineOf(arm)
               where arm != baseline && request.Names.Contains(arm.Path) && byPath.ContainsKey(arm.Path) && byPath.ContainsKey(baseline.Path)
               let comparison = Comparison.Of(byPath[arm.Path], byPath[baseline.Path], Metric.Headline, study.Rope)
               where comparison is not null
               select (study, arm, baseline, comparison);
    }

    private bool Grow(IReadOnlyList<ExperimentResult> results)
    {
        bool grew = false;
        foreach ((Study study, Experiment arm, Experiment baseline, Comparison comparison) in Compared(results))
        {
            // A run in which nothing is random is compared with each of the other's.
            SortedSet<int> own = seeds[arm.Path].Count > 0 ? seeds[arm.Path] : seeds[baseline.Path];
            if (own.Count > 0 && own.Count < mostSeeds && !StoppingRule.IsReached(comparison.Posterior, study.Rope))
            {
                grew |= own.Add(Next(own, arm));
            }

            if (seeds[baseline.Path].Count > 0)
            {
                seeds[baseline.Path].UnionWith(own);
            }
        }

        return grew;
    }

    /// <summary>The first seed beyond those there are that did not help to choose the arm's settings.</summary>
    private static int Next(SortedSet<int> own, Experiment arm)
    {
        HashSet<int> chosenOn = [.. arm.Tuning?.Candidates.SelectMany(candidate => candidate.Seeds) ?? []];
        int next = own.Max + 1;
        while (chosenOn.Contains(next))
        {
            next++;
        }

        return next;
    }
}
