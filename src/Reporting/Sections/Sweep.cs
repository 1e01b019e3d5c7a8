using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>Final test accuracy over each swept setting, a line per arm, and the numbers by point.</summary>
internal sealed class Sweep : Section
{
    private const double LargeSpan = 100; // greatest over least, from which small values would all lie at one place

    private const double Small = 0.01; // numbers below it have too many decimals for a row of ticks

    /// <inheritdoc/>
    public override string Name => "sweep";

    /// <inheritdoc/>
    public override bool IsAlwaysShown => true;

    /// <inheritdoc/>
    public override bool IsOfAllPoints => true;

    /// <inheritdoc/>
    public override SectionContent? Write(StudyResult study)
    {
        (string Key, IReadOnlyList<SweptLine> Lines)[] sweeps = [.. SweptLine.Of(study)];
        if (sweeps.Length == 0)
        {
            return null;
        }

        string tables = string.Join("\n", sweeps.Select(sweep => Table(sweep.Key, sweep.Lines)));
        string notes = "Lines and numbers are means over the seeds, bands the means' 95 % intervals; the table says mean ± standard deviation. "
            + "The numbers beside the picture are those at its right edge."
            + Headline.NoteAfter(study)
            + (Divergence.Any(study.Results) ? " Diverged runs are counted; means leave them out." : "");
        return new SectionContent("Sweep", [.. sweeps.Select(sweep => Picture(sweep.Key, sweep.Lines, Headline.Word(study)))], $"{notes}\n\n{tables}");
    }

    private Picture Picture(string key, IReadOnlyList<SweptLine> lines, string headline)
    {
        SweepScale scale = SweepScale.Of(lines);
        Curve[] curves = [.. lines.Select((line, arm) => Curve(line, arm, scale))];
        IEnumerable<double> seen = curves.SelectMany(curve =>
            curve.Line.Select(point => point.Y).Concat(curve.Band.SelectMany(band => new[] { band.Low, band.High })));
        CurveChart chart = new(
            $"{headline} accuracy on the test images by {key}",
            scale.Axis(key),
            Axis.Covering($"{headline.ToLowerInvariant()} test accuracy (%)", seen, new Interval(0, 100), narrowest: 0.2, margin: 0.04),
            curves)
        {
            MarksPoints = true,
        };
        return new Picture($"{Name}-{key}", $"{headline} test accuracy by {key}, in per cent at the right edge: {ArmCurves.Told(curves)}", chart);
    }

    private static Curve Curve(SweptLine line, int arm, SweepScale scale)
    {
        (IReadOnlyList<double> At, Summary Summary)[] measured =
        [
            .. line.Results.Select(point => (scale.Places(point.At), Measured(point.Result))).Where(point => point.Item2 is not null)
                .Select(point => (point.Item1, point.Item2!)).OrderBy(point => point.Item1[0]),
        ];
        bool hasBand = measured.All(point => double.IsFinite(point.Summary.MeanHalfWidth));
        double end = measured.Length == 0 ? double.NaN : measured[^1].Summary.Mean;
        return new Curve(
            arm,
            line.Title,
            Numbers.Of(end, Quantity.Accuracy),
            double.IsFinite(end) ? end : null,
            "",
            [.. measured.SelectMany(point => point.At, (point, x) => new Point(x, point.Summary.Mean))],
            hasBand ? [.. measured.SelectMany(point => point.At, (point, _) => Around(point.Summary))] : [],
            []);
    }

    private static Interval Around(Summary summary) => new(summary.Mean - summary.MeanHalfWidth, summary.Mean + summary.MeanHalfWidth);

    /// <summary>Null where all runs diverged.</summary>
    private static Summary? Measured(ExperimentResult result)
    {
        double[] values = [.. result.Records.Where(record => !record.Diverged).Select(record => record.Value(Metric.Headline)).Where(double.IsFinite)];
        return values.Length == 0 ? null : Summary.Of(values);
    }

    /// <summary>A row for each value on the axis, with what is linked to it, and a column for each line.</summary>
    private static string Table(string key, IReadOnlyList<SweptLine> lines)
    {
        SweptLine[] swept = [.. lines.Where(line => line.Results[0].At is not null)];
        string[] linked = [.. swept.SelectMany(line => line.Results).SelectMany(point => point.Result.Experiment.Point!.Values).Select(value => value.Key)
            .Distinct().Where(other => other != key && IsLinked(swept, other))];
        IEnumerable<string> places = swept.SelectMany(line => line.Results).Select(point => point.At!.Text).Distinct();
        return Markdown.Table(
            [.. linked.Prepend(key).Select(column => $">`{column}`"), .. lines.Select(line => $">{Markdown.Escape(line.Title)} (%)")],
            places.Select(place => (string[])
            [
                Markdown.Escape(place),
                .. linked.Select(other => Markdown.Escape(Linked(swept, place, other))),
                .. lines.Select(line => Cell(line, place)),
            ]));
    }

    private static bool IsLinked(IReadOnlyList<SweptLine> lines, string key) => lines
        .SelectMany(line => line.Results)
        .Select(point => point.At!.Text)
        .Distinct()
        .All(place => ValuesAt(lines, place, key).Count() < 2);

    private static string Linked(IReadOnlyList<SweptLine> lines, string place, string key) =>
        ValuesAt(lines, place, key).FirstOrDefault(Numbers.None);

    /// <summary>What a setting is at a place of the axis, in the lines that have it.</summary>
    private static IEnumerable<string> ValuesAt(IEnumerable<SweptLine> lines, string place, string key) => lines
        .SelectMany(line => line.Results)
        .Where(point => point.At!.Text == place)
        .SelectMany(point => point.Result.Experiment.Point!.Values)
        .Where(value => value.Key == key)
        .Select(value => value.Text)
        .Distinct();

    private static string Cell(SweptLine line, string place)
    {
        ExperimentResult? result = line.Results.FirstOrDefault(point => point.At is null || point.At.Text == place).Result;
        if (result is null)
        {
            return "";
        }

        string mean = Measured(result) is { } summary ? Numbers.Of(summary, Quantity.Accuracy) : Numbers.None;
        string diverged = Divergence.Of(result);
        return diverged.Length == 0 ? mean : $"{mean} (**{diverged}**)";
    }
}
