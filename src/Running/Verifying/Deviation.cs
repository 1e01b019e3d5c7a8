using Experiments.Definitions;
using Experiments.Training.Learning;

namespace Experiments.Running.Verifying;

/// <summary>Where training gives something else than a record says.</summary>
/// <param name="Experiment">Of the record.</param>
/// <param name="Seed">Of the record; null where nothing is random.</param>
/// <param name="Recorded">What the record says there; null if it ends before.</param>
/// <param name="Trained">What training gives there, or gave in the end.</param>
public sealed record Deviation(Experiment Experiment, int? Seed, Evaluation? Recorded, Evaluation Trained)
{
    /// <summary>Of the first evaluation that differs.</summary>
    public int Epoch => Recorded?.Epoch ?? Trained.Epoch;

    /// <summary>What differs, why that can be, and how to mend it.</summary>
    public override string ToString() =>
        $"""
        the record of {Experiment.Path}{(Seed is { } seed ? $" with seed {seed}" : "")} differs from training at epoch {Epoch}: {What}
          why:  The record is of another engine, or it was changed. Whatever changes the engine's numbers raises Engine.Revision.
          mend: If the change is meant, raise Engine.Revision, run the experiment and accept it; if not, undo it.
        """;

    private string What => Recorded is null ? "training goes on, and the record ends before"
        : Recorded.Update > Trained.Update ? "training ends before, and the record goes on"
        : Recorded.WeightHash == Trained.WeightHash ? "the weights are the same, but not what was measured with them"
        : $"its weights are {Recorded.WeightHash[..12]}…, trained were {Trained.WeightHash[..12]}…";
}
