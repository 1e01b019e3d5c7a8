using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>The size of each layer's weights in the course of training, a picture per layer.</summary>
internal sealed class WeightNorms : Section
{
    /// <inheritdoc/>
    public override string Name => "weight-norms";

    /// <inheritdoc/>
    public override SectionContent? Write(StudyResult study)
    {
        IReadOnlyList<LayerPlace> places = LayerPlace.Of(study.Results.Max(Layers));
        Picture[] pictures = [.. places.Select(place => Picture(study, place))];
        return pictures.Length == 0
            ? null
            : new SectionContent("Size of the weights", pictures, Caption(study, [.. pictures.Select(picture => (CurveChart)picture.Chart)]));
    }

    private static Picture Picture(StudyResult study, LayerPlace place)
    {
        var progress = Progress.Of(study.Results);
        Curve[] curves =
        [
            .. ArmCurves.Of(
                study.Results,
                progress,
                at => place.IsIn(at.WeightNorms.Count) ? at.WeightNorms[place.Index] : double.NaN,
                value => Numbers.Fixed(value, 1)).Where(curve => ArmCurves.Points(curve).Any()),
        ];
        var chart = new CurveChart(
            $"Norm of the weights of the {place.Name} by {progress.Unit}",
            progress.Axis(curves.SelectMany(ArmCurves.Points)),
            Axis.Covering(
                $"norm of the weights, {place.Name}",
                ArmCurves.Deciding(curves).SelectMany(curve => curve.Line).Select(point => point.Y).Append(0),
                new Interval(0, double.PositiveInfinity),
                narrowest: 0.1,
                margin: 0.02),
            curves);
        return new Picture(
            $"weight-norms-{place.FileName}",
            $"Norm of the weights of the {place.Name} by {chart.X.Label}, at the end: {ArmCurves.Told(curves)}",
            chart);
    }

    private static string Caption(StudyResult study, IReadOnlyList<CurveChart> charts) =>
        $"The Euclidean norm √Σw² of each layer's weights. {ArmCurves.Caption(study.Results, charts)}\n";

    private static int Layers(ExperimentResult result) => result.Records.Max(record => record.Last.WeightNorms.Count);
}
