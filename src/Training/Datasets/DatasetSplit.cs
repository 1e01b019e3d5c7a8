namespace Experiments.Training.Datasets;

/// <summary>The three sets of an experiment.</summary>
/// <param name="Training">What is trained on.</param>
/// <param name="Validation">What may be chosen on; null for none.</param>
/// <param name="Test">What nothing may be chosen on.</param>
public sealed record DatasetSplit(Examples Training, Examples? Validation, Examples Test);
