using Experiments.Definitions;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Pages;

/// <summary>What a study ran, from the settings that its runs recorded: the baseline's, and how each arm differs from it.</summary>
internal static class WhatWasRun
{
    private const string Seeds = "seeds";

    /// <summary>Markdown: a table of the arms' differences, and a folded one of the baseline's settings.</summary>
    public static string Of(StudyResult study) => study.AtPoints is [var first, _, ..]
        ? $"Everything was run at {study.AtPoints.Count} points. These are the settings of the first one, {Markdown.Escape($"{first.Study.Baseline.Point}")}; "
            + $"what the others replace stands with their accuracies.\n\n{OfPoint(first)}"
        : OfPoint(study);

    private static string OfPoint(StudyResult study)
    {
        IReadOnlyDictionary<string, string> baseline = Settings(study.Baseline);
        string differences = Markdown.Table(
            ["Experiment", "Against the baseline"],
            study.Results.Select(result => new[]
            {
                Markdown.Escape(result.Experiment.Title),
                result == study.Baseline ? "baseline" : Told(study.Baseline, result),
            }));
        string settings = Markdown.Table(
            ["Setting", "Value"], baseline.Select(setting => new[] { Code(setting.Key), Markdown.Escape(setting.Value) }));
        return $"{differences}\n{StudyPage.Paragraph(Notes(study))}<details>\n<summary>Settings of the baseline</summary>\n\n{settings}\n</details>\n";
    }

    /// <summary>What the arms' settings mean for the numbers of this page; empty where nothing needs saying.</summary>
    private static string Notes(StudyResult study)
    {
        HashSet<string> keys = [.. study.Results.SelectMany(result => Settings(result).Keys)];
        string[] sentences =
        [
            keys.Contains("augmentation.copies") ? "`copies` transformed images are made once from each original and added to it for training." : "",
            study.Results.Select(Settings).Any(HasLambdaAndCopies) ? "λ is divided by the number of training images, copies included." : "",
            keys.Contains("augmentation.fresh") ? "`fresh` images take the originals' place in training." : "",
            keys.Any(key => key.StartsWith("augmentation.", StringComparison.Ordinal)) ? "Training accuracy and cost are measured on the original images alone." : "",
            keys.Contains("regularization.early-stopping.patience") ? "`patience` counts evaluations in a row without a better one, not epochs." : "",
        ];
        string notes = string.Join(" ", sentences.Where(sentence => sentence.Length > 0));
        return notes.Length == 0 ? "" : $"{notes}\n";
    }

    private static bool HasLambdaAndCopies(IReadOnlyDictionary<string, string> settings) =>
        settings.ContainsKey("augmentation.copies") && settings.Keys.Any(key => key.EndsWith(".lambda", StringComparison.Ordinal));

    /// <summary>What the one has otherwise than the other, each setting in Markdown: <c>`cost`: quadratic → cross-entropy</c>.</summary>
    public static IReadOnlyList<string> Differences(ExperimentResult from, ExperimentResult to)
    {
        Dictionary<string, string> old = Settings(from);
        Dictionary<string, string> @new = Settings(to);
        IEnumerable<string> changed = @new
            .Where(setting => old.GetValueOrDefault(setting.Key) != setting.Value)
            .Select(setting => old.TryGetValue(setting.Key, out string? before)
                ? $"{Code(setting.Key)}: {Markdown.Escape(before)} → {Markdown.Escape(setting.Value)}"
                : $"{Code(setting.Key)}: {Markdown.Escape(setting.Value)}");
        // A network has nothing that a support vector machine has, nor the other way round: that goes without saying.
        IEnumerable<string> gone = IsOfSvm(old) == IsOfSvm(@new) ? old.Keys.Except(@new.Keys).Select(key => $"without {Code(key)}") : [];
        return [.. changed, .. gone];
    }

    /// <summary>Whether one of the <see cref="Differences"/> is that of the seeds.</summary>
    public static bool IsOfSeeds(string difference) => difference.StartsWith(Code(Seeds), StringComparison.Ordinal);

    private static string Told(ExperimentResult baseline, ExperimentResult arm) =>
        Differences(baseline, arm) is { Count: > 0 } differences ? string.Join("<br>", differences) : "the same settings";

    private static bool IsOfSvm(IReadOnlyDictionary<string, string> settings) => settings.Keys.Any(key => key.StartsWith("model.", StringComparison.Ordinal));

    private static string Code(string key) => $"`{key}`";

    /// <summary>Paths and values; all runs of an arm share them, but for the seed.</summary>
    private static Dictionary<string, string> Settings(ExperimentResult result)
    {
        var settings = CanonicalForm.Lines(result.Records[0].Settings).ToDictionary(line => line.Key, line => line.Value);
        int[] seeds = [.. result.Records.Select(record => record.Seed).OfType<int>()];
        settings[Seeds] = seeds.Length == 0 ? Numbers.None : Numbers.Ranges(seeds);
        return settings;
    }
}
