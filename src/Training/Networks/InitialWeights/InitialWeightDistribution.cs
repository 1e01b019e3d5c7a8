namespace Experiments.Training.Networks.InitialWeights;

/// <summary>
/// The normal distributions, centred at 0, from which a network's first weights and biases are drawn. To add one,
/// write one record that derives from this: its name in kebab-case becomes its name in experiment files.
/// </summary>
public abstract record InitialWeightDistribution
{
    /// <summary>Standard deviation of the weights into a layer with these numbers of inputs and outputs.</summary>
    public abstract double WeightDeviation(int inputs, int outputs);

    /// <summary>Standard deviation of the biases.</summary>
    public virtual double BiasDeviation => 0;
}

/// <summary>Weights and biases N(0, 1).</summary>
public sealed record UnitNormal : InitialWeightDistribution
{
    /// <inheritdoc/>
    public override double WeightDeviation(int inputs, int outputs) => 1;

    /// <inheritdoc/>
    public override double BiasDeviation => 1;
}

/// <summary>Weights N(0, 1/n_in), biases N(0, 1): a neuron with many inputs does not start saturated.</summary>
public sealed record ScaledNormal : InitialWeightDistribution
{
    /// <inheritdoc/>
    public override double WeightDeviation(int inputs, int outputs) => 1 / Math.Sqrt(inputs);

    /// <inheritdoc/>
    public override double BiasDeviation => 1;
}

/// <summary>Weights N(0, 2/n_in), biases 0: keeps the variance through rectified layers (He et al. 2015).</summary>
public sealed record He : InitialWeightDistribution
{
    /// <inheritdoc/>
    public override double WeightDeviation(int inputs, int outputs) => Math.Sqrt(2.0 / inputs);
}

/// <summary>Weights N(0, 2/(n_in + n_out)), biases 0: keeps the variance in both directions (Glorot and Bengio 2010).</summary>
public sealed record Glorot : InitialWeightDistribution
{
    /// <inheritdoc/>
    public override double WeightDeviation(int inputs, int outputs) => Math.Sqrt(2.0 / (inputs + outputs));
}

/// <summary>Weights and biases 0: only of use without a hidden layer, whose nodes would all stay equal.</summary>
public sealed record Zero : InitialWeightDistribution
{
    /// <inheritdoc/>
    public override double WeightDeviation(int inputs, int outputs) => 0;
}
