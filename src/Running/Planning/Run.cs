using Experiments.Definitions;

namespace Experiments.Running.Planning;

/// <summary>One training of one experiment, with one seed.</summary>
/// <param name="Key">SHA-256 over everything that can change the run's numbers, 64 hexadecimal digits.</param>
/// <param name="Experiment">The first experiment that asks for it; another one with the same key shares the result.</param>
/// <param name="DatasetDigest">SHA-256 of the data set.</param>
/// <param name="Seed">Where its random numbers start; null where nothing is random.</param>
public sealed record Run(string Key, Experiment Experiment, string DatasetDigest, int? Seed)
{
    /// <summary>The run for people: <c>overfitting/l2, seed 3</c>.</summary>
    public string Name => Seed is { } seed ? $"{Experiment.Path}, seed {seed}" : Experiment.Path;
}
