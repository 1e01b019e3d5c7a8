using System.Buffers.Binary;
using System.Security.Cryptography;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Randomness;

namespace Experiments.Training.Networks;

/// <summary>A fully connected network: its weights and biases.</summary>
public sealed class Network
{
    private const int CanonicalNaN = 0x7FC0_0000;

    /// <summary>A network of the given shape whose weights and biases are all 0.</summary>
    public Network(NetworkDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentOutOfRangeException.ThrowIfLessThan(definition.Layers.Count, 2, nameof(definition));
        if (definition.Layers.Count > 2 && definition.Activation is Softmax)
        {
            throw new ArgumentException("Softmax is for output layers: in a hidden one, all activations together would add up to 1.", nameof(definition));
        }

        Definition = definition;
        Layers = [.. definition.Layers.Zip(definition.Layers.Skip(1), (inputs, outputs) => new Layer(inputs, outputs))];
    }

    /// <summary>The network's shape.</summary>
    public NetworkDefinition Definition { get; }

    /// <summary>W⁽¹⁾ and b⁽¹⁾, W⁽²⁾ and b⁽²⁾, …: one fewer than there are layers of nodes.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    /// <summary>A network with the definition's initial weights.</summary>
    /// <param name="definition">Shape and distribution.</param>
    /// <param name="seed">Equal seeds give equal weights.</param>
    public static Network Create(NetworkDefinition definition, int seed)
    {
        Network network = new(definition);
        InitialWeightDistribution distribution = definition.InitialWeights;
        for (int l = 0; l < network.Layers.Count; l++)
        {
            Layer layer = network.Layers[l];
            float deviation = (float)distribution.WeightDeviation(layer.Inputs, layer.Outputs);
            float[] weights = Normals(new(seed, Purpose.InitialWeights, l), (long)layer.Outputs * layer.Inputs, deviation);
            float[] biases = Normals(new(seed, Purpose.InitialBiases, l), layer.Outputs, (float)distribution.BiasDeviation);
            for (int j = 0; j < layer.Outputs; j++)
            {
                layer.Biases[j] = biases[j];
                for (int k = 0; k < layer.Inputs; k++)
                {
                    layer.SetWeight(j, k, weights[(j * layer.Inputs) + k]);
                }
            }
        }

        return network;
    }

    /// <summary>
    /// SHA-256, in hexadecimal, over each layer's weights [output][input] and then its biases, as little-endian float32:
    /// two networks are equal to the bit if and only if their hashes are.
    /// </summary>
    public string Hash()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (Layer layer in Layers)
        {
            byte[] bytes = new byte[sizeof(float) * Math.Max(layer.Inputs, layer.Outputs)];
            for (int j = 0; j < layer.Outputs; j++)
            {
                for (int k = 0; k < layer.Inputs; k++)
                {
                    Write(layer.Weight(j, k), bytes, k);
                }

                hash.AppendData(bytes, 0, sizeof(float) * layer.Inputs);
            }

            for (int j = 0; j < layer.Outputs; j++)
            {
                Write(layer.Biases[j], bytes, j);
            }

            hash.AppendData(bytes, 0, sizeof(float) * layer.Outputs);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Takes over the weights and biases of a network of the same shape.</summary>
    internal void CopyFrom(Network other)
    {
        for (int l = 0; l < Layers.Count; l++)
        {
            Layers[l].CopyFrom(other.Layers[l]);
        }
    }

    /// <summary>Whether every weight and bias is a number.</summary>
    public bool IsFinite() => Layers.All(layer => AllFinite(layer.Weights) && AllFinite(layer.Biases));

    private static bool AllFinite(ReadOnlySpan<float> values)
    {
        foreach (float value in values)
        {
            if (!float.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }


    /// <summary>What is not a number is always written as the same bits, which differ from processor to processor.</summary>
    private static void Write(float value, byte[] bytes, int index) => BinaryPrimitives.WriteInt32LittleEndian(
        bytes.AsSpan(sizeof(float) * index), float.IsNaN(value) ? CanonicalNaN : BitConverter.SingleToInt32Bits(value));

    private static float[] Normals(RandomStream stream, long count, float deviation)
    {
        float[] values = new float[count];
        if (deviation == 0)
        {
            return values; // 0 times a negative draw would be −0
        }

        for (long i = 0; i < count; i += 4)
        {
            (float, float, float, float) four = stream.Normals(i / 4);
            ReadOnlySpan<float> drawn = [four.Item1, four.Item2, four.Item3, four.Item4];
            for (int j = 0; j < 4 && i + j < count; j++)
            {
                values[i + j] = deviation * drawn[j];
            }
        }

        return values;
    }
}
