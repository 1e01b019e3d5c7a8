using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

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
    Freshness? Fresh = null);

/// <summary>How long a transformed picture lives.</summary>
public enum Freshness
{
    /// <summary>One epoch.</summary>
    EveryEpoch,
}
