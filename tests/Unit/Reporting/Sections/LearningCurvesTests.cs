using Experiments.Reporting.Charts;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public class LearningCurvesTests
{
    [Test]
    public void A_line_is_the_mean_and_its_band_one_standard_deviation()
    {
        Curve curve = LearningCurves.Chart([Arm(MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 96))]).Curves.Single();

        Assert.That(curve.Line, Is.EqualTo([new Point(1, 50), new Point(2, 95)]));
        Assert.That(curve.Band[1].High, Is.EqualTo(95 + Math.Sqrt(2)).Within(1e-12));
        Assert.That(curve.Value, Is.EqualTo("95.00"));
    }

    [Test]
    public void One_run_has_no_band() =>
        Assert.That(LearningCurves.Chart([Arm(MadeUpStudy.Run(1, 94))]).Curves.Single().Band, Is.Empty);

    [Test]
    public void Diverged_runs_stand_beside_the_mean_and_are_counted()
    {
        Curve curve = LearningCurves.Chart([Arm(MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 9.8, diverged: true))]).Curves.Single();

        Assert.That(curve.Line[^1].Y, Is.EqualTo(94));
        Assert.That(curve.Strays.Single()[^1].Y, Is.EqualTo(9.8));
        Assert.That(curve.Label, Is.EqualTo("A (1 of 2 diverged)"));
    }

    [Test]
    public void The_axis_leaves_out_low_values_of_the_beginning_and_says_so()
    {
        StudyResult study = MadeUpStudy.Usual;
        CurveChart chart = LearningCurves.Chart(study.Results);

        Assert.That(chart.Y.Low, Is.GreaterThan(90));
        Assert.That(chart.Y.High, Is.GreaterThan(chart.Curves.SelectMany(curve => curve.Line).Max(point => point.Y)));
        Assert.That(new LearningCurves().Write(study).Markdown, Does.Contain("leaves out the beginning"));
    }

    [Test]
    public void Several_evaluations_within_an_epoch_are_counted_in_updates()
    {
        RunRecord run = MadeUpStudy.Run(1, 94);
        RunRecord fine = run with { Evaluations = [.. run.Evaluations.Select(at => at with { Epoch = 1 })] };
        CurveChart chart = LearningCurves.Chart([Arm(run), Arm(fine)]);

        Assert.That(chart.X.Label, Is.EqualTo("update"));
        Assert.That(chart.Title, Is.EqualTo("Accuracy on the test images by update"));
        Assert.That(chart.Curves[0].Line.Select(point => point.X), Is.EqualTo([100, 200]));
    }

    [Test]
    public void What_was_trained_without_epochs_is_a_level_line_to_the_end_of_the_others()
    {
        StudyResult study = MadeUpStudy.Of("Who is better?", [Arm(MadeUpStudy.Run(1, 94)), MadeUpStudy.Machine("SVM", 93)]);
        SectionContent content = new LearningCurves().Write(study);
        CurveChart chart = (CurveChart)content.Pictures.Single().Chart;

        Assert.That(chart.Curves[1].Line, Is.EqualTo([new Point(0, 93), new Point(2, 93)]));
        Assert.That((chart.Curves[1].Value, chart.Curves[1].Reached), Is.EqualTo(("93.00", "")));
        Assert.That(content.Markdown, Does.Contain("A level line is a support vector machine"));
    }

    [Test]
    public void A_line_ends_with_the_first_run_that_stopped_early_and_its_number_is_of_the_kept_weights()
    {
        RunRecord one = MadeUpStudy.Run(1, 94) with { Kept = 0 };
        RunRecord two = MadeUpStudy.Run(2, 96);
        ExperimentResult arm = Arm(one with { Evaluations = [one.Evaluations[0]] }, two with { Kept = 0 });
        Curve curve = LearningCurves.Chart([arm]).Curves.Single();

        Assert.That(curve.Line, Is.EqualTo([new Point(1, 50)]), "the mean of the other run alone would jump");
        Assert.That((curve.Value, curve.Level, curve.Reached), Is.EqualTo(("50.00", 50, "")));
        Assert.That(new LearningCurves().Write(MadeUpStudy.Of("Title", [arm])).Markdown, Does.Contain("stopped early"));
    }

    [Test]
    public void A_number_that_is_not_at_the_end_of_its_line_says_where_it_was_reached()
    {
        ExperimentResult arm = Arm(MadeUpStudy.Run(1, 94) with { Kept = 0 }, MadeUpStudy.Run(2, 96));
        SectionContent content = new LearningCurves().Write(MadeUpStudy.Of("Title", [arm]));
        Curve curve = ((CurveChart)content.Pictures.Single().Chart).Curves.Single();

        Assert.That((curve.Line[^1].Y, curve.Value, curve.Level, curve.Reached), Is.EqualTo((95, "73.00", 73, "at epoch 1–2")));
        Assert.That(content.Pictures.Single().Description, Does.EndWith("A: 73.00 at epoch 1–2"));
        Assert.That(content.Markdown, Does.Contain("the small text below the name says when"));
    }

    private static ExperimentResult Arm(params RunRecord[] records) => MadeUpStudy.Arm("a", "A", 95) with { Records = records };

    [Test]
    public void An_arm_that_trains_much_longer_goes_on_beyond_the_picture()
    {
        SectionContent content = new LearningCurves().Write(MadeUpStudy.Of(
            "Title", [MadeUpStudy.Arm("short", "Short", 95, evaluations: 10), MadeUpStudy.Arm("long", "Long", 95, evaluations: 30)]));
        var chart = (CurveChart)content.Pictures.Single().Chart;
        Assert.Multiple(() =>
        {
            Assert.That(chart.Curves.Select(curve => curve.Line[^1].X), Is.EqualTo(new[] { 10.0, 10.0 }));
            Assert.That(chart.Curves.Select(curve => curve.Reached), Is.EqualTo(new[] { "", "at epoch 30" }));
            Assert.That(content.Markdown, Does.Contain("Only updates up to 1,000 are drawn; longer: “Long”."));
        });
    }
}
