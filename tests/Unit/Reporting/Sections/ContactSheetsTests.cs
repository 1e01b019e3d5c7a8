using Experiments.Definitions;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using Experiments.Training.Augmentations;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public sealed class ContactSheetsTests
{
    private static readonly Workspace workspace = new(Repository.Root);

    [Test]
    public void A_study_without_augmentation_has_none() =>
        Assert.That(new ContactSheets(workspace).Write(MadeUpStudy.Usual()), Is.Null);

    [Test]
    public void Arms_with_the_same_augmentation_share_a_sheet_of_all_digits()
    {
        Augmentation expanded = new([new Rotate(15), new Elastic([4], [34])], Copies: 2);
        SectionContent content = new ContactSheets(workspace).Write(Study(expanded, expanded, new([new Shift()], Copies: 4)))!;
        var sheet = (ImageGrid)content.Pictures[0].Chart;
        Assert.Multiple(() =>
        {
            Assert.That(content.Pictures, Has.Count.EqualTo(2));
            Assert.That(sheet.Title, Is.EqualTo("Digits as transformed in “Arm 0” and “Arm 1”"));
            Assert.That(sheet.Rows.Select(row => row.Caption), Is.EqualTo(new[] { "original", "rotate", "elastic", "copy 1 of 2", "copy 2 of 2" }));
            Assert.That(sheet.Rows.Select(row => row.Images.Count), Is.All.EqualTo(10));
            Assert.That(sheet.Rows[1].Images.Select(image => image.Caption), Is.All.Match(@"^\d+\.\d, \d+\.\d$"));
            Assert.That(sheet.Attribution, Does.Contain("LeCun").And.Contain("CC BY-SA 3.0"));
        });
    }

    [Test]
    public void Four_copies_by_shift_moved_every_pixel_by_one_and_say_so_once_a_row()
    {
        SectionContent content = new ContactSheets(workspace).Write(Study(new Augmentation([new Shift()], Copies: 4)))!;
        var sheet = (ImageGrid)content.Pictures.Single().Chart;
        Assert.That(
            sheet.Rows.Select(row => row.Caption),
            Is.EqualTo(new[] { "original", "copy 1 of 4: 1.0, 1.0", "copy 2 of 4: 1.0, 1.0", "copy 3 of 4: 1.0, 1.0", "copy 4 of 4: 1.0, 1.0" }));
        Assert.That(sheet.Rows.SelectMany(row => row.Images).Select(image => image.Caption), Is.All.Empty);
    }

    [TestCase(8, "copy 4 of 8")]
    [TestCase(null, "epoch 4")]
    public void No_more_than_four_rounds_are_shown(int? copies, string last)
    {
        Augmentation rotated = copies is null ? new([new Rotate(15)], Fresh: Freshness.EveryEpoch) : new([new Rotate(15)], Copies: copies);
        var sheet = (ImageGrid)new ContactSheets(workspace).Write(Study(rotated))!.Pictures.Single().Chart;

        Assert.That((sheet.Rows.Count, sheet.Rows[^1].Caption), Is.EqualTo((5, last)));
    }

    private static StudyResult Study(params Augmentation[] augmentations) => MadeUpStudy.Of("Title",
    [
        .. augmentations.Select((augmentation, arm) =>
        {
            ExperimentResult result = MadeUpStudy.Arm($"arm-{arm}", $"Arm {arm}", 95);
            return result with
            {
                Experiment = result.Experiment with { Settings = (NetworkSettings)result.Experiment.Settings with { Augmentation = augmentation } },
            };
        }),
    ]);
}
