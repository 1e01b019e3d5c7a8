using Experiments.Definitions;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Evidence.Comparisons;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public class ComparisonsTests
{
    private static readonly TestSets tests = new(new Workspace(""));

    private static readonly StudyResult study = ComparedArms.Study(
        ComparedArms.Arm("Plain", 90, 91, 92, 90.5),
        ComparedArms.Arm("Good", 91, 92.1, 92.9, 91.6),
        ComparedArms.Arm("Unclear", 91, 90.6, 92.9, 90.4));

    [Test]
    public void The_table_has_effect_intervals_probabilities_verdict_and_seeds_needed() => Assert.That(
        new Comparisons(tests).Write(study)!.Markdown, Does.Contain(
            """
            | Experiment | Difference (points) | 95 %, over seeds | 95 %, for new images as well | Fewer errors (%) | P(better) | P(same) | P(worse) | Verdict | Seeds needed |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |
            | Good | +1.03 | +0.88 to +1.17 | +0.23 to +1.82 | 11.2 | > 0.99 | < 0.01 | < 0.01 | **better** |  |
            | Unclear | +0.35 | −0.73 to +1.43 | −0.99 to +1.69 | 3.8 | 0.74 | 0.12 | 0.14 | cannot tell | probably 3–104 more seeds |

            """));

    [Test]
    public void The_picture_has_every_pair_both_intervals_and_the_band_that_counts_as_none()
    {
        var chart = (IntervalChart)new Comparisons(tests).Write(study)!.Pictures[0].Chart;
        Assert.That(chart.Band, Is.EqualTo(new Interval(-0.1, 0.1)));
        Assert.That(chart.Rows.Select(row => (row.Label, row.Arm, row.Value, row.Note)), Is.EqualTo(new[] { ("Good", 1, "+1.03", "better"), ("Unclear", 2, "+0.35", "cannot tell") }));
        Assert.That(chart.Rows[0].Dots, Is.EqualTo(new[] { 1, 1.1, 0.9, 1.1 }).Within(1e-9));
        Assert.That(chart.Rows[0].Wide!.Value.High, Is.GreaterThan(chart.Rows[0].Interval!.Value.High));
        Assert.That(chart.X.High, Is.GreaterThan(chart.Rows.Max(row => row.Wide!.Value.High)));
    }

    [Test]
    public void One_of_all_arms_the_baseline_included_is_the_best()
    {
        var chart = (ShareChart)new Comparisons(tests).Write(study)!.Pictures[1].Chart;
        Assert.That(chart.Rows.Select(row => row.Label), Is.EqualTo(new[] { "Plain", "Good", "Unclear" }));
        Assert.That(chart.Rows.Sum(row => row.Share), Is.EqualTo(1).Within(1e-5));
        Assert.That(chart.Rows[1].Share, Is.GreaterThan(0.8));
    }

    [Test]
    public void One_seed_has_a_difference_and_no_interval_and_cannot_tell()
    {
        SectionContent section = new Comparisons(tests).Write(ComparedArms.Study(ComparedArms.Arm("Plain", 90), ComparedArms.Arm("Other", 99)))!;
        Assert.That(section.Markdown, Does.Contain("| Other | +9.00 | — | — | 90.0 |").And.Contain("| cannot tell | needs 3 seeds at least |"));
        Assert.That(section.Pictures, Has.Count.EqualTo(1), "nobody can say which is the best");
    }

    [Test]
    public void One_arm_is_not_the_best_of_many()
    {
        SectionContent section = new Comparisons(tests).Write(ComparedArms.Study(ComparedArms.Arm("Plain", 90, 91, 92), ComparedArms.Arm("Good", 91, 92.1, 92.9)))!;
        Assert.That(section.Markdown, Does.Contain("| **better** |").And.Not.Contain("All arms together"));
        Assert.That(section.Pictures, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_baseline_alone_has_nothing_to_compare() =>
        Assert.That(new Comparisons(tests).Write(ComparedArms.Study(ComparedArms.Arm("Plain", 90, 91))), Is.Null);
}
