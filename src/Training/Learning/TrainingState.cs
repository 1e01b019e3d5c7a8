using System.Text;
using Experiments.Training.Kernels;
using Experiments.Training.Networks;

namespace Experiments.Training.Learning;

/// <summary>
/// Carries the state of a training to a stream, or from it. What belongs to the state is said once for both ways: by passing
/// each value, and going on with what comes back, which is the value itself or the one that was read in its place.
/// Weights pass as [output][input], whatever their layout in memory.
/// </summary>
internal sealed class TrainingState : IDisposable
{
    private readonly BinaryWriter? writer;
    private readonly BinaryReader? reader;

    private TrainingState(BinaryWriter? writer, BinaryReader? reader) => (this.writer, this.reader) = (writer, reader);

    /// <summary>Values are read, not written.</summary>
    public bool IsRead => reader is not null;

    /// <summary>Writes to a stream, which stays open.</summary>
    public static TrainingState To(Stream stream) => new(new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true), null);

    /// <summary>Reads from a stream, which stays open.</summary>
    public static TrainingState From(Stream stream) => new(null, new BinaryReader(stream, Encoding.UTF8, leaveOpen: true));

    /// <summary>The value, or the one read.</summary>
    /// <exception cref="EndOfStreamException">There is nothing left to read.</exception>
    public int Pass(int value) => reader?.ReadInt32() ?? Written(value, writer!.Write);

    /// <inheritdoc cref="Pass(int)"/>
    public long Pass(long value) => reader?.ReadInt64() ?? Written(value, writer!.Write);

    /// <inheritdoc cref="Pass(int)"/>
    public bool Pass(bool value) => reader?.ReadBoolean() ?? Written(value, writer!.Write);

    /// <inheritdoc cref="Pass(int)"/>
    public double Pass(double value) => reader?.ReadDouble() ?? Written(value, writer!.Write);

    /// <inheritdoc cref="Pass(int)"/>
    public string Pass(string value) => reader?.ReadString() ?? Written(value, writer!.Write);

    /// <summary>The values, or those read, as many as were written.</summary>
    /// <param name="values">What is written.</param>
    /// <param name="pass">Passes one; it is given nothing while reading.</param>
    /// <exception cref="EndOfStreamException">There is nothing left to read.</exception>
    public IReadOnlyList<T> Pass<T>(IReadOnlyList<T> values, Func<T?, T> pass) =>
        [.. Enumerable.Range(0, Pass(values.Count)).Select(i => pass(IsRead ? default : values[i]))];

    /// <summary>The evaluation, or the one read.</summary>
    /// <exception cref="EndOfStreamException">There is nothing left to read.</exception>
    public Evaluation Pass(Evaluation? evaluation) => new(
        Pass(evaluation?.Epoch ?? 0),
        Pass(evaluation?.Update ?? 0),
        Pass(evaluation?.LearningRate ?? 0),
        Pass(evaluation?.Penalty ?? 0),
        Pass(evaluation?.Training),
        Pass(evaluation?.Validation is not null) ? Pass(evaluation?.Validation) : null,
        Pass(evaluation?.Test),
        Pass(evaluation?.WeightNorms ?? [], Pass),
        Pass(evaluation?.ZeroWeights ?? [], Pass),
        Pass(evaluation?.WeightHash ?? ""));

    /// <summary>A layer's weights and biases and the scale of the weights, in their places.</summary>
    /// <exception cref="EndOfStreamException">There is nothing left to read.</exception>
    public void Pass(Layer layer)
    {
        layer.Scale = Pass(layer.Scale);
        PassLikeWeights(layer, layer.Weights);
        PassLikeBiases(layer, layer.Biases);
    }

    /// <summary>Values that are laid out like a layer's weights, in their places; padding is left alone.</summary>
    /// <exception cref="EndOfStreamException">There is nothing left to read.</exception>
    public void PassLikeWeights(Layer layer, Span<float> values)
    {
        for (int output = 0; output < layer.Outputs; output++)
        {
            for (int input = 0; input < layer.Inputs; input++)
            {
                Pass(ref values[Panel.Index(layer.Inputs, layer.Stride, input, output)]);
            }
        }
    }

    /// <summary>Values that are laid out like a layer's biases, in their places; padding is left alone.</summary>
    /// <exception cref="EndOfStreamException">There is nothing left to read.</exception>
    public void PassLikeBiases(Layer layer, Span<float> values)
    {
        for (int output = 0; output < layer.Outputs; output++)
        {
            Pass(ref values[output]);
        }
    }

    /// <summary>Writes what is buffered.</summary>
    public void Dispose()
    {
        writer?.Dispose();
        reader?.Dispose();
    }

    private Score Pass(Score? score) => new(Pass(score?.Accuracy ?? 0), Pass(score?.Cost ?? 0));

    private void Pass(ref float value)
    {
        if (reader is not null)
        {
            value = reader.ReadSingle();
        }
        else
        {
            writer!.Write(value);
        }
    }

    private static T Written<T>(T value, Action<T> write)
    {
        write(value);
        return value;
    }
}
