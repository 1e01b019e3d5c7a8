using Experiments.Definitions;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Evidence.Comparisons;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public class DisagreementsTests
{
    private static readonly TestSets tests = new(new Workspace(Repository.Root));

    // The first test images are 7 2 1 0 4.
    private static readonly ExperimentResult plain = Arm("Plain", [7, 2, 8, 6, 9], [7, 2, 8, 6, 9], [7, 3, 1, 6, 4]);
    private static readonly ExperimentResult good = Arm("Good", [7, 0, 1, 0, 4], [7, 0, 1, 0, 4], [7, 0, 1, 0, 4]);
    private static readonly ExperimentResult alike = Arm("Alike", [7, 2, 8, 6, 4], [7, 2, 8, 6, 9], [7, 3, 1, 6, 4]);

    [Test]
    public void The_table_counts_the_images_of_the_first_seeds_two_networks_and_claims_nothing()
    {
        string text = new Disagreements(tests).Write(ComparedArms.Study(plain, good, alike))!.Markdown;
        Assert.That(text, Does.Contain("these two trained networks on these images").And.Contain("no verdict follows from it"));
        Assert.That(text, Does.Contain(
            """
            | Experiment | Only it is right (images) | Only the baseline is right (images) | McNemar's exact p | Seed |
            | --- | ---: | ---: | ---: | ---: |
            | Good | 3 | 1 | 0.6250 | 1 |
            | Alike | 1 | 0 | 1.0000 | 1 |

            """));
    }

    [Test]
    public void The_picture_shows_what_most_seeds_of_the_arm_that_changes_most_change_either_way()
    {
        var grid = (ImageGrid)new Disagreements(tests).Write(ComparedArms.Study(plain, alike, good))!.Pictures.Single().Chart;
        Assert.That(grid.Title, Is.EqualTo("Where “Good” and “Plain” disagree"));
        Assert.That(grid.Attribution, Does.Contain("LeCun").And.Contain("CC BY-SA 3.0"));
        Assert.That(
            grid.Rows.Select(row => string.Join("; ", row.Images.Select(image => image.Caption))),
            Is.EqualTo(new[] { "0: arm 0, baseline 6; 1: arm 1, baseline 8; 4: arm 4, baseline 9", "2: arm 0, baseline 2" }),
            "the one that differs with all seeds first");
        Assert.That(grid.Rows[0].Images[0].Pixels.ToArray().Count(ink => ink > 0), Is.InRange(50, 300), "a digit");
    }

    [Test]
    public void One_arm_is_not_said_to_change_most()
    {
        Assert.That(new Disagreements(tests).Write(ComparedArms.Study(plain, good))!.Markdown, Does.StartWith("The pictures are of “Good”: up to 5 test images"));
        Assert.That(new Disagreements(tests).Write(ComparedArms.Study(plain, good, alike))!.Markdown, Does.StartWith("The pictures are of “Good”, which changes the answers most: "));
    }

    [Test]
    public void Answers_of_other_weights_than_those_judged_are_said_to_be_so()
    {
        const string note = "Answers are those of the weights that runs end with";
        Assert.That(new Disagreements(tests).Write(ComparedArms.Study(plain, good))!.Markdown, Does.Not.Contain(note));
        Assert.That(new Disagreements(tests).Write(ComparedArms.Study(MadeUpStudy.JudgedByFirst(plain), MadeUpStudy.JudgedByFirst(good)))!.Markdown, Does.Contain(note));
    }

    // The first test image is a 7. Of five answers of the baseline no class has three.
    [TestCase(new[] { 7, 7, 1, 2, 3 }, "", Description = "the baseline is right, too")]
    [TestCase(new[] { 7, 1, 1, 2, 3 }, "7: arm 7, baseline 1")]
    public void What_is_answered_most_often_counts_also_where_no_class_has_the_majority(int[] answers, string shown)
    {
        StudyResult study = ComparedArms.Study(Arm("Plain", [.. answers.Select(answer => new[] { answer })]), Arm("Good", [7], [7], [7], [7], [7]));
        var grid = (ImageGrid)new Disagreements(tests).Write(study)!.Pictures.Single().Chart;
        Assert.That(string.Join("; ", grid.Rows[0].Images.Select(image => image.Caption)), Is.EqualTo(shown));
        Assert.That(grid.Rows[1].Images, Is.Empty);
    }

    [Test]
    public void More_than_five_images_either_way_are_not_shown()
    {
        int[] right = [7, 2, 1, 0, 4, 1, 4, 9];
        var grid = (ImageGrid)new Disagreements(tests)
            .Write(ComparedArms.Study(Arm("Plain", [.. right.Select(_ => 3)]), Arm("Good", right)))!.Pictures.Single().Chart;
        Assert.That(grid.Rows.Select(row => row.Images.Count), Is.EqualTo(new[] { 5, 0 }));
    }

    [Test]
    public void Runs_that_answer_to_other_images_are_not_compared_and_no_image_is_read() =>
        Assert.That(new Disagreements(new TestSets(new Workspace(""))).Write(MadeUpStudy.Usual), Is.Null);

    private static ExperimentResult Arm(string title, params int[][] answers)
    {
        ExperimentResult arm = ComparedArms.Arm(title, [.. answers.Select(_ => 90.0)]);
        Settings settings = arm.Experiment.Settings;
        return Answers.Given(
            arm with { Experiment = arm.Experiment with { Settings = settings with { Dataset = settings.Dataset with { Test = answers[0].Length } } } }, answers);
    }
}
