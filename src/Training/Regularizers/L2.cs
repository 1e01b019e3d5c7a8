using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Regularizers;

/// <summary>
/// C = C₀ + λ/2m Σw² (lecture eqs. 21–28): weight decay, every weight shrinks in proportion. Exactly one of
/// <paramref name="Lambda"/> and <paramref name="LambdaPerExample"/> is given.
/// </summary>
/// <param name="Lambda">λ.</param>
/// <param name="LambdaPerExample">λ/m, which holds for training sets of any size.</param>
[ExactlyOneOf(nameof(Lambda), nameof(LambdaPerExample))]
public sealed record L2(
    [property: Description("λ in λ/2m Σw²; give this or lambda-per-example")] [Range(0, 1e9)] double? Lambda = null,
    [property: Description("λ/m, for training sets of any size; give this or lambda")] [Range(0, 1e9)] double? LambdaPerExample = null) : Regularizer
{
    /// <summary>λ for a training set of this size.</summary>
    public double LambdaFor(int trainingSetSize) => Lambda
        ?? trainingSetSize * (LambdaPerExample ?? throw new InvalidOperationException("Neither λ nor λ/m is given."));

    /// <inheritdoc/>
    public override Regularizer For(int trainingSetSize) => new L2(LambdaFor(trainingSetSize));

    /// <inheritdoc/>
    public override double Penalty(ReadOnlySpan<float> weights, int trainingSetSize)
    {
        double sum = 0;
        foreach (float weight in weights)
        {
            sum += (double)weight * weight;
        }

        return LambdaFor(trainingSetSize) / (2.0 * trainingSetSize) * sum;
    }

    /// <inheritdoc/>
    public override double ProportionalShrinkage(double step) => step * (Lambda ?? throw new InvalidOperationException("λ depends on the size of the training set: call For first."));
}
