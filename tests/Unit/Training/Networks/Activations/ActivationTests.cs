using CsCheck;
using Experiments.Training.Kernels;
using Experiments.Training.Networks.Activations;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Networks.Activations;

/// <summary>What every activation promises.</summary>
public sealed class ActivationTests
{
    /// <summary>A power of 2, so that z ± h is exact; the difference's error is about h² and 10⁻⁷/h.</summary>
    private const float Step = 1f / 128;

    private static readonly Gen<(int Width, int Seed)> Shapes = Gen.Select(Gen.Int[1, 40], Gen.Int);

    private static IEnumerable<Activation> Activations() => Kinds.Of<Activation>();

    [TestCaseSource(nameof(Activations))]
    public void Derivative_is_the_slope(Activation activation) => Shapes.Sample(
        shape =>
        {
            Random random = new(shape.Seed);
            int stride = Shape.Stride(shape.Width);
            float[] z = Row(stride, shape.Width, () => Draw(random));
            float[] error = Row(stride, shape.Width, () => Draw(random));
            float[] actual = [.. error];
            activation.MultiplyByDerivative(z, Activate(activation, z, shape.Width), shape.Width, stride, actual);

            double[] expected = [.. Enumerable.Range(0, shape.Width).Select(j => Slope(activation, z, j, shape.Width, error))];
            Assert.That(actual.Take(shape.Width), Is.EqualTo(expected).Within(2e-3));
        },
        iter: 50);

    /// <summary>∂/∂z_j Σ_k error_k a_k: a node's activation may depend on the whole row.</summary>
    private static double Slope(Activation activation, float[] z, int j, int width, float[] error)
    {
        float[] above = [.. z], below = [.. z];
        above[j] += Step;
        below[j] -= Step;
        return Activate(activation, above, width).Zip(Activate(activation, below, width), (a, b) => (double)a - b)
            .Zip(error, (difference, factor) => factor * difference)
            .Take(width)
            .Sum() / (2 * Step);
    }

    private static float[] Activate(Activation activation, float[] z, int width)
    {
        float[] a = new float[z.Length];
        activation.Activate(z, width, z.Length, a);
        return a;
    }

    /// <summary>−4 to 4 and further from 0 than two steps, where rectifiers have their kink.</summary>
    private static float Draw(Random random) =>
        MathF.CopySign((2 * Step) + (4 * random.NextSingle()), random.Next(2) - 0.5f);

    private static float[] Row(int stride, int width, Func<float> draw) =>
        [.. Enumerable.Range(0, stride).Select(j => j < width ? draw() : 0)];
}
