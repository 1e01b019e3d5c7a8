using CsCheck;
using Experiments.Training.Costs;
using Experiments.Training.Kernels;
using Experiments.Training.Networks.Activations;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Costs;

/// <summary>What every cost promises.</summary>
public sealed class CostTests
{
    private const float Step = 1f / 128;

    private static readonly Gen<(int Width, int Seed)> Shapes = Gen.Select(Gen.Int[1, 20], Gen.Int);

    private static IEnumerable<Cost> Costs() => Kinds.Of<Cost>();

    private static IEnumerable<TestCaseData> Fitting() =>
        from cost in Kinds.Of<Cost>()
        from output in Kinds.Of<Activation>()
        where cost.Fits(output)
        select new TestCaseData(cost, output).SetArgDisplayNames(cost.GetType().Name, output.GetType().Name);

    [TestCaseSource(nameof(Fitting))]
    public void Output_error_is_the_slope_of_the_cost(Cost cost, Activation output) => Shapes.Sample(
        shape =>
        {
            Random random = new(shape.Seed);
            int stride = Shape.Stride(shape.Width);
            float[] z = new float[stride], a = new float[stride], y = new float[stride], actual = new float[stride];
            y[random.Next(shape.Width)] = 1;
            for (int j = 0; j < shape.Width; j++)
            {
                z[j] = MathF.CopySign((2 * Step) + (3 * random.NextSingle()), random.Next(2) - 0.5f);
            }

            output.Activate(z, shape.Width, stride, a);
            cost.OutputError(output, z, a, y, shape.Width, stride, actual);

            double[] expected = [.. Enumerable.Range(0, shape.Width).Select(j =>
                (CostAt(cost, output, z, j, Step, y, shape.Width) - CostAt(cost, output, z, j, -Step, y, shape.Width)) / (2 * Step))];
            Assert.That(actual.Take(shape.Width), Is.EqualTo(expected).Within(2e-3));
        },
        iter: 50);

    [TestCaseSource(nameof(Costs))]
    public void A_cost_fits_some_output(Cost cost) => Assert.That(Kinds.Of<Activation>().Any(cost.Fits));

    [TestCase(40f, 1f, 0)]
    [TestCase(40f, 0f, 40)]
    [TestCase(-200f, 1f, 200)]
    [TestCase(200f, 0f, 200)]
    public void Cross_entropy_of_a_saturated_output_is_finite(float z, float y, double expected) =>
        Assert.That(new CrossEntropy().Of([z], [z > 0 ? 1 : 0], [y]), Is.EqualTo(expected).Within(1e-6));

    [TestCase(0, 0)]
    [TestCase(1, 200)]
    public void Log_likelihood_of_a_saturated_output_is_finite(int label, double expected)
    {
        float[] y = [0, 0];
        y[label] = 1;
        Assert.That(new LogLikelihood().Of([200, 0], [1, 0], y), Is.EqualTo(expected).Within(1e-6));
    }

    private static double CostAt(Cost cost, Activation output, float[] z, int j, float step, float[] y, int width)
    {
        float[] moved = [.. z], a = new float[z.Length];
        moved[j] += step;
        output.Activate(moved, width, z.Length, a);
        return cost.Of(moved.AsSpan(0, width), a.AsSpan(0, width), y.AsSpan(0, width));
    }
}
