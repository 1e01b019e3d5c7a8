using System.Buffers.Binary;
using System.Security.Cryptography;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;

namespace Experiments.Training.Baselines;

/// <summary>
/// A trained support vector machine for any number of classes: a machine for each two of them, which vote; of the classes
/// with most votes the lowest is the answer. Equal arguments give equal bits on every machine.
/// </summary>
public sealed class SupportVectorMachine
{
    /// <summary>Room for rows of the kernel, of all threads together.</summary>
    private const long RowBytes = 512L << 20;

    /// <summary>Images that are classified together.</summary>
    private const int BatchSize = 64;

    /// <summary>Support vectors that all images of a batch go by before the next: so many stay in the second cache.</summary>
    private const int BlockSize = 256;

    private readonly Examples examples;
    private readonly double gamma;
    private readonly int threads;
    private readonly ClassOrder order;
    private readonly int[] support; // places in that order
    private readonly GaussianKernel vectors;
    private readonly double[] coefficients; // [support vector][class]: in the machine of its own class and that one
    private readonly double[] thresholds; // [first class][second class]

    private SupportVectorMachine(Svm definition, Examples examples, int threads, ClassOrder order, double[] coefficients, double[] thresholds)
    {
        int classes = examples.Classes;
        (gamma, this.examples, this.threads, this.order, this.thresholds) = (definition.Gamma, examples, threads, order, thresholds);
        support = [.. Enumerable.Range(0, examples.Count).Where(place => coefficients.AsSpan(place * classes, classes).ContainsAnyExcept(0.0))];
        vectors = new GaussianKernel(examples, [.. support.Select(place => order.Images[place])], gamma);
        this.coefficients = [.. support.SelectMany(place => coefficients[(place * classes)..((place + 1) * classes)])];
    }

    /// <summary>Number of training images that it goes by.</summary>
    public int SupportVectors => support.Length;

    /// <summary>Floating-point operations of the training: two for each pixel of each value of the kernel that it needed.</summary>
    public double Operations { get; private init; }

    /// <summary>Trains one.</summary>
    /// <param name="definition">C and γ.</param>
    /// <param name="examples">The training set.</param>
    /// <param name="threads">Threads to use, also to classify; they change no bit.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidOperationException">No end of the training is in sight.</exception>
    public static SupportVectorMachine Train(Svm definition, Examples examples, int threads = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(examples);
        int classes = examples.Classes;
        ClassOrder order = new(examples);
        GaussianKernel kernel = new(examples, order.Images, definition.Gamma);
        double[] coefficients = new double[examples.Count * classes], thresholds = new double[classes * classes];
        long kernelValues = 0;
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.ForEach(Pairs(classes).Where(pair => order[pair.First].Count > 0 && order[pair.Second].Count > 0), options, pair =>
        {
            KernelRows rows = new(kernel, order[pair.First], order[pair.Second], RowBytes / threads);
            SequentialMinimalOptimization training = new(rows, definition.C);
            thresholds[(pair.First * classes) + pair.Second] = training.Train(cancellation);
            for (int picture = 0; picture < rows.Count; picture++)
            {
                int other = picture < rows.Positives ? pair.Second : pair.First;
                coefficients[(rows.Place(picture) * classes) + other] = training.Coefficients[picture];
            }

            Interlocked.Add(ref kernelValues, (long)rows.Made * rows.Count);
        });
        return new SupportVectorMachine(definition, examples, threads, order, coefficients, thresholds)
        {
            Operations = 2.0 * kernelValues * examples.Inputs,
        };
    }

    /// <summary>
    /// SHA-256, in hexadecimal, over the support vectors' numbers among the training images as little-endian int32, class by
    /// class, then their coefficients, [support vector][class], and ρ, [first class][second class], as little-endian float64.
    /// </summary>
    public string Hash()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] bytes = new byte[sizeof(double)];
        foreach (int place in support)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, order.Images[place]);
            hash.AppendData(bytes, 0, sizeof(int));
        }

        foreach (double number in coefficients.Concat(thresholds))
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The classes that it takes images for.</summary>
    /// <param name="images">Of the same size as the training images.</param>
    /// <param name="cancellation">Stops it.</param>
    public int[] Classify(Examples images, CancellationToken cancellation = default) =>
        [.. Answers(images, cancellation).Select(answer => answer.Class)];

    /// <summary>The same, and as confidence the share of the other classes that an answer has the votes against.</summary>
    /// <param name="images">Of the same size as the training images.</param>
    /// <param name="cancellation">Stops it.</param>
    public Predictions Predict(Examples images, CancellationToken cancellation = default) => Predictions.Of(
        examples.Classes, Answers(images, cancellation).Select(answer => (answer.Class, (double)answer.Votes / Math.Max(1, examples.Classes - 1))));

    private (int Class, int Votes)[] Answers(Examples images, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(images);
        var answers = new (int, int)[images.Count];
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, (images.Count + BatchSize - 1) / BatchSize, options, batch =>
        {
            int first = batch * BatchSize, count = Math.Min(BatchSize, images.Count - first);
            double[] sums = Sums(new GaussianKernel(images, [.. Enumerable.Range(first, count)], gamma));
            for (int image = 0; image < count; image++)
            {
                answers[first + image] = Answer(sums.AsSpan(image * thresholds.Length, thresholds.Length));
            }
        });
        return answers;
    }

    /// <summary>Share of images that it takes for what they are, in per cent.</summary>
    /// <param name="images">Of the same size as the training images.</param>
    /// <param name="cancellation">Stops it.</param>
    public double Accuracy(Examples images, CancellationToken cancellation = default) =>
        100.0 * Classify(images, cancellation).Index().Count(answer => answer.Item == images.Label(answer.Index)) / images.Count;

    private static IEnumerable<(int First, int Second)> Pairs(int classes) =>
        from first in Enumerable.Range(0, classes)
        from second in Enumerable.Range(first + 1, classes - first - 1)
        select (first, second);

    /// <summary>What each class's support vectors add in the machine of it and each other: [image][class][other class].</summary>
    private double[] Sums(GaussianKernel images)
    {
        int classes = examples.Classes;
        double[] sums = new double[images.Count * thresholds.Length];
        uint[] products = new uint[BlockSize];
        float[] values = new float[BlockSize];
        for (int first = 0; first < support.Length; first += BlockSize)
        {
            int count = Math.Min(BlockSize, support.Length - first);
            for (int image = 0; image < images.Count; image++)
            {
                vectors.Of(images, image, first, products.AsSpan(0, count), values.AsSpan(0, count));
                for (int i = 0; i < count; i++)
                {
                    int own = examples.Label(order.Images[support[first + i]]);
                    ReadOnlySpan<double> weights = coefficients.AsSpan((first + i) * classes, classes);
                    Span<double> added = sums.AsSpan((image * thresholds.Length) + (own * classes), classes);
                    for (int other = 0; other < weights.Length; other++)
                    {
                        added[other] += weights[other] * values[i];
                    }
                }
            }
        }

        return sums;
    }

    /// <summary>The class with most votes, the lowest of equals; classes without a training image have none.</summary>
    private (int Class, int Votes) Answer(ReadOnlySpan<double> sums)
    {
        int classes = examples.Classes;
        int[] votes = [.. Enumerable.Range(0, classes).Select(one => order[one].Count > 0 ? 0 : -1)];
        foreach ((int first, int second) in Pairs(classes))
        {
            if (votes[first] >= 0 && votes[second] >= 0)
            {
                double sum = sums[(first * classes) + second] + sums[(second * classes) + first];
                votes[sum > thresholds[(first * classes) + second] ? first : second]++;
            }
        }

        return (Array.IndexOf(votes, votes.Max()), votes.Max());
    }
}
