using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Datasets;

/// <summary>Which images of which data set an experiment uses.</summary>
/// <param name="Name">A folder under <c>experiments/datasets</c>.</param>
/// <param name="Train">Training images, from the front of the training files.</param>
/// <param name="Test">Test images, from the front of the test files.</param>
/// <param name="Validation">Validation images, from the end of the training files; 0 for none.</param>
public sealed record DatasetSelection(
    [property: Description("a folder under experiments/datasets")] string Name,
    [property: Description("number of training images, the first ones")] [Range(1, 100_000_000)] int Train,
    [property: Description("number of test images, the first ones")] [Range(1, 100_000_000)] int Test,
    [property: Description("number of validation images, the last of the training files; 0 for none")]
    [Range(0, 100_000_000)] int Validation = 0);
