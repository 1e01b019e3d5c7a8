using Experiments.Reporting.Pages;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Pages;

public class PublishedPageTests
{
    [Test]
    public void Every_row_says_what_became_of_it_and_what_to_mind()
    {
        string text = PublishedPage.Of([MadeUpStudy.Of("Title",
        [
            Arm("A", "test-accuracy", 95, "Nielsen, ch. 3"),
            Arm("B", "test-accuracy", 80, "Nielsen, ch. 3"),
            Arm("C", "peak-test-accuracy", 95, "Nielsen, ch. 3"),
            Arm("D", "test-accuracy", 95.2, "Nielsen, ch. 6, best of 3"),
            Arm("E", "test-accuracy", 80, "Srivastava et al. 2014", isQuoted: true),
        ])]).Replace('\u00A0', ' ');
        Assert.That(text, Does.Contain(
            "Of 5 published numbers: 3 reproduced, 1 outside, 1 at second hand and not judged. "
            + "One in 20 would lie outside by chance if nothing at all differed: of these, 0.2 on average.\n"));
        Assert.That(text, Does.Contain("\n## [Title](made-up/README.md)\n"));
        Assert.That(text, Does.Contain("| A | Test accuracy | 95.00 | 95.00 ± 1.00 | 90.03 to 99.97 | reproduced |  | Nielsen, ch. 3 |\n"));
        Assert.That(text, Does.Contain("| B | Test accuracy | 80.00 | 95.00 ± 1.00 | 90.03 to 99.97 | outside by 10.03 points |  |"));
        Assert.That(text, Does.Contain("| C | Peak test accuracy | 95.00 | 95.00 ± 1.00 | 90.03 to 99.97 | reproduced | the peak of a single run, chosen on the test set |"));
        Assert.That(text, Does.Contain("| D | Test accuracy | 95.20 | 95.00 ± 1.00 | 90.03 to 99.97 | reproduced | the best of several runs |"));
        Assert.That(text, Does.Contain("| E | Test accuracy | 80.00 | 95.00 ± 1.00 | 90.03 to 99.97 | quoted at second hand: not judged |  |"));
    }

    [Test]
    public void What_differs_in_an_experiment_that_gives_the_number_is_the_reason()
    {
        string text = Explained("made-up/C", settings: "\"cost\":\"quadratic\"");
        Assert.That(text, Does.Contain("Of 1 published number: 0 reproduced, 1 outside (1 explained below). "));
        Assert.That(text, Does.Contain("| outside by 10.03 points; explained below |"));
        Assert.That(text, Does.EndWith(
            "\n**B**, test accuracy: 3 runs with `cost`: quadratic have 81.00 ± 1.00, and 80.00 lies where one further of them would, "
            + "76.03 to 85.97 ([Title](made-up/README.md)).\n"));
    }

    [Test]
    public void Where_nothing_but_the_seeds_differs_chance_is_the_reason() => Assert.That(
        Explained("made-up/C", firstSeed: 4), Does.Contain(": 3 runs with other seeds, and nothing else changed, have 81.00").And.EndsWith(" Chance alone is reason enough.\n"));

    [Test]
    public void An_experiment_that_does_not_give_the_number_is_no_reason() => Assert.That(
        Explained("made-up/A", settings: "\"cost\":\"quadratic\""), Does.Contain("| outside by 10.03 points |").And.Not.Contain("explained"));

    private static string Explained(string by, string settings = "", int firstSeed = 1)
    {
        ExperimentResult outside = Arm("B", "test-accuracy", 80, "Nielsen, ch. 3");
        ExperimentResult inside = MadeUpStudy.Arm("C", "C", 95, settings: settings);
        return PublishedPage.Of([MadeUpStudy.Of("Title",
        [
            outside with
            {
                Experiment = outside.Experiment with { Published = [outside.Experiment.Published[0] with { ExplainedBy = by }] },
                Records = [.. outside.Records.Select(record => record with { Settings = MadeUpStudy.Arm("B", "B", 95).Records[0].Settings })],
            },
            inside with { Records = [.. Enumerable.Range(0, 3).Select(run => MadeUpStudy.Run(firstSeed + run, 80 + run) with { Settings = inside.Records[0].Settings })] },
        ])]).Replace('\u00A0', ' ');
    }

    private static ExperimentResult Arm(string name, string metric, double value, string source, bool isQuoted = false) =>
        MadeUpStudy.Arm(name, name, 95, published: MadeUpStudy.Published(metric, value) with { Source = source, IsQuoted = isQuoted }) with
        {
            Records = [MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 95), MadeUpStudy.Run(3, 96)],
        };
}
