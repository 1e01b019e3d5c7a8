using System.Runtime.Intrinsics;
using Experiments.Training.Kernels;

namespace Experiments.Tests.Benchmarks.Machines;

/// <summary>The widest vectors that the processor has, which are those that the engine's kernels choose.</summary>
internal static class Vectors
{
    /// <summary>Bits of one vector.</summary>
    public static int Bits => 32 * (
        Vector512.IsHardwareAccelerated ? Lanes512.Count : Vector256.IsHardwareAccelerated ? Lanes256.Count : Lanes128.Count);

    /// <summary>Does the work with vectors of this width.</summary>
    public static void Do<TWork>(TWork work)
        where TWork : IVectorWork, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated)
        {
            work.Do<Lanes512, Vector512<float>>();
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            work.Do<Lanes256, Vector256<float>>();
        }
        else
        {
            work.Do<Lanes128, Vector128<float>>();
        }
    }
}

/// <summary>Work that is written once for every width of vectors.</summary>
internal interface IVectorWork
{
    void Do<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct;
}
