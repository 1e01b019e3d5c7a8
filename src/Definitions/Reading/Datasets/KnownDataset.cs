using Experiments.Training.Datasets;

namespace Experiments.Definitions.Reading.Datasets;

/// <summary>A data set that experiments can name.</summary>
/// <param name="Name">The folder under <c>experiments/datasets</c>.</param>
/// <param name="Definition">What its <c>dataset.yaml</c> says; null if that or a file that it names is broken.</param>
/// <param name="TrainImages">Number of images in the training file.</param>
/// <param name="TestImages">Number of images in the test file.</param>
internal sealed record KnownDataset(string Name, DatasetDefinition? Definition, int TrainImages, int TestImages);
