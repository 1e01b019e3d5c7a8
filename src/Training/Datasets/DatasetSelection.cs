using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Datasets;

/// <summary>Which images of which data set an experiment uses.</summary>
/// <param name="Name">A folder under <c>experiments/datasets</c>.</param>
/// <param name="Train">Training images, from the training files; those of validation are never among them.</param>
/// <param name="Test">Test images, from the front of the test files.</param>
/// <param name="Validation">Validation images, from the end of the training files; 0 for none.</param>
/// <param name="Subset">Which of the images that are left train.</param>
/// <param name="Balanced">As many training images of each class.</param>
public sealed record DatasetSelection(
    [property: Description("a folder under experiments/datasets")] string Name,
    [property: Description("number of training images")] [Range(1, 100_000_000)] int Train,
    [property: Description("number of test images, the first ones")] [Range(1, 100_000_000)] int Test,
    [property: Description("number of validation images, the last of the training files; 0 for none")]
    [Range(0, 100_000_000)] int Validation = 0,
    [property: Description("first: the same training images for all seeds; by-seed: each run draws its own by its seed")]
    [OmittedAtDefault] TrainingSubset Subset = TrainingSubset.First,
    [property: Description("true: as many training images of each class")] [OmittedAtDefault] bool Balanced = false);

/// <summary>Which images of the training files are trained on, of those that do not validate.</summary>
public enum TrainingSubset
{
    /// <summary>The first ones, in every run.</summary>
    First,

    /// <summary>Drawn without replacement by the run's seed.</summary>
    BySeed,
}
