using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Experiments.Training.Learning.Schedules;

namespace Experiments.Training.Learning;

/// <summary>
/// Mini-batch stochastic gradient descent, or plain gradient descent with <see cref="BatchSize.All"/> (lecture
/// topics 1 and 7). Exactly one of <paramref name="Epochs"/> and <paramref name="Updates"/> is given.
/// </summary>
/// <param name="LearningRate">η, the step along the negative gradient; greater than 0 throughout.</param>
/// <param name="BatchSize">m̂, the examples of one update, or all.</param>
/// <param name="Epochs">Passes over the training set.</param>
/// <param name="Updates">Parameter updates; the last epoch may end early.</param>
/// <param name="Momentum">μ in v ← μv − (η/m̂) Σ ∂C_x/∂w; left out: 0, the lecture's plain step.</param>
/// <param name="EvaluateEvery">The distance of two evaluations; left out: every epoch up to 100 epochs, else about 100 points.</param>
[ExactlyOneOf(nameof(Epochs), nameof(Updates))]
public sealed record GradientDescent(
    [property: Description("η, the step along the negative gradient")]
    [Range(0, 1e6, MinimumIsExclusive = true)] Schedule LearningRate,
    [property: Description("m̂, the examples of one update: a number, or 'all' for plain gradient descent")]
    BatchSize BatchSize,
    [property: Description("passes over the training set; give this or updates")]
    [Range(1, 1_000_000)] int? Epochs = null,
    [property: Description("parameter updates; give this or epochs")]
    [Range(1, 1_000_000_000)] int? Updates = null,
    [Range(0, 1, MaximumIsExclusive = true)] Schedule? Momentum = null,
    [property: Description("'10 epochs' or '1000 updates'; left out: every epoch up to 100 epochs, else about 100 points")]
    TrainingInterval? EvaluateEvery = null)
{
    /// <summary>μ; 0 at each update for plain descent.</summary>
    [Description("μ, the share of the last step that is kept; 0 is plain descent")]
    public Schedule Momentum { get; init; } = Momentum ?? 0;
}
