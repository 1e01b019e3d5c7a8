namespace Experiments.Training.Baselines;

/// <summary>What is trained.</summary>
public abstract record Model
{
    /// <summary>A network, which has settings of its own.</summary>
    public sealed record Network : Model;
}
