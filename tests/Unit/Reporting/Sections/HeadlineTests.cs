using Experiments.Definitions;
using Experiments.Reporting.Formats;
using Experiments.Reporting.Pages;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

/// <summary>A study that is judged by best validation accuracies says so wherever it shows numbers.</summary>
public class HeadlineTests
{
    private const string Note = "Every run counts with its evaluation of the highest validation accuracy, the first of equals.";

    private static readonly StudyResult Study = MadeUpStudy.Of("Which is best?", [Arm("a", 40), Arm("b", 45)]);

    [Test]
    public void Numbers_are_those_of_the_best_validation_accuracy_and_called_so()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Results().Write(Study).Markdown, Does.StartWith("| Experiment").And.Contain("| A | 50.00 |").And.Contain("highest validation accuracy").And.Contain("Headline epoch"));
            Assert.That(new AccuracyBars().Write(Study).Heading, Is.EqualTo("Best-validation accuracy"));
            Assert.That(new AccuracyBars().Write(Study).Markdown, Does.Contain(Note));
            Assert.That(new LearningCurves().Write(Study).Markdown, Does.Contain(Note));
            Assert.That(new GeneralizationGap().Write(Study).Markdown, Does.Contain(Note));
            Assert.That(new Comparisons(new TestSets(new Workspace(""))).Write(Study)!.Markdown, Does.Contain(Note));
            Assert.That(new Comparisons(new TestSets(new Workspace(""))).Write(Study)!.Pictures[0].Description, Does.StartWith("Difference of best-validation test accuracy"));
            Assert.That(Answer.Of(Study), Does.Contain("In points of best-validation test accuracy above"));
            Assert.That(new Costs().Write(Study).Markdown, Does.Contain("Best-validation test cost"));
            Assert.That(SnapshotText.Of(Study.Results[0], Study.Results[0], 0.1), Does.Contain("last train   headline   at epoch").And.Contain(" 50.00          1  hash"));
        }
    }

    [Test]
    public void Other_studies_say_nothing_of_it() => Assert.That(new AccuracyBars().Write(MadeUpStudy.Usual).Markdown, Does.Not.Contain("validation"));

    /// <summary>A run of test accuracies 50 and then another, whose first evaluation has the better validation accuracy.</summary>
    private static ExperimentResult Arm(string name, double last)
    {
        ExperimentResult arm = MadeUpStudy.Arm(name, name.ToUpperInvariant(), 95);
        return MadeUpStudy.JudgedByFirst(arm with { Records = [MadeUpStudy.Run(1, last)] });
    }
}
