using Experiments.Definitions.Reading.Problems;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>Networks that cannot learn, or cannot be held in memory.</summary>
internal static class NetworkChecks
{
    /// <summary>Weights of one layer: 2³⁰ bytes, well below what an array can hold.</summary>
    private const long MostWeights = 1L << 28;

    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<Problem> Of(ExperimentDraft draft)
    {
        NetworkDefinition network = draft.Network.Network;
        bool hasHiddenLayer = network.Layers.Count > 2;
        if (hasHiddenLayer && network.InitialWeights is Zero)
        {
            yield return SettingsProblems.NoEffect(
                draft.PlaceOf("network.initial-weights", "network.layers"),
                "with initial weights of zero, all nodes of a hidden layer stay equal",
                "Each gets the same gradient as its neighbours, so the layer works like a single node.",
                "Use 'zero' without hidden layers only; 'scaled-normal' is a good start here.");
        }

        if (hasHiddenLayer && network.Activation is Softmax)
        {
            yield return SettingsProblems.NoEffect(
                draft.PlaceOf("network.activation", "network.layers"),
                "softmax is for output layers",
                "In a hidden layer the activations of all nodes together would add up to 1.",
                "Use another activation here, and softmax as 'output'.");
        }

        foreach ((int inputs, int outputs) in network.Layers.Zip(network.Layers.Skip(1)))
        {
            if ((long)inputs * outputs > MostWeights)
            {
                yield return SettingsProblems.TooManyWeights(draft.PlaceOf("network.layers"), inputs, outputs, MostWeights);
            }
        }
    }
}
