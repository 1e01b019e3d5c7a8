using Experiments.Training.Kernels;

namespace Experiments.Tests.Benchmarks.Machines;

/// <summary>
/// Chains of fused multiply-adds in registers that do not wait for each other: nothing on one core does more float32
/// operations a second.
/// </summary>
/// <param name="Turns">Of each chain.</param>
internal readonly record struct Arithmetic(int Turns) : IVectorWork
{
    private const int Chains = 12; // four cycles of latency times two multipliers are 8; 12 and two operands fit into 16 registers

    private static float kept;

    /// <summary>Float32 operations, two for each multiply-add.</summary>
    public double Operations => 2.0 * Chains * Turns * Vectors.Bits / 32;

    /// <inheritdoc/>
    public void Do<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector x = TLanes.Broadcast(0.5f), y = TLanes.Broadcast(1);
        TVector a = y, b = y, c = y, d = y, e = y, f = y, g = y, h = y, i = y, j = y, k = y, l = y;
        for (int turn = 0; turn < Turns; turn++)
        {
            a = TLanes.FusedMultiplyAdd(a, x, y);
            b = TLanes.FusedMultiplyAdd(b, x, y);
            c = TLanes.FusedMultiplyAdd(c, x, y);
            d = TLanes.FusedMultiplyAdd(d, x, y);
            e = TLanes.FusedMultiplyAdd(e, x, y);
            f = TLanes.FusedMultiplyAdd(f, x, y);
            g = TLanes.FusedMultiplyAdd(g, x, y);
            h = TLanes.FusedMultiplyAdd(h, x, y);
            i = TLanes.FusedMultiplyAdd(i, x, y);
            j = TLanes.FusedMultiplyAdd(j, x, y);
            k = TLanes.FusedMultiplyAdd(k, x, y);
            l = TLanes.FusedMultiplyAdd(l, x, y);
        }

        TVector sum = Add(Add(Add(a, b, c), Add(d, e, f), Add(g, h, i)), j, Add(k, l, x));
        Span<float> lanes = stackalloc float[Shape.Lanes];
        TLanes.Store(sum, ref lanes[0], 0);
        kept = lanes[0]; // what nobody keeps need not be computed

        static TVector Add(TVector p, TVector q, TVector r) => TLanes.Add(TLanes.Add(p, q), r);
    }
}
