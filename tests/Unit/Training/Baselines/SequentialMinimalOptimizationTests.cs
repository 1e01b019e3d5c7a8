using Experiments.Training.Baselines;
using Experiments.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Baselines;

/// <summary>A trained machine fulfils the conditions that make it the best there is, up to the tolerance.</summary>
public class SequentialMinimalOptimizationTests
{
    private const int Positives = 25, Negatives = 35;
    private const double Tolerance = 1e-3;

    private static readonly GaussianKernel Kernel = new(MadeUpImages.Grey(60, 49, 2), [.. Enumerable.Range(0, 60)], gamma: 0.1);

    [Test]
    public void The_optimality_conditions_hold([Values(0.01, 1, 1000)] double c)
    {
        KernelRows rows = Rows(bytes: 1 << 20);
        SequentialMinimalOptimization training = new(rows, c);
        double threshold = training.Train(default);
        double[] coefficients = training.Coefficients;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(coefficients.Sum(), Is.Zero.Within(1e-9 * c));
            for (int picture = 0; picture < rows.Count; picture++)
            {
                double y = picture < Positives ? 1 : -1;
                double alpha = y * coefficients[picture];
                double margin = y * (Decision(rows, coefficients, picture) - threshold);
                Assert.That(alpha, Is.InRange(0, c));
                Assert.That(alpha < c ? margin : 1, Is.GreaterThan(1 - (2 * Tolerance)), $"{picture} is outside of its margin, or C keeps it inside");
                Assert.That(alpha > 0 ? margin : 1, Is.LessThan(1 + (2 * Tolerance)), $"{picture} lies on its margin or inside, or counts for nothing");
            }
        }
    }

    [Test]
    public void Rows_that_are_made_again_change_no_bit()
    {
        KernelRows all = Rows(bytes: 1 << 20), two = Rows(bytes: 0);
        SequentialMinimalOptimization training = new(all, c: 10), again = new(two, c: 10);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Train(default), Is.EqualTo(training.Train(default)));
            Assert.That(again.Coefficients, Is.EqualTo(training.Coefficients));
            Assert.That(two.Made, Is.EqualTo(all.Made), "rows count once");
        }
    }

    [Test]
    public void The_kernel_is_that_of_its_name()
    {
        Examples examples = MadeUpImages.Grey(60, 49, 2);
        ReadOnlySpan<float> row = Rows(bytes: 1 << 20)[30];
        byte[] x = new byte[49], y = new byte[49];
        examples.CopyTo(30, x);
        for (int picture = 0; picture < row.Length; picture++)
        {
            examples.CopyTo(picture, y);
            double distance = x.Zip(y, (a, b) => (a - b) * (a - b) / 255.0 / 255).Sum();
            Assert.That(row[picture], Is.EqualTo(Math.Exp(-0.1 * distance)).Within(1e-6));
        }
    }

    private static KernelRows Rows(long bytes) => new(Kernel, (0, Positives), (Positives, Negatives), bytes);

    private static double Decision(KernelRows rows, double[] coefficients, int picture)
    {
        ReadOnlySpan<float> row = rows[picture];
        double sum = 0;
        for (int other = 0; other < row.Length; other++)
        {
            sum += coefficients[other] * row[other];
        }

        return sum;
    }
}
