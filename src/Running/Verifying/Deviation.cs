using Experiments.Definitions;
using Experiments.Training.Learning;

namespace Experiments.Running.Verifying;

/// <summary>Where training gives something else than a record says.</summary>
/// <param name="Experiment">Of the record.</param>
/// <param name="Seed">Of the record.</param>
/// <param name="Epoch">Of the first evaluation that differs.</param>
/// <param name="Recorded">What the record says there.</param>
/// <param name="Trained">What training gives.</param>
public sealed record Deviation(Experiment Experiment, int Seed, int Epoch, Evaluation Recorded, Evaluation Trained)
{
    /// <summary>What differs, why that can be, and how to mend it.</summary>
    public override string ToString() =>
        $"""
        the record of {Experiment.Path} with seed {Seed} differs from training at epoch {Epoch}: {What}
          why:  The record is of another engine, or it was changed. Whatever changes the engine's numbers raises Engine.Revision.
          mend: If the change is meant, raise Engine.Revision, run the experiment and accept it; if not, undo it.
        """;

    private string What => Recorded.WeightHash == Trained.WeightHash
        ? "the weights are the same, but not what was measured with them"
        : $"its weights are {Recorded.WeightHash[..12]}…, trained were {Trained.WeightHash[..12]}…";
}
