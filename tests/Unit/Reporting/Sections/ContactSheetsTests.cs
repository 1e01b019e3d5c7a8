using Experiments.Definitions;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using Experiments.Training.Augmentations;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public sealed class ContactSheetsTests
{
    private static readonly ContactSheets section = new(new Workspace(Repository.Root));
    private SectionContent content;

    /// <summary>One study for all, for its digits are read from their files.</summary>
    [OneTimeSetUp]
    public void Write()
    {
        Augmentation expanded = new([new Rotate(15), new Elastic([4], [34])], Copies: 2);
        content = section.Write(Study(
            expanded,
            expanded,
            new([new Shift()], Copies: 4),
            new([new Rotate(15)], Copies: 8),
            new([new Rotate(15)], Fresh: Freshness.EveryEpoch)))!;
    }

    [Test]
    public void A_study_without_augmentation_has_none() => Assert.That(section.Write(MadeUpStudy.Usual), Is.Null);

    [Test]
    public void Arms_with_the_same_augmentation_share_a_sheet_of_all_digits()
    {
        ImageGrid sheet = Sheet(0);
        Assert.Multiple(() =>
        {
            Assert.That(content.Pictures, Has.Count.EqualTo(4), "of five arms");
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
        ImageGrid sheet = Sheet(1);
        Assert.That(
            sheet.Rows.Select(row => row.Caption),
            Is.EqualTo(new[] { "original", "copy 1 of 4: 1.0, 1.0", "copy 2 of 4: 1.0, 1.0", "copy 3 of 4: 1.0, 1.0", "copy 4 of 4: 1.0, 1.0" }));
        Assert.That(sheet.Rows.SelectMany(row => row.Images).Select(image => image.Caption), Is.All.Empty);
    }

    [TestCase(2, "copy 4 of 8")]
    [TestCase(3, "epoch 4")]
    public void No_more_than_four_rounds_are_shown(int picture, string last) =>
        Assert.That((Sheet(picture).Rows.Count, Sheet(picture).Rows[^1].Caption), Is.EqualTo((5, last)));

    private ImageGrid Sheet(int picture) => (ImageGrid)content.Pictures[picture].Chart;

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
