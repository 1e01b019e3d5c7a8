using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Experiments.Training.Datasets;

namespace Experiments.Training.Augmentations;

/// <summary>
/// Artificial expansion of the training data (lecture topic 14). Exactly one of <paramref name="Copies"/> and
/// <paramref name="Fresh"/> is given.
/// </summary>
/// <param name="Transformations">Applied to a picture in this order, each drawn anew for every picture.</param>
/// <param name="Copies">Transformed copies of each training image, made once and trained on beside it: m grows with them.</param>
/// <param name="Fresh">Every image is replaced by a new transformed one, again and again: m stays.</param>
[ExactlyOneOf(nameof(Copies), nameof(Fresh))]
public sealed record Augmentation(
    [property: Description("applied in this order, drawn anew for every picture")]
    [MinLength(1), MaxLength(32)] IReadOnlyList<Transformation> Transformations,
    [property: Description("transformed copies of each image, made once and added to the training set; give this or fresh")]
    [Range(1, 1000)] int? Copies = null,
    [property: Description("every-epoch: all images are replaced by new transformed ones in each epoch; give this or copies")]
    Freshness? Fresh = null)
{
    /// <summary>Transforms some pictures, as training with this augmentation would in its first copy or epoch.</summary>
    /// <param name="examples">Where the pictures are.</param>
    /// <param name="images">Which of them.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="round">Which copy, from 1, or which epoch, from 1, of fresh pictures.</param>
    public IReadOnlyList<TransformedPicture> Preview(Examples examples, IReadOnlyList<int> images, int seed, int round)
    {
        PictureMaker maker = new(Transformations, examples, seed);
        return [.. images.Select(image =>
        {
            (int? copy, int epoch) = Fresh is null ? ((int?)round, 0) : (null, round - 1);
            byte[] pixels = [.. maker.Make(image, copy, epoch)];
            (double mean, double largest) = maker.Draw(image, copy, epoch).Displacement();
            return new TransformedPicture(pixels, mean, largest);
        })];
    }
}

/// <summary>A picture that an augmentation made.</summary>
/// <param name="Pixels">[row][column], 0 to 255.</param>
/// <param name="MeanDisplacement">How far its pixels were moved on average, in pixels.</param>
/// <param name="LargestDisplacement">How far the pixel that was moved most, in pixels.</param>
public sealed record TransformedPicture(ReadOnlyMemory<byte> Pixels, double MeanDisplacement, double LargestDisplacement);

/// <summary>How long a transformed picture lives.</summary>
public enum Freshness
{
    /// <summary>One epoch.</summary>
    EveryEpoch,
}
