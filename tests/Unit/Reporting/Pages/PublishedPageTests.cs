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
            Arm("E", "test-accuracy", 80, "Srivastava et al. 2014, quoted"),
        ])]).Replace('\u00A0', ' ');
        Assert.That(text, Does.Contain("Of 5 published numbers: 3 reproduced, 1 outside, 1 at second hand and not judged.\n"));
        Assert.That(text, Does.Contain("\n## [Title](made-up/README.md)\n"));
        Assert.That(text, Does.Contain("| A | Test accuracy | 95.00 | 95.00 ± 1.00 | 90.03 to 99.97 | reproduced |  | Nielsen, ch. 3 |\n"));
        Assert.That(text, Does.Contain("| B | Test accuracy | 80.00 | 95.00 ± 1.00 | 90.03 to 99.97 | outside by 10.03 points |  |"));
        Assert.That(text, Does.Contain("| C | Peak test accuracy | 95.00 | 95.00 ± 1.00 | 90.03 to 99.97 | reproduced | the peak of a single run, chosen on the test set |"));
        Assert.That(text, Does.Contain("| D | Test accuracy | 95.20 | 95.00 ± 1.00 | 90.03 to 99.97 | reproduced | the best of several runs |"));
        Assert.That(text, Does.Contain("| E | Test accuracy | 80.00 | 95.00 ± 1.00 | 90.03 to 99.97 | quoted at second hand: not judged |  |"));
    }

    private static ExperimentResult Arm(string name, string metric, double value, string source) =>
        MadeUpStudy.Arm(name, name, 95, published: MadeUpStudy.Published(metric, value) with { Source = source }) with
        {
            Records = [MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 95), MadeUpStudy.Run(3, 96)],
        };
}
