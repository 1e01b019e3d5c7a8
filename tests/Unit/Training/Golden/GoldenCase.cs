using System.Text.Json;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Kernels;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;

namespace Experiments.Tests.Unit.Training.Golden;

/// <summary>One reference trajectory; the names are those of its file, see README.md beside the files.</summary>
internal sealed record GoldenCase(
    string Name,
    int[] Layers,
    string Hidden,
    string Output,
    string Cost,
    int BatchSize,
    double LearningRate,
    double L1,
    double L2,
    int TrainingSetSize,
    double Dropout,
    string DropoutScaling,
    double[][][] InitialWeights,
    double[][] InitialBiases,
    GoldenBatch[] Batches,
    GoldenStep[] Steps,
    GoldenEvaluation Evaluation)
{
    public static GoldenCase Read(string path) =>
        JsonSerializer.Deserialize<GoldenCase>(File.ReadAllBytes(path), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"{path} holds null.");

    public Network Network()
    {
        Network network = new(new NetworkDefinition(Layers, Activation(Hidden), Activation(Output), new Zero()));
        for (int l = 0; l < network.Layers.Count; l++)
        {
            Layer layer = network.Layers[l];
            for (int j = 0; j < layer.Outputs; j++)
            {
                layer.SetBias(j, (float)InitialBiases[l][j]);
                for (int k = 0; k < layer.Inputs; k++)
                {
                    layer.SetWeight(j, k, (float)InitialWeights[l][j][k]);
                }
            }
        }

        return network;
    }

    public Cost CostFunction() => Cost switch
    {
        "quadratic" => new Quadratic(),
        "cross-entropy" => new CrossEntropy(),
        "log-likelihood" => new LogLikelihood(),
        _ => throw new InvalidDataException($"Unknown cost '{Cost}'."),
    };

    public IReadOnlyList<Regularizer> Regularizers()
    {
        List<Regularizer> regularizers = [];
        if (Dropout != 0)
        {
            regularizers.Add(new Dropout([Dropout], Scaling: Enum.Parse<DropoutScaling>(DropoutScaling, ignoreCase: true)));
        }

        if (L1 != 0)
        {
            regularizers.Add(new L1(L1));
        }

        if (L2 != 0)
        {
            regularizers.Add(new L2(L2));
        }

        return regularizers;
    }

    private static Activation Activation(string name) => name switch
    {
        "sigmoid" => new Sigmoid(),
        "tanh" => new Tanh(),
        "scaled-tanh" => new ScaledTanh(),
        "relu" => new Relu(),
        "leaky-relu" => new LeakyRelu(),
        "softplus" => new Softplus(),
        "identity" => new Identity(),
        "softmax" => new Softmax(),
        _ => throw new InvalidDataException($"Unknown activation '{name}'."),
    };
}

internal sealed record GoldenBatch(double[][] X, double[][] Y, double[][]? Masks)
{
    public Batch Batch()
    {
        Batch batch = new(X.Length, X[0].Length, Y[0].Length);
        for (int example = 0; example < X.Length; example++)
        {
            ushort[] inked = [.. Enumerable.Range(0, X[example].Length).Where(k => X[example][k] != 0).Select(k => (ushort)k)];
            int[] blocks = new int[SparseRows.BlocksOf(X[example].Length)];
            SparseRows.FindBlocks(inked, 0, blocks);
            batch.Add(inked, blocks, out Span<float> values, out Span<float> target);
            for (int i = 0; i < inked.Length; i++)
            {
                values[i] = (float)X[example][inked[i]];
            }

            for (int j = 0; j < Y[example].Length; j++)
            {
                target[j] = (float)Y[example][j];
            }
        }

        return batch;
    }

    public void CopyTo(DropoutMasks masks)
    {
        for (int hidden = 0; hidden < Masks!.Length; hidden++)
        {
            masks.Set(hidden + 1, [.. Masks[hidden].Select(kept => (float)kept)], X.Length);
        }
    }
}

internal sealed record GoldenStep(
    double Cost,
    double Regularization,
    double[][][] Weights,
    double[][] Biases,
    double[][]? Outputs,
    double[][][]? WeightGradients,
    double[][]? BiasGradients);

internal sealed record GoldenEvaluation(double[][] Outputs);
