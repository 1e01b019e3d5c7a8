using Experiments.Training.Kernels;

namespace Experiments.Training.Randomness;

/// <summary>
/// The random numbers of one purpose of one run. A draw is a function of (seed, purpose, step, index), so that neither
/// the order of the draws nor the number of threads can change it, and no purpose can disturb another.
/// </summary>
/// <param name="seed">The run's seed.</param>
/// <param name="purpose">What is drawn.</param>
/// <param name="step">The epoch, update or layer that is drawn for, as the purpose says.</param>
internal readonly struct RandomStream(int seed, Purpose purpose, int step)
{
    /// <summary>Four words of random bits.</summary>
    public Block Bits(long index) =>
        Philox.Generate(new Block((uint)index, (uint)(index >> 32), (uint)step, (uint)purpose), (uint)seed, 0);

    /// <summary>The random bits of consecutive indices, <see cref="Bits"/> one after another.</summary>
    /// <param name="first">The first index.</param>
    /// <param name="words">Receives [index][word]; the last index may be cut short.</param>
    public void Fill(long first, Span<uint> words)
    {
        const int wordsPerBlock = 4;
        int i = 0;
        for (; PhiloxLanes.IsSupported && i + (PhiloxLanes.Blocks * wordsPerBlock) <= words.Length; i += PhiloxLanes.Blocks * wordsPerBlock)
        {
            PhiloxLanes.Generate((ulong)(first + (i / wordsPerBlock)), (uint)step, (uint)purpose, (uint)seed, 0, words[i..]);
        }

        for (; i < words.Length; i += wordsPerBlock)
        {
            Block bits = Bits(first + (i / wordsPerBlock));
            ReadOnlySpan<uint> block = [bits.Word0, bits.Word1, bits.Word2, bits.Word3];
            block[..Math.Min(wordsPerBlock, words.Length - i)].CopyTo(words[i..]);
        }
    }

    /// <summary>A whole number from 0 to below <paramref name="limit"/>, from 64 random bits: uneven by less than limit/2⁶⁴.</summary>
    public int Below(long index, int limit)
    {
        Block bits = Bits(index);
        return (int)Math.BigMul(((ulong)bits.Word0 << 32) | bits.Word1, (ulong)limit, out _);
    }

    /// <summary>Four independent draws from N(0, 1) by the Box–Muller transform.</summary>
    public (float, float, float, float) Normals(long index)
    {
        Block bits = Bits(index);
        (float first, float second) = BoxMuller(bits.Word0, bits.Word1);
        (float third, float fourth) = BoxMuller(bits.Word2, bits.Word3);
        return (first, second, third, fourth);
    }

    /// <summary>√(−2 ln u) · (cos 2πt, sin 2πt), with u in (0, 1) of 23 bits and a half, and t in [0, 1) of 24 bits.</summary>
    private static (float Cos, float Sin) BoxMuller(uint u, uint t)
    {
        const float unit = 1f / (1 << 23);
        float radius = MathF.Sqrt(-2 * Elementary.Log<LanesScalar, float>(((u >> 9) + 0.5f) * unit));
        (float sin, float cos) = Elementary.SinCosOfTurn<LanesScalar, float>((t >> 8) * (unit / 2));
        return (radius * cos, radius * sin);
    }
}

/// <summary>What random numbers are drawn for. A number never changes its meaning.</summary>
internal enum Purpose
{
    /// <summary>First weights; the step is the layer.</summary>
    InitialWeights = 1,

    /// <summary>First biases; the step is the layer.</summary>
    InitialBiases = 2,

    /// <summary>The order of the training examples; the step is the epoch.</summary>
    Shuffle = 3,

    /// <summary>Which nodes are dropped; the step is the update, the index holds layer, example and node.</summary>
    Dropout = 4,

    /// <summary>Transformed copies of the training images; the step is the copy, the index holds image and transformation.</summary>
    Copies = 5,

    /// <summary>Which images train; the step is 0.</summary>
    Subset = 6,

    /// <summary>Transformed images of one epoch; the step is the epoch, the index holds image and transformation.</summary>
    FreshPictures = 7,
}
