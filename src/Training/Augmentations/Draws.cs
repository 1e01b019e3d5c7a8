using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Experiments.Training.Randomness;

namespace Experiments.Training.Augmentations;

/// <summary>
/// The random numbers of one transformation of one picture: a function of the run's seed, of the epoch or copy that the
/// picture is made for, of the picture, and of the transformation's place in its list. Order and threads change nothing.
/// </summary>
public readonly struct Draws
{
    private const int WordsPerBlock = 4;
    private const int FractionShift = 8; // 24 bits are what a float32 holds, so that nothing below is rounded
    private const float Unit = 1f / (1 << 24);

    private readonly RandomStream stream;
    private readonly long first;

    /// <param name="seed">The run's seed.</param>
    /// <param name="copy">Which copy of the picture is made, from 1; null for a fresh picture.</param>
    /// <param name="epoch">The epoch that a fresh picture is made for, from 0.</param>
    /// <param name="image">The picture's place in the training set.</param>
    /// <param name="transformation">The transformation's place in its list.</param>
    internal Draws(int seed, int? copy, int epoch, int image, int transformation)
    {
        Copy = copy;
        stream = new RandomStream(seed, copy is null ? Purpose.FreshPictures : Purpose.Copies, copy ?? epoch);
        first = ((long)image << 28) | ((long)transformation << 22); // room for 2²² blocks of four words each
    }

    /// <summary>Which copy of the picture is made, from 1; null for a fresh picture.</summary>
    public int? Copy { get; }

    /// <summary>A number from 0 to below 1.</summary>
    /// <param name="index">Which one: equal indices give equal numbers.</param>
    public float Uniform(int index)
    {
        Block block = stream.Bits(first + (index / WordsPerBlock));
        return Fraction((index % WordsPerBlock) switch { 0 => block.Word0, 1 => block.Word1, 2 => block.Word2, _ => block.Word3 });
    }

    /// <summary>A number from −size to below size.</summary>
    /// <param name="index">Which one.</param>
    /// <param name="size">The largest size.</param>
    public float Within(int index, double size) => (float)size * ((2 * Uniform(index)) - 1);

    /// <summary>A number between two bounds.</summary>
    /// <param name="index">Which one.</param>
    /// <param name="bounds">One value, which is taken, or two.</param>
    public float Between(int index, IReadOnlyList<double> bounds) =>
        (float)(bounds[0] + (Uniform(index) * (bounds[^1] - bounds[0])));

    /// <summary>Fills a span with numbers from −1 to below 1.</summary>
    /// <param name="block">The first block of four to use; a span uses as many as its length needs.</param>
    /// <param name="values">Receives the numbers.</param>
    public void Fill(int block, Span<float> values)
    {
        Span<uint> words = MemoryMarshal.Cast<float, uint>(values); // each number takes the place of its bits
        stream.Fill(first + block, words);
        ref uint bits = ref MemoryMarshal.GetReference(words);
        ref float numbers = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i + Vector256<uint>.Count <= values.Length; i += Vector256<uint>.Count)
        {
            Vector256<int> fractions = (Vector256.LoadUnsafe(ref bits, (nuint)i) >> FractionShift).AsInt32();
            ((Vector256.ConvertToSingle(fractions) * (2 * Unit)) - Vector256<float>.One).StoreUnsafe(ref numbers, (nuint)i);
        }

        for (; i < values.Length; i++)
        {
            values[i] = (2 * Fraction(words[i])) - 1;
        }
    }

    private static float Fraction(uint word) => (word >> FractionShift) * Unit;
}
