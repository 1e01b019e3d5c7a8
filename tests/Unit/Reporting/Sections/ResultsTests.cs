using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public class ResultsTests
{
    [Test]
    public void The_table_has_every_number_of_every_arm()
    {
        ExperimentResult plain = Arm("plain", "Plain", MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 96), MadeUpStudy.Run(3, 95));
        ExperimentResult better = Arm("better", "Better", MadeUpStudy.Run(1, 95), MadeUpStudy.Run(2, 97.1), MadeUpStudy.Run(3, 96));
        ExperimentResult wild = Arm("wild", "a|b", MadeUpStudy.Run(1, 94.5), MadeUpStudy.Run(2, 9.8, diverged: true), MadeUpStudy.Run(3, 94.7));

        Assert.That(new Results().Write(MadeUpStudy.Of("Title", [plain, better, wild])).Markdown, Does.StartWith(
            """
            | Experiment | Test accuracy (%) | Difference from baseline (points) | 95 % interval | Verdict | Optimism (points) | Peak (%) | Training accuracy (%) |
            | --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |
            | Plain | 95.00 ± 1.00 | baseline |  |  | 0.00 | 95.00 ± 1.00 | 99.00 ± 0.00 |
            | Better | 96.03 ± 1.05 | +1.03 | +0.89 to +1.18 | **better** | 0.00 | 96.03 ± 1.05 | 99.00 ± 0.00 |
            | a\|b (**1 of 3 diverged**) | 66.33 ± 48.96 | −28.67 | −87.20 to +57.43 | cannot tell | 13.40 | 79.73 ± 25.75 | 99.00 ± 0.00 |

            """).And.Contains(
            """

            | Experiment | Seeds | Epochs | Updates | Work (TFLOP) |
            | --- | ---: | ---: | ---: | ---: |
            | Plain | 3 | 2 | 200 | 1.50 |
            | Better | 3 | 2 | 200 | 1.50 |
            | a\|b | 3 | 2 | 200 | 1.50 |

            """));
    }

    [Test]
    public void A_run_that_kept_earlier_weights_is_told_by_them_and_by_their_epoch()
    {
        ExperimentResult plain = Arm("plain", "Plain", MadeUpStudy.Run(1, 40));
        ExperimentResult stopped = Arm("stopped", "Stopped", MadeUpStudy.Run(1, 40) with { Kept = 0 });
        string text = new Results().Write(MadeUpStudy.Of("Title", [plain, stopped])).Markdown;

        Assert.That(text, Does.Contain(" Work (TFLOP) | Kept epoch |").And.Contain("whose weights early stopping kept"));
        Assert.That(text, Does.Contain("| Stopped | 50.00 | +10.00 | — | cannot tell | 0.00 | 50.00 | 60.00 |\n").And.Contain("| Stopped | 1 | 2 | 200 | 1.50 | 1 |\n"));
    }

    [Test]
    public void Without_early_stopping_nobody_reads_of_it() =>
        Assert.That(new Results().Write(MadeUpStudy.Usual).Markdown, Does.Not.Contain("ept epoch").And.Not.Contain("early stopping"));

    [Test]
    public void What_a_diverged_run_counts_with_is_said()
    {
        ExperimentResult wild = Arm("wild", "Wild", MadeUpStudy.Run(1, 9.8, diverged: true));

        Assert.That(new Results().Write(MadeUpStudy.Of("Title", [wild])).Markdown, Does.Contain("A run that diverged counts with its last evaluation."));
    }

    private static ExperimentResult Arm(string name, string title, params RunRecord[] records) =>
        MadeUpStudy.Arm(name, title, 95) with { Records = records };

    [Test]
    public void Experiments_that_repeat_a_title_have_a_row_each() => Assert.That(
        new Results().Write(MadeUpStudy.Of("Title", [MadeUpStudy.Arm("a", "Same", 90), MadeUpStudy.Arm("b", "Same", 95)])).Markdown
            .Split('\n').Count(line => line.StartsWith("| Same |", StringComparison.Ordinal)),
        Is.EqualTo(4), "in each of the two tables");
}
