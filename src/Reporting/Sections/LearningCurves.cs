using Experiments.Definitions;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>Test accuracy in the course of training, all arms in one picture.</summary>
internal sealed class LearningCurves : Section
{
    /// <inheritdoc/>
    public override string Name => "learning-curves";

    /// <inheritdoc/>
    public override SectionContent Write(StudyResult study)
    {
        CurveChart chart = Chart(study.Results);
        var picture = new Picture(Name, $"Test accuracy by {chart.X.Label}, in per cent at the end: {ArmCurves.Told(chart.Curves)}", chart);
        return new SectionContent("Learning curves", [picture], ArmCurves.Caption(study.Results, chart) + "\n");
    }

    /// <summary>The curves of these experiments, which take their styles in this order.</summary>
    public static CurveChart Chart(IReadOnlyList<ExperimentResult> results)
    {
        var progress = Progress.Of(results);
        Curve[] curves = ArmCurves.Of(
            results, progress, at => at.Test.Accuracy, value => Numbers.Of(value, Quantity.Accuracy));
        IEnumerable<double> seen = ArmCurves.Deciding(curves).SelectMany(curve => Foreground.OfClimb(curve.Line, curve.Band));
        return new CurveChart(
            $"Accuracy on the test images by {progress.Unit}",
            progress.Axis(curves.SelectMany(ArmCurves.Points)),
            Axis.Covering("test accuracy (%)", seen, new Interval(0, 100), narrowest: 0.2, margin: 0.04),
            curves);
    }
}
