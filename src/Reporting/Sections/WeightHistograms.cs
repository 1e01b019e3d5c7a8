using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>How the final weights of the first and of the output layer are spread, a panel per arm.</summary>
internal sealed class WeightHistograms : Section
{
    private const double Unseen = 0.001; // share of an arm's weights that may lie outside the picture

    /// <inheritdoc/>
    public override string Name => "weight-histograms";

    /// <inheritdoc/>
    public override SectionContent? Write(StudyResult study)
    {
        IReadOnlyList<LayerPlace> places = LayerPlace.Of(study.Results.SelectMany(result => result.Records).Max(record => record.Histograms.Count));
        LayerPlace[] ends = [.. places.Take(1).Concat(places.TakeLast(1)).Distinct()];
        if (ends.Length == 0)
        {
            return null;
        }

        string caption = "Density over all seeds of the final weights"
            + (study.Results.Any(EarlyStopping.Happened) ? ", or of those that early stopping kept" : "")
            + ": every filled area is 1; a high narrow one means small weights. All panels of a picture have bins of the same width, "
            + "and show nothing finer. The dashed line repeats the baseline."
            + (Divergence.Any(study.Results) ? " Runs that diverged are left out." : "");
        return new SectionContent(
            "Spread of the weights", [.. ends.Select(place => Picture(study, place))], $"{caption}\n\n{Table(study, ends)}");
    }

    private static Picture Picture(StudyResult study, LayerPlace place)
    {
        IReadOnlyList<WeightDensity> densities = WeightDensity.Of(
            [.. study.Results.Select(result => Runs(result, place).Select(record => record.Histograms[place.Index]))]);
        IReadOnlyList<Point> baseline = densities[study.Results.Index().First(arm => arm.Item == study.Baseline).Index].Steps();
        Panel[] panels = [.. study.Results.Select((result, arm) => Panel(result, arm, densities[arm].Steps(), study, baseline))];
        double reach = densities.Where(density => density.Weights > 0).Select(density => density.Reach(Unseen)).DefaultIfEmpty(1).Max();
        var chart = new PanelChart(
            $"Final weights of the {place.Name}",
            Axis.Covering($"weight, {place.Name}", [-reach, reach], new Interval(-reach, reach), narrowest: 0.001, margin: 0, steps: 5),
            Axis.Covering(
                "density", panels.SelectMany(panel => panel.Line).Select(point => point.Y).Append(0), new Interval(0, double.PositiveInfinity), narrowest: 0.01, margin: 0.02, steps: 4),
            new PanelKey("final weights", "baseline", ""),
            panels);
        return new Picture($"weight-histograms-{place.FileName}", $"Root mean square of the final weights of the {place.Name}: {Spreads(study, place)}", chart);
    }

    private static Panel Panel(ExperimentResult result, int arm, IReadOnlyList<Point> steps, StudyResult study, IReadOnlyList<Point> baseline) =>
        new(arm, result.Experiment.Title, "", "", steps, result == study.Baseline ? [] : baseline, [.. steps.Select(step => new Interval(0, step.Y))]);

    private static IEnumerable<RunRecord> Runs(ExperimentResult result, LayerPlace place) =>
        result.Records.Where(record => !record.Diverged && place.IsIn(record.Histograms.Count));

    private static string Spreads(StudyResult study, LayerPlace place) =>
        string.Join("; ", study.Results.Select(result => $"{result.Experiment.Title}: {RootMeanSquare(result, place)}"));

    private static string Table(StudyResult study, IReadOnlyList<LayerPlace> places)
    {
        bool hasZeros = study.Results.SelectMany(result => result.Records).Any(record => record.Ended.ZeroWeights.Any(share => share > 0));
        string[] columns = ["Experiment", .. places.Select(place => $">Root mean square, {place.Name}"), .. hasZeros ? [">Exactly 0 (%)"] : (string[])[]];
        return Markdown.Table(columns, study.Results.Select(result => (string[])
        [
            Divergence.Label(result),
            .. places.Select(place => RootMeanSquare(result, place)),
            .. hasZeros ? [Numbers.Fixed(100 * result.Records.Average(ZeroWeights), 1)] : (string[])[],
        ]));
    }

    /// <summary>Share of a run's weights that are exactly 0, over all layers.</summary>
    private static double ZeroWeights(RunRecord record)
    {
        int[] weights = [.. record.Histograms.Select(histogram => histogram.Counts.Sum())];
        return record.Ended.ZeroWeights.Zip(weights, (share, count) => share * count).Sum() / weights.Sum();
    }

    /// <summary>√(Σw²/n), averaged over the runs.</summary>
    private static string RootMeanSquare(ExperimentResult result, LayerPlace place) => Numbers.Significant(Runs(result, place)
        .Select(record => record.Ended.WeightNorms[place.Index] / Math.Sqrt(record.Histograms[place.Index].Counts.Sum()))
        .DefaultIfEmpty(double.NaN)
        .Average());
}
