namespace Experiments.Evidence.Hierarchy;

/// <summary>
/// What is believed of the true differences of a study's arms before any run: each is normal with the study's mean μ and
/// spread τ, μ is normal around 0, and 1/τ² is gamma with ½ of a degree of freedom on a guess of τ. In points.
/// </summary>
/// <param name="MeanSpread">Standard deviation of μ: so wide that no study's direction is favoured.</param>
/// <param name="ArmSpread">
/// The guess of τ. Its distribution has the median 1.5 times as high, and 90 % between this guess and 16 times it, so
/// that arms of a study may differ by tenths of a point or by several.
/// </param>
public sealed record Hyperprior(double MeanSpread, double ArmSpread)
{
    /// <summary>For differences of accuracies.</summary>
    public static Hyperprior Accuracy { get; } = new(10, 0.5);
}
