using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public class ResultsTests
{
    [Test]
    public void The_table_has_every_number_of_every_arm()
    {
        ExperimentResult plain = Arm("plain", "Plain", MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 96));
        ExperimentResult wild = Arm("wild", "a|b", MadeUpStudy.Run(1, 94.5), MadeUpStudy.Run(2, 9.8, diverged: true));

        Assert.That(Results.Table(MadeUpStudy.Of("Title", [plain, wild])), Is.EqualTo(
            """
            | Experiment | Test accuracy (%) | Difference to baseline (points) | Peak (%) | Training accuracy (%) | Seeds | Epochs | Updates | Work (TFLOP) |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            | Plain | 95.00 ± 1.41 | baseline | 95.00 ± 1.41 | 99.00 ± 0.00 | 2 | 2 | 200 | 1.50 |
            | a\|b (**1 of 2 diverged**) | 52.15 ± 59.89 | −42.85 | 72.25 ± 31.47 | 99.00 ± 0.00 | 2 | 2 | 200 | 1.50 |

            """));
    }

    [Test]
    public void What_a_diverged_run_counts_with_is_said()
    {
        ExperimentResult wild = Arm("wild", "Wild", MadeUpStudy.Run(1, 9.8, diverged: true));

        Assert.That(new Results().Write(MadeUpStudy.Of("Title", [wild])).Markdown, Does.Contain("A run that diverged counts with its last evaluation."));
    }

    private static ExperimentResult Arm(string name, string title, params RunRecord[] records) =>
        MadeUpStudy.Arm(name, title, 95) with { Records = records };
}
