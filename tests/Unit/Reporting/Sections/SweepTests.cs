using Experiments.Definitions;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Pages;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public sealed class SweepTests
{
    private static readonly string[] Sizes = ["100", "1000", "10000"];

    [Test]
    public void A_study_without_sweep_has_no_such_section() => Assert.That(new Sweep().Write(MadeUpStudy.Usual), Is.Null);

    [Test]
    public void A_study_without_tuned_arms_has_no_such_section() => Assert.That(new Tuned().Write(MadeUpStudy.Usual), Is.Null);

    [Test]
    public void Each_arm_is_a_line_with_a_band_and_a_marker_at_each_point()
    {
        CurveChart chart = Chart(BySize());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(chart.Curves.Select(curve => curve.Label), Is.EqualTo(new[] { "Plain", "L2" }));
            Assert.That(chart.Curves.Select(curve => curve.Line.Count), Is.All.EqualTo(3));
            Assert.That(chart.Curves.Select(curve => curve.Band.Count), Is.All.EqualTo(3));
            Assert.That(chart.Curves[1].Line[2].Y, Is.EqualTo(96).Within(0.3));
            Assert.That(chart.MarksPoints, Is.True);
        }
    }

    [Test]
    public void Values_that_span_two_decades_are_drawn_by_their_logarithms()
    {
        CurveChart chart = Chart(BySize());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(chart.Curves[0].Line.Select(point => point.X), Is.EqualTo(new[] { 2.0, 3, 4 }).Within(1e-12));
            Assert.That(chart.X.Label, Does.EndWith("(logarithmic)"));
            Assert.That(chart.X.Ticks.Select(tick => tick.Label), Is.EqualTo(new[] { "100", "1,000", "10,000" }));
        }
    }

    [Test]
    public void Smaller_spans_are_drawn_as_they_are_and_words_side_by_side()
    {
        Assert.That(Chart(Alone("0.1", "0.2")).Curves[1].Line.Select(point => point.X), Is.EqualTo(new[] { 0.1, 0.2 }));
        Assert.That(Chart(Alone("2e-7", "1e-7")).Curves[1].Line.Select(point => point.X), Is.EqualTo(new[] { -7, Math.Log10(2e-7) }).Within(1e-12), "tiny numbers have no room for their digits");
        CurveChart words = Chart(Alone("tanh", "relu"));
        Assert.That(words.X.Ticks.Select(tick => (tick.At, tick.Label)), Is.EqualTo(new[] { (0.0, "tanh"), (1.0, "relu") }));
    }

    [Test]
    public void A_baseline_that_is_not_swept_is_drawn_across()
    {
        Curve baseline = Chart(Alone("0.1", "0.2")).Curves[0];
        Assert.That(baseline.Line.Select(point => point.X), Is.EqualTo(new[] { 0.1, 0.2 }));
        Assert.That(baseline.Line[0].Y, Is.EqualTo(baseline.Line[1].Y));
    }

    [Test]
    public void The_table_has_a_row_for_each_point_with_what_is_linked_to_it()
    {
        string table = new Sweep().Write(BySize())!.Markdown;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table, Does.Contain("| `dataset.train` | `training.epochs` | Plain (%) | L2 (%) |"));
            Assert.That(table, Does.Contain("\n| 1000 | 10 |"));
        }
    }

    [Test]
    public void Other_sections_and_the_answer_are_written_point_by_point()
    {
        StudyPage page = StudyPage.Of(BySize(), new Workspace("."));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Text, Does.Contain("## Final accuracy at train = 100, epochs = 1\n").And.Contain("## Final accuracy at train = 10000, epochs = 100\n"));
            Assert.That(page.Text, Does.Contain("- train = 1000, epochs = 10: **L2"));
            Assert.That(page.Pictures.Select(picture => picture.Name), Is.EqualTo(new[]
            {
                "sweep-dataset.train",
                "accuracy-bars-train=100,epochs=1", "accuracy-bars-train=1000,epochs=10", "accuracy-bars-train=10000,epochs=100",
            }));
        }
    }

    [Test]
    public void The_table_of_results_compares_each_point_with_the_baselines()
    {
        string[] rows = [.. new Results().Write(BySize()).Markdown.Split('\n').Where(line => line.StartsWith("| Plain", StringComparison.Ordinal) || line.StartsWith("| L2", StringComparison.Ordinal)).Take(6)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(row => row.Split('|')[1].Trim()), Is.EqualTo(new[]
            {
                "Plain (train = 100, epochs = 1)", "L2 (train = 100, epochs = 1)",
                "Plain (train = 1000, epochs = 10)", "L2 (train = 1000, epochs = 10)",
                "Plain (train = 10000, epochs = 100)", "L2 (train = 10000, epochs = 100)",
            }));
            Assert.That(rows.Where((_, index) => index % 2 == 0), Is.All.Contains("| baseline |"));
            Assert.That(rows[3], Does.Match(@"\| \+[12]\.[0-9]+ \|"), "about 2 points above the baseline of the same size");
        }
    }

    [Test]
    public void Tuned_arms_tell_what_was_tried_and_which_was_chosen()
    {
        ExperimentResult[] candidates = [Point("l2", "L2", 94, Value("regularization.l2.lambda", "lambda", "0.1")), Point("l2", "L2", 95, Value("regularization.l2.lambda", "lambda", "1"))];
        ExperimentResult arm = MadeUpStudy.Arm("l2", "L2", 95);
        Experiment tuned = arm.Experiment with { Tuning = new Tuning(Criterion.BestValidationAccuracy, [.. candidates.Select(candidate => candidate.Experiment)]) };
        arm = arm with { Experiment = tuned.Choosing(candidates[1].Experiment), Candidates = candidates };
        string section = new Tuned().Write(MadeUpStudy.Of("q", [MadeUpStudy.Arm("plain", "Plain", 93), arm]))!.Markdown;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(section, Does.Contain("| L2 (lambda = 1; best of 2) | lambda = 0.1 |"));
            Assert.That(section.Split('\n').Single(line => line.Contains("**chosen**", StringComparison.Ordinal)), Does.Contain("| lambda = 1 |"));
        }
    }

    private static CurveChart Chart(StudyResult study) => (CurveChart)new Sweep().Write(study)!.Pictures.Single().Chart;

    /// <summary>Two arms at three training sizes, with linked epochs.</summary>
    private static StudyResult BySize() => MadeUpStudy.Of(
        "How much data?",
        [
            .. Sizes.Select((size, index) => Point("plain", "Plain", 90 + (2 * index), Size(size))),
            .. Sizes.Select((size, index) => Point("l2", "L2", 92 + (2 * index), Size(size))),
        ],
        "sweep",
        "accuracy-bars");

    private static StudyResult Alone(params string[] values) => MadeUpStudy.Of(
        "Which?", [MadeUpStudy.Arm("plain", "Plain", 90), .. values.Select(value => Point("l2", "L2", 92, Value("regularization.l2.lambda", "lambda", value)))]);

    private static SweptValue[] Size(string train) =>
        [new("dataset.train", "train", train), new("training.epochs", "epochs", train[..^2])];

    private static SweptValue[] Value(string key, string label, string text) => [new(key, label, text)];

    private static ExperimentResult Point(string arm, string title, double end, SweptValue[] values)
    {
        SweepPoint point = new(arm, title, values);
        ExperimentResult result = MadeUpStudy.Arm($"{arm}@{point.Name}", $"{title} ({point})", end);
        return result with { Experiment = result.Experiment with { Point = point } };
    }
}
