using System.Runtime.InteropServices;
using Experiments.Training.Kernels;

namespace Experiments.Tests.Benchmarks.Machines;

/// <summary>Reads numbers from first to last, as a product reads weights.</summary>
/// <param name="numbers">A multiple of 128 of them, at a cache line.</param>
internal readonly ref struct Reading(ReadOnlySpan<float> numbers) : IVectorWork
{
    private static float kept;

    private readonly ReadOnlySpan<float> numbers = numbers;

    /// <inheritdoc/>
    public void Do<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref readonly float source = ref MemoryMarshal.GetReference(numbers);
        nint n = TLanes.Count;
        TVector a = TLanes.Broadcast(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
        for (nint at = 0; at < numbers.Length; at += 8 * n)
        {
            a = TLanes.Add(a, TLanes.Load(in source, at));
            b = TLanes.Add(b, TLanes.Load(in source, at + n));
            c = TLanes.Add(c, TLanes.Load(in source, at + (2 * n)));
            d = TLanes.Add(d, TLanes.Load(in source, at + (3 * n)));
            e = TLanes.Add(e, TLanes.Load(in source, at + (4 * n)));
            f = TLanes.Add(f, TLanes.Load(in source, at + (5 * n)));
            g = TLanes.Add(g, TLanes.Load(in source, at + (6 * n)));
            h = TLanes.Add(h, TLanes.Load(in source, at + (7 * n)));
        }

        TVector sum = TLanes.Add(TLanes.Add(TLanes.Add(a, b), TLanes.Add(c, d)), TLanes.Add(TLanes.Add(e, f), TLanes.Add(g, h)));
        Span<float> lanes = stackalloc float[Shape.Lanes];
        TLanes.Store(sum, ref lanes[0], 0);
        kept = lanes[0]; // what nobody keeps need not be read
    }
}
