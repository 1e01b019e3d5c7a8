using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Planning;

namespace Experiments.Tests.Unit.Cli;

/// <summary>Steps of runs whose settings do not matter.</summary>
internal static class Sample
{
    public static Experiment Experiment(string study, string name) => new(study, name, name, null!, [1], [], []);

    public static RunProgress Step(
        string name, int seed, RunState state, long update = 0, double accuracy = double.NaN, string? reason = null) =>
        new(new Run($"{name}-{seed}", Experiment("study", name), "data", seed), state, update, Updates: 100, Epoch: 1, accuracy, reason);
}
