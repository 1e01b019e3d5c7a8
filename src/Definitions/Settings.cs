using System.ComponentModel;
using Experiments.Definitions.Schema;
using Experiments.Training.Augmentations;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Regularizers;

namespace Experiments.Definitions;

/// <summary>Everything that can change the numbers of a run, besides its seed: the part of a definition that makes its key.</summary>
/// <param name="Dataset">Which images.</param>
/// <param name="Network">Which network, and where it starts.</param>
/// <param name="Cost">What is minimized.</param>
/// <param name="Training">How it is minimized.</param>
/// <param name="Regularization">What keeps it from memorizing; at most one of a kind, ordered by name.</param>
/// <param name="Augmentation">How the training set is expanded; null for not at all.</param>
public sealed record Settings(
    [property: Description("which images")] DatasetSelection Dataset,
    [property: Description("which network, and where it starts")] NetworkDefinition Network,
    [property: Description("what is minimized")] Cost Cost,
    [property: Description("how it is minimized")] GradientDescent Training,
    [property: Description("what keeps the network from memorizing")] [ByKind] IReadOnlyList<Regularizer> Regularization,
    [property: Description("how the training set is expanded")] Augmentation? Augmentation = null)
{
    /// <summary>m: the training set's images, copies included.</summary>
    public int TrainingSetSize => (int)Math.Min(int.MaxValue, Dataset.Train * (1 + (long)(Augmentation?.Copies ?? 0)));
}
