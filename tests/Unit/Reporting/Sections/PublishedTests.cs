using Experiments.Definitions;
using Experiments.Reporting.Sections;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public class PublishedTests
{
    // Runs of 94, 95 and 96: mean 95, s = 1, t(2) = 4.303, so one further run lies within 95 ± 4.97.
    [TestCase("test-accuracy", 99.96, "Test accuracy | 99.96 | 95.00 ± 1.00 | 90.03 to 99.97 | reproduced |")]
    [TestCase("test-accuracy", 90.04, "Test accuracy | 90.04 | 95.00 ± 1.00 | 90.03 to 99.97 | reproduced |")]
    [TestCase("peak-test-accuracy", 89.78, "Peak test accuracy | 89.78 | 95.00 ± 1.00 | 90.03 to 99.97 | outside by 0.25 points |")]
    [TestCase("last-train-cost", 0.35, "Last training cost | 0.3500 | 0.1000 ± 0.0000 | 0.1000 to 0.1000 | outside by 0.2500 |")]
    [TestCase("last-validation-accuracy", 90, "Last validation accuracy | 90.00 | — | — | cannot tell: not measured |")]
    public void A_published_number_is_reproduced_inside_the_interval_of_one_further_run(string metric, double value, string cells)
    {
        string table = Table(metric, value, 94, 95, 96);

        Assert.That(table, Does.Contain($"| A | {cells}\n").And.Contain("\nSource of the published numbers: Nielsen, ch. 3. "));
    }

    [Test]
    public void Different_sources_stand_in_their_rows()
    {
        PublishedNumber one = MadeUpStudy.Published("test-accuracy", 95);
        string text = new Published().Write(MadeUpStudy.Of("Title",
        [
            MadeUpStudy.Arm("a", "A", 95, published: one),
            MadeUpStudy.Arm("b", "B", 95, published: one with { Source = "Another" }),
        ]))!.Markdown;

        Assert.That(text, Does.Contain(" | Nielsen, ch. 3 |\n").And.Contain(" | Another |\n").And.Not.Contain("Source of"));
    }

    [Test]
    public void One_run_or_two_cannot_tell()
    {
        Assert.That(Table("test-accuracy", 95, 95), Does.Contain("| 95.00 | 95.00 | — | cannot tell: fewer than three runs |"));
        Assert.That(Table("test-accuracy", 95, 94, 96), Does.Contain("| cannot tell: fewer than three runs |"));
    }

    [TestCase(85, 95.5, "reproduced: in its band, 85.00 to 95.50")]
    [TestCase(85, 90, "outside by")]
    public void A_published_number_is_reproduced_when_our_mean_lies_in_its_band(double low, double high, string verdict)
    {
        PublishedNumber published = MadeUpStudy.Published("test-accuracy", 86) with { Band = [low, high] };
        string section = new Published().Write(MadeUpStudy.Of("Title",
        [
            MadeUpStudy.Arm("a", "A", 95, published: published) with { Records = [MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 95), MadeUpStudy.Run(3, 96)] },
        ]))!.Markdown;
        Assert.That(section, Does.Contain(verdict).And.Contain("the band that its source states"));
    }

    [Test]
    public void What_lies_outside_leads_to_its_reason_where_there_is_one()
    {
        Assert.That(Row(80), Does.Contain("| outside by 10.03 points ([why](../published.md)) |"));
        Assert.That(Row(95), Does.Contain("| reproduced |"));

        static string Row(double published) => new Published().Write(MadeUpStudy.Of("Title",
        [
            MadeUpStudy.Arm("a", "A", 95, published: MadeUpStudy.Published("test-accuracy", published) with { ExplainedBy = "another/a" }) with
            {
                Records = [MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 95), MadeUpStudy.Run(3, 96)],
            },
        ]))!.Markdown;
    }

    [Test]
    public void A_diverged_run_widens_no_interval_into_a_reproduction() => Assert.That(
        new Published().Write(MadeUpStudy.Of("Title",
        [
            MadeUpStudy.Arm("a", "A", 95, published: MadeUpStudy.Published("test-accuracy", 95)) with
            {
                Records = [MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 95), MadeUpStudy.Run(3, 9.8, diverged: true)],
            },
        ]))!.Markdown,
        Does.Contain("cannot tell: 1 of 3 runs diverged"));

    [Test]
    public void Without_published_numbers_there_is_no_section() =>
        Assert.That(new Published().Write(MadeUpStudy.Usual), Is.Null);

    private static string Table(string metric, double value, params double[] runs) => new Published().Write(MadeUpStudy.Of("Title",
    [
        MadeUpStudy.Arm("a", "A", 95, published: MadeUpStudy.Published(metric, value)) with
        {
            Records = [.. runs.Select((last, seed) => MadeUpStudy.Run(seed + 1, last))],
        },
    ]))!.Markdown;
}
