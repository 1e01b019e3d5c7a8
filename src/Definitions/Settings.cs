using System.ComponentModel;
using Experiments.Definitions.Schema;
using Experiments.Training.Augmentations;
using Experiments.Training.Baselines;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Regularizers;

namespace Experiments.Definitions;

/// <summary>Everything that can change the numbers of a run, besides its seed: the part of a definition that makes its key.</summary>
/// <param name="Dataset">Which images.</param>
public abstract record Settings([property: Description("which images")] DatasetSelection Dataset)
{
    /// <summary>Whether a setting of this path, or one under it, can be one of these.</summary>
    /// <param name="path">Keys joined by dots, the first one a setting's.</param>
    public abstract bool Has(string path);

    /// <summary>The first key of a path.</summary>
    private protected static string Root(string path) => path.Split('.', 2)[0];
}

/// <summary>The settings of a network's training.</summary>
/// <param name="Dataset">Which images.</param>
/// <param name="Network">Which network, and where it starts.</param>
/// <param name="Cost">What is minimized.</param>
/// <param name="Training">How it is minimized.</param>
/// <param name="Regularization">What keeps it from memorizing; at most one of a kind, ordered by name.</param>
/// <param name="Augmentation">How the training set is expanded; null for not at all.</param>
public sealed record NetworkSettings(
    DatasetSelection Dataset,
    [property: Description("which network, and where it starts")] NetworkDefinition Network,
    [property: Description("what is minimized")] Cost Cost,
    [property: Description("how it is minimized")] GradientDescent Training,
    [property: Description("what keeps the network from memorizing")] [ByKind] IReadOnlyList<Regularizer> Regularization,
    [property: Description("how the training set is expanded")] Augmentation? Augmentation = null) : Settings(Dataset)
{
    /// <summary>m: the training set's images, copies included.</summary>
    public int TrainingSetSize => (int)Math.Min(int.MaxValue, Dataset.Train * (1 + (long)(Augmentation?.Copies ?? 0)));

    /// <inheritdoc/>
    public override bool Has(string path) => Takes(path);

    /// <summary>The same of any such settings.</summary>
    internal static bool Takes(string path) => Root(path) != "model";
}

/// <summary>The settings of a support vector machine, of which nothing is random: it has a single run, without a seed.</summary>
/// <param name="Dataset">Which images.</param>
/// <param name="Model">C and γ.</param>
public sealed record SvmSettings(DatasetSelection Dataset, Svm Model) : Settings(Dataset)
{
    /// <inheritdoc/>
    public override bool Has(string path) => Takes(path);

    /// <summary>The same of any such settings.</summary>
    internal static bool Takes(string path) => Root(path) is "dataset" or "model";
}
