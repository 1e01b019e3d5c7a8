using System.Globalization;
using Experiments.Definitions;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;
using Experiments.Training.Augmentations;
using Experiments.Training.Datasets;

namespace Experiments.Reporting.Sections;

/// <summary>
/// What expanded training data looks like: originals, each transformation alone, and all together, with how far they
/// move pixels, so that a wrong σ or α is seen.
/// </summary>
/// <param name="workspace">Where the images lie.</param>
internal sealed class ContactSheets(Workspace workspace) : Section
{
    private const int Seed = 1;
    private const int MostRounds = 4;

    /// <inheritdoc/>
    public override string Name => "contact-sheets";

    /// <inheritdoc/>
    public override SectionContent? Write(StudyResult study)
    {
        Experiment[] arms = [.. study.Results.Select(result => result.Experiment).Where(arm => AugmentationOf(arm) is not null)];
        Dictionary<DatasetSelection, Source> sources = Load(arms);
        Picture[] pictures =
        [
            .. arms.GroupBy(Transformations).Select(same =>
            {
                string titles = Listing.Of([.. same.Select(arm => Listing.Quoted(arm.Title))]);
                return new Picture($"{Name}-{same.First().Name}", $"Digits as transformed in {titles}", Sheet(same.First(), titles, sources));
            }),
        ];
        return pictures.Length == 0
            ? null
            : new SectionContent(
                "Transformed images",
                pictures,
                "The two numbers, below a picture or, where all are alike, in the row's name, say how far pixels were moved, in pixels: mean, largest. "
                + "Rows named after a transformation show it alone.\n");
    }

    private static Augmentation? AugmentationOf(Experiment arm) => (arm.Settings as NetworkSettings)?.Augmentation;

    /// <summary>Arms with equal texts share a sheet.</summary>
    private static string Transformations(Experiment arm) => string.Join('\n', Lines(arm));

    private static IEnumerable<string> Lines(Experiment arm) => CanonicalForm.Lines(CanonicalForm.Of(arm.Settings))
        .Where(line => line.Key.StartsWith("augmentation.", StringComparison.Ordinal))
        .Select(line => $"{line.Key}: {line.Value}");

    /// <summary>The images that the arms are trained on, each data set read once.</summary>
    private Dictionary<DatasetSelection, Source> Load(IEnumerable<Experiment> arms)
    {
        DatasetSelection[] selections = [.. arms.Select(arm => arm.Settings.Dataset).Distinct()];
        return selections.GroupBy(selection => selection.Name).SelectMany(same =>
        {
            DatasetFolder folder = DatasetFolder.Read(workspace, same.Key);
            Dataset dataset = Dataset.Load(folder.Path, folder.Definition);
            return same.Select(selection => (selection, Source: new Source(folder.Definition, dataset.Split(selection, Seed).Training)));
        }).ToDictionary(pair => pair.selection, pair => pair.Source);
    }

    private static ImageGrid Sheet(Experiment arm, string titles, Dictionary<DatasetSelection, Source> sources)
    {
        (DatasetDefinition definition, Examples examples) = sources[arm.Settings.Dataset];
        int[] images = [.. Enumerable.Range(0, examples.Classes).Select(digit => FirstOf(examples, digit)).Where(image => image >= 0)];
        Augmentation all = AugmentationOf(arm)!;
        IEnumerable<ImageRow> alone = all.Transformations.Count < 2 ? [] : all.Transformations.Select(transformation =>
            Row(NameOf(transformation), all with { Transformations = [transformation] }, examples, images, round: 1));
        return new ImageGrid(
            $"Digits as transformed in {titles}",
            [],
            [
                new ImageRow("original", [.. images.Select(image => Original(examples, image))]),
                .. alone,
                .. Enumerable.Range(1, Math.Min(all.Copies ?? MostRounds, MostRounds)).Select(round => Row(
                    all.Copies is { } copies ? Invariant($"copy {round} of {copies}") : Invariant($"epoch {round}"), all, examples, images, round)),
            ],
            $"{definition.Title}: {definition.Attribution}, {definition.Licence}");
    }

    private static ImageRow Row(string caption, Augmentation augmentation, Examples examples, int[] images, int round)
    {
        GreyImage[] pictures =
        [
            .. augmentation.Preview(examples, images, Seed, round).Select(picture => new GreyImage(
                examples.Inputs / examples.Height,
                examples.Height,
                picture.Pixels,
                Invariant($"{picture.MeanDisplacement:0.0}, {picture.LargestDisplacement:0.0}"))),
        ];
        return pictures.Length > 1 && pictures.DistinctBy(picture => picture.Caption).Count() == 1
            ? new ImageRow($"{caption}: {pictures[0].Caption}", [.. pictures.Select(picture => picture with { Caption = "" })])
            : new ImageRow(caption, pictures);
    }

    private static GreyImage Original(Examples examples, int image)
    {
        byte[] pixels = new byte[examples.Inputs];
        examples.CopyTo(image, pixels);
        return new GreyImage(examples.Inputs / examples.Height, examples.Height, pixels);
    }

    private static int FirstOf(Examples examples, int digit)
    {
        int image = 0;
        while (image < examples.Count && examples.Label(image) != digit)
        {
            image++;
        }

        return image < examples.Count ? image : -1;
    }

    private static string NameOf(Transformation transformation) => transformation.GetType().Name.ToLowerInvariant();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Source(DatasetDefinition Definition, Examples Examples);
}
