namespace Experiments.Training.Regularizers;

/// <summary>
/// What keeps a network from memorising its training set, besides the data. To add one, write one record that derives
/// from this and overrides what it needs: its name in kebab-case becomes its key under <c>regularization</c>.
/// </summary>
/// <remarks>
/// One update is w ← (1 − p)·w − c·sgn(w) − (η/m̂) Σ ∂C_x/∂w, then <see cref="AfterGradient"/>, where p and c are the
/// sums of <see cref="ProportionalShrinkage"/> and <see cref="ConstantShrinkage"/>. Biases are never regularized.
/// </remarks>
public abstract record Regularizer
{
    /// <summary>Whether <see cref="ProportionalShrinkage"/> is all that it does to weights.</summary>
    public virtual bool OnlyScales => true;

    /// <summary>The same for a training set of this size, which some settings are relative to; what training uses.</summary>
    /// <param name="trainingSetSize">m.</param>
    public virtual Regularizer For(int trainingSetSize) => this;

    /// <summary>The term added to the cost, for the weights of one layer.</summary>
    /// <param name="weights">All weights of the layer, in any order; padding is 0.</param>
    /// <param name="trainingSetSize">m.</param>
    public virtual double Penalty(ReadOnlySpan<float> weights, int trainingSetSize) => 0;

    /// <summary>The share of itself that every weight loses in one update.</summary>
    /// <param name="step">η/m.</param>
    public virtual double ProportionalShrinkage(double step) => 0;

    /// <summary>What every weight's size loses in one update; a weight of exactly 0 stays.</summary>
    /// <param name="step">η/m.</param>
    public virtual double ConstantShrinkage(double step) => 0;

    /// <summary>Changes the weights of one layer after the gradient of C₀ was subtracted.</summary>
    /// <param name="weights">[input][output], rows padded to <paramref name="stride"/> with zeros.</param>
    /// <param name="stride">Distance of two rows.</param>
    /// <param name="step">η/m.</param>
    public virtual void AfterGradient(Span<float> weights, int stride, double step)
    {
    }
}
