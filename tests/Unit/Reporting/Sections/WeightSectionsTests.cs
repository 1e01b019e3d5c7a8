using Experiments.Reporting.Charts;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using Experiments.Training.Networks;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public class WeightSectionsTests
{
    private static readonly WeightHistogram Four = new(1, [.. Enumerable.Repeat(0, WeightHistogram.Bins - 1), 4]);

    [Test]
    public void A_layer_is_drawn_by_the_arms_that_have_it()
    {
        StudyResult study = MadeUpStudy.Of("Title", [Arm("deep", [6, 4, 2]), Arm("flat", [5, 3])]);
        SectionContent content = new WeightNorms().Write(study)!;

        Assert.That(content.Pictures.Select(picture => picture.Name), Is.EqualTo(
            ["weight-norms-first-layer", "weight-norms-layer-2", "weight-norms-output-layer"]));
        Assert.That(content.Pictures.Select(picture => Values((CurveChart)picture.Chart)), Is.EqualTo(["6.0 5.0", "4.0", "2.0 3.0"]));
    }

    [Test]
    public void The_root_mean_square_of_each_layer_stands_in_the_table() => Assert.That(
        new WeightHistograms().Write(MadeUpStudy.Of("Title", [Arm("deep", [6, 4, 2])]))!.Markdown,
        Does.EndWith("| Experiment | Root mean square, first layer | Root mean square, output layer |\n| --- | ---: | ---: |\n| deep | 3.00 | 1.00 |\n"));

    [Test]
    public void Weights_that_are_exactly_0_get_a_column()
    {
        ExperimentResult arm = Arm("sparse", [6, 4]);
        RunRecord run = arm.Records[0];
        StudyResult study = MadeUpStudy.Of("Title", [arm with { Records = [run with { Evaluations = [run.Last with { ZeroWeights = [0.5, 0] }], Kept = 0 }] }]);

        Assert.That(new WeightHistograms().Write(study)!.Markdown, Does.Contain("| Exactly 0 (%) |").And.EndWith("| 25.0 |\n"));
    }

    [Test]
    public void The_baseline_is_repeated_in_the_panels_of_the_others()
    {
        StudyResult study = MadeUpStudy.Of("Title", [Arm("a", [6, 4]), Arm("b", [6, 4])]);
        var chart = (PanelChart)new WeightHistograms().Write(study)!.Pictures[0].Chart;

        Assert.That(chart.Panels[0].Other, Is.Empty);
        Assert.That(chart.Panels[1].Other, Is.EqualTo(chart.Panels[0].Line));
    }

    [Test]
    public void Runs_without_weights_have_neither_section()
    {
        StudyResult study = MadeUpStudy.Of("Title", [Arm("none", [])]);

        Assert.That(new WeightNorms().Write(study), Is.Null);
        Assert.That(new WeightHistograms().Write(study), Is.Null);
    }

    private static string Values(CurveChart chart) => string.Join(' ', chart.Curves.Select(curve => curve.Value));

    private static ExperimentResult Arm(string title, double[] norms)
    {
        RunRecord run = MadeUpStudy.Run(1, 94);
        return MadeUpStudy.Arm(title, title, 95) with
        {
            Records = [run with { Evaluations = [.. run.Evaluations.Select(at => at with { WeightNorms = norms })], Histograms = [.. norms.Select(_ => Four)] }],
        };
    }
}
