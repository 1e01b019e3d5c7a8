using System.Numerics;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;

namespace Experiments.Evidence.Comparisons;

/// <summary>
/// McNemar's exact test: do these two trained networks differ on these images? It tells nothing of other seeds, and
/// no verdict comes from it.
/// </summary>
/// <param name="OnlyFirst">Images that only the first network got right.</param>
/// <param name="OnlySecond">Images that only the second one got right.</param>
/// <param name="PValue">
/// Two-sided: how often, if either were right with equal chance where they differ, the counts would be as unequal or more so.
/// </param>
public sealed record McNemar(int OnlyFirst, int OnlySecond, double PValue)
{
    /// <summary>What the test is about, to stand beside its numbers.</summary>
    public const string Label = "these two trained networks on these images";

    /// <summary>Tests two networks.</summary>
    /// <param name="first">What the first network answers to each image.</param>
    /// <param name="second">What the second one answers.</param>
    /// <param name="images">The images.</param>
    /// <exception cref="ArgumentException">The three are not of the same images.</exception>
    public static McNemar Of(Predictions first, Predictions second, Examples images)
    {
        if (first.Count != images.Count || second.Count != images.Count)
        {
            throw new ArgumentException(
                $"The networks have {first.Count} and {second.Count} answers on {images.Count} images: give one per image.", nameof(images));
        }

        int onlyFirst = 0;
        int onlySecond = 0;
        for (int image = 0; image < images.Count; image++)
        {
            int label = images.Label(image);
            onlyFirst += first.Class(image) == label && second.Class(image) != label ? 1 : 0;
            onlySecond += second.Class(image) == label && first.Class(image) != label ? 1 : 0;
        }

        return Of(onlyFirst, onlySecond);
    }

    /// <summary>Tests the counts of images that only one of two networks got right.</summary>
    public static McNemar Of(int onlyFirst, int onlySecond) => new(onlyFirst, onlySecond, TwoSided(Math.Min(onlyFirst, onlySecond), onlyFirst + onlySecond));

    /// <summary>Twice P(X ≤ fewer) of a binomial with n trials of chance ½, at most 1; in whole numbers, so exactly.</summary>
    private static double TwoSided(int fewer, int n)
    {
        BigInteger ways = 1;
        BigInteger sum = 1;
        for (int k = 1; k <= fewer; k++)
        {
            ways = ways * (n - k + 1) / k;
            sum += ways;
        }

        BigInteger all = BigInteger.One << n;
        sum *= 2;
        return sum >= all ? 1 : Quotient(sum, all);
    }

    /// <summary>The quotient of two whole numbers, the first the smaller, to 60 bits, however large both are.</summary>
    private static double Quotient(BigInteger part, BigInteger whole)
    {
        int shift = (int)Math.Max(0, whole.GetBitLength() - part.GetBitLength()) + 60;
        return Math.ScaleB((double)(ulong)((part << shift) / whole), -shift);
    }
}
