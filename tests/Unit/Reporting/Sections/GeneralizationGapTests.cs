using Experiments.Reporting.Charts;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public class GeneralizationGapTests
{
    [Test]
    public void A_panel_shades_from_test_to_training_accuracy_and_tells_the_gap_at_the_end()
    {
        Panel panel = Chart(Arm(MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 95))).Panels.Single();

        Assert.That(panel.Line, Is.EqualTo([new Point(1, 50), new Point(2, 94.5)]));
        Assert.That(panel.Other, Is.EqualTo([new Point(1, 60), new Point(2, 99)]));
        Assert.That(panel.Area, Is.EqualTo([new Interval(50, 60), new Interval(94.5, 99)]));
        Assert.That(panel.Value, Is.EqualTo("4.50"));
    }

    [Test]
    public void The_table_has_the_gap_run_by_run() => Assert.That(
        new GeneralizationGap().Write(MadeUpStudy.Of("Title", [Arm(MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 95))])).Markdown,
        Does.Contain("| A | 99.00 ± 0.00 | 94.50 ± 0.71 | 4.50 ± 0.71 | 0.1000 ± 0.0000 | 0.1000 ± 0.0000 |"));

    [Test]
    public void An_axis_without_the_beginning_starts_at_a_labelled_value_and_says_so()
    {
        StudyResult study = MadeUpStudy.Usual;
        SectionContent content = new GeneralizationGap().Write(study);
        Axis y = ((PanelChart)content.Pictures.Single().Chart).Y;

        Assert.That(y.Low, Is.EqualTo(y.Ticks[0].At).And.GreaterThan(80));
        Assert.That(content.Markdown, Does.Contain("leaves out the beginning"));
    }

    [Test]
    public void A_run_that_stopped_early_has_the_gap_of_the_weights_that_it_kept()
    {
        ExperimentResult arm = Arm(MadeUpStudy.Run(1, 94) with { Kept = 0 });

        Assert.That(Chart(arm).Panels.Single().Value, Is.EqualTo("10.00"));
        Assert.That(Chart(arm).Panels.Single().Note, Is.EqualTo("gap at epoch 1"));
        Assert.That(new GeneralizationGap().Write(MadeUpStudy.Of("Title", [arm])).Markdown, Does.Contain("stopped early").And.Contain("| 10.00 |"));
    }

    private static PanelChart Chart(ExperimentResult arm) =>
        (PanelChart)new GeneralizationGap().Write(MadeUpStudy.Of("Title", [arm])).Pictures.Single().Chart;

    private static ExperimentResult Arm(params RunRecord[] records) => MadeUpStudy.Arm("a", "A", 95) with { Records = records };
}
