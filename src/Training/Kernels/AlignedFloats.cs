using System.Runtime.CompilerServices;

namespace Experiments.Training.Kernels;

/// <summary>Numbers that begin at a cache line, so that no vector lies across two: that costs a load twice.</summary>
internal sealed class AlignedFloats
{
    private const int CacheLine = 64 / sizeof(float);

    private readonly float[] values;
    private readonly int start;
    private readonly int length;

    /// <summary>So many zeros.</summary>
    public AlignedFloats(int length)
    {
        values = GC.AllocateArray<float>(length + CacheLine, pinned: true); // which stays where it is
        start = ToCacheLine(values);
        this.length = length;
    }

    /// <summary>The numbers.</summary>
    public Span<float> Span => values.AsSpan(start, length);

    private static unsafe int ToCacheLine(float[] pinned)
    {
        nuint address = (nuint)Unsafe.AsPointer(ref pinned[0]) / sizeof(float);
        return (int)((CacheLine - (address % CacheLine)) % CacheLine);
    }
}
