using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;

namespace Experiments.Training.Networks;

/// <summary>The shape of a fully connected network and where its training starts.</summary>
/// <param name="Layers">d(0)…d(L): inputs, hidden layers, outputs.</param>
/// <param name="Activation">σ of the hidden layers.</param>
/// <param name="Output">σ of the output layer.</param>
/// <param name="InitialWeights">The distribution of the first weights and biases.</param>
public sealed record NetworkDefinition(
    [property: Description("number of nodes per layer: inputs, hidden layers, outputs")]
    [Range(1, 100_000), MinLength(2), MaxLength(20)] IReadOnlyList<int> Layers,
    [property: Description("activation of the hidden layers")]
    Activation Activation,
    [property: Description("activation of the output layer")]
    Activation Output,
    [property: Description("distribution of the first weights and biases")]
    InitialWeightDistribution InitialWeights)
{
    /// <summary>
    /// Floating-point operations of the training on one example: two for each multiply-add of the dense products that
    /// feed forward, propagate back (not into the inputs) and give the gradient.
    /// </summary>
    public double OperationsPerExample
    {
        get
        {
            double all = Layers.Zip(Layers.Skip(1)).Sum(pair => (double)pair.First * pair.Second);
            double first = (double)Layers[0] * Layers[1];
            return 2 * ((3 * all) - first);
        }
    }
}
