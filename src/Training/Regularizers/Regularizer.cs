namespace Experiments.Training.Regularizers;

/// <summary>
/// What keeps a network from memorising its training set, besides the data. To add one, write one record that derives
/// from this and overrides what it needs: its name in kebab-case becomes its key under <c>regularization</c>.
/// </summary>
public abstract record Regularizer
{
    /// <summary>The term added to the cost, for the weights of one layer; biases are never regularized.</summary>
    /// <param name="weights">All weights of the layer, in any order; padding is 0.</param>
    /// <param name="trainingSetSize">m.</param>
    public virtual double Penalty(ReadOnlySpan<float> weights, int trainingSetSize) => 0;

    /// <summary>Changes the weights by the penalty's own step, before the gradient of C₀ is subtracted.</summary>
    /// <param name="weights">All weights of one layer.</param>
    /// <param name="step">η/m.</param>
    public virtual void BeforeGradient(Span<float> weights, double step)
    {
    }

    /// <summary>Changes the weights after the gradient of C₀ was subtracted.</summary>
    /// <param name="weights">All weights of one layer, [input][output], rows padded to <paramref name="stride"/>.</param>
    /// <param name="stride">Distance of two rows.</param>
    /// <param name="step">η/m.</param>
    public virtual void AfterGradient(Span<float> weights, int stride, double step)
    {
    }
}
