using Experiments.Training.Datasets;

namespace Experiments.Training.Learning;

/// <summary>What a network answered to each image of a set, and how sure it was: one byte an image.</summary>
public sealed class Predictions
{
    private const int Codes = 256;

    private readonly byte[] codes;

    /// <summary>Takes codes as <see cref="ToArray"/> gave them.</summary>
    /// <param name="classes">Number of classes, 1 to 256.</param>
    /// <param name="codes">One an image: class × <see cref="Levels"/> + level of confidence.</param>
    /// <exception cref="ArgumentException">A code stands for no class.</exception>
    public Predictions(int classes, IReadOnlyList<byte> codes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, Codes);
        Classes = classes;
        this.codes = [.. codes];
        if (this.codes.Any(code => code >= classes * Levels))
        {
            throw new ArgumentException($"A code is {this.codes.Max()}, where {classes} classes have codes below {classes * Levels}.", nameof(codes));
        }
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>How many levels of confidence are told apart, as many as a byte has room for: 25 with ten classes.</summary>
    public int Levels => Codes / Classes;

    /// <summary>Number of images.</summary>
    public int Count => codes.Length;

    /// <summary>The predictions for some images, in their order.</summary>
    /// <param name="classes">Number of classes, 1 to 256.</param>
    /// <param name="answers">Each image's class, and how sure the answer is: 0 to 1; what lies outside counts as the nearer end, what is no number as 0.</param>
    public static Predictions Of(int classes, IEnumerable<(int Class, double Confidence)> answers)
    {
        int levels = Codes / classes;
        return new Predictions(classes, [.. answers.Select(answer => (byte)((answer.Class * levels) + Level(answer.Confidence, levels)))]);
    }

    /// <summary>The class that was answered to an image.</summary>
    public int Class(int image) => codes[image] / Levels;

    /// <summary>How sure the answer is, 0 to 1, for a network its largest output: the middle of its level, at most half a level off.</summary>
    public double Confidence(int image) => ((codes[image] % Levels) + 0.5) / Levels;

    /// <summary>Share of the images that were taken for what they are, in per cent.</summary>
    /// <param name="images">Those that were answered to.</param>
    public double Accuracy(Examples images)
    {
        ArgumentNullException.ThrowIfNull(images);
        return 100.0 * Enumerable.Range(0, Count).Count(image => Class(image) == images.Label(image)) / Count;
    }

    /// <summary>One code an image.</summary>
    public byte[] ToArray() => [.. codes];

    private static int Level(double confidence, int levels) =>
        double.IsNaN(confidence) ? 0 : Math.Min(levels - 1, (int)(Math.Clamp(confidence, 0, 1) * levels));
}
