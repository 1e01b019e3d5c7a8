using System.Runtime.InteropServices;
using Experiments.Training.Kernels;

namespace Experiments.Tests.Benchmarks.Machines;

/// <summary>x ← x·c from first to last: each number is read and written back, as an update does with weights.</summary>
/// <param name="numbers">A multiple of 128 of them, at a cache line.</param>
/// <param name="factor">c.</param>
internal readonly ref struct Updating(Span<float> numbers, float factor) : IVectorWork
{
    private readonly Span<float> numbers = numbers;

    /// <inheritdoc/>
    public void Do<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref float place = ref MemoryMarshal.GetReference(numbers);
        TVector times = TLanes.Broadcast(factor);
        nint n = TLanes.Count;
        for (nint at = 0; at < numbers.Length; at += 4 * n)
        {
            TVector a = TLanes.Load(in place, at), b = TLanes.Load(in place, at + n);
            TVector c = TLanes.Load(in place, at + (2 * n)), d = TLanes.Load(in place, at + (3 * n));
            TLanes.Store(TLanes.Multiply(a, times), ref place, at);
            TLanes.Store(TLanes.Multiply(b, times), ref place, at + n);
            TLanes.Store(TLanes.Multiply(c, times), ref place, at + (2 * n));
            TLanes.Store(TLanes.Multiply(d, times), ref place, at + (3 * n));
        }
    }
}
