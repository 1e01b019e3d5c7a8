using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Baselines;

/// <summary>A support vector machine with the kernel exp(−γ‖x − y‖²), one against one. Nothing in it is random.</summary>
/// <param name="C">What a training image on the wrong side of its margin costs.</param>
/// <param name="Gamma">γ, for pixels from 0 to 1.</param>
public sealed record Svm(
    [property: Description("C, what a training image on the wrong side of its margin costs")]
    [Range(0, 1e6, MinimumIsExclusive = true)] double C,
    [property: Description("γ of the kernel exp(−γ‖x − y‖²), for pixels from 0 to 1")]
    [Range(0, 1e6, MinimumIsExclusive = true)] double Gamma) : Model;
