using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>A function of one number, applied to each lane.</summary>
internal interface IFunction
{
    static abstract TVector Of<TLanes, TVector>(TVector x)
        where TLanes : ILanes<TVector>
        where TVector : struct;
}

/// <summary>A function of a weighted input z, its activation a and an error δ, applied to each lane.</summary>
internal interface IErrorFunction
{
    static abstract TVector Of<TLanes, TVector>(TVector z, TVector a, TVector delta)
        where TLanes : ILanes<TVector>
        where TVector : struct;
}

/// <summary>Applies functions to spans, each element in a lane of its own.</summary>
internal static class Elementwise
{
    /// <summary>y = f(x), same lengths; may be in place.</summary>
    public static void Apply<TFunction>(ReadOnlySpan<float> x, Span<float> y)
        where TFunction : IFunction
    {
        Shape.RequireEqual(x.Length, y.Length);
        if (Vector512.IsHardwareAccelerated)
        {
            Apply<TFunction, Lanes512, Vector512<float>>(x, y);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Apply<TFunction, Lanes256, Vector256<float>>(x, y);
        }
        else
        {
            Apply<TFunction, Lanes128, Vector128<float>>(x, y);
        }
    }

    /// <summary>y = factor·x, same lengths; may be in place.</summary>
    public static void Multiply(ReadOnlySpan<float> x, float factor, Span<float> y)
    {
        Shape.RequireEqual(x.Length, y.Length);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = factor * x[i];
        }
    }

    /// <summary>y = x·factor, element by element, same lengths; may be in place.</summary>
    public static void Multiply(ReadOnlySpan<float> x, ReadOnlySpan<float> factors, Span<float> y)
    {
        Shape.RequireEqual(x.Length, y.Length);
        Shape.RequireEqual(factors.Length, y.Length);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = x[i] * factors[i];
        }
    }

    /// <summary>δ ← f(z, a, δ), same lengths.</summary>
    public static void Apply<TFunction>(ReadOnlySpan<float> z, ReadOnlySpan<float> a, Span<float> delta)
        where TFunction : IErrorFunction
    {
        Shape.RequireEqual(z.Length, delta.Length);
        Shape.RequireEqual(a.Length, delta.Length);
        if (Vector512.IsHardwareAccelerated)
        {
            Apply<TFunction, Lanes512, Vector512<float>>(z, a, delta);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Apply<TFunction, Lanes256, Vector256<float>>(z, a, delta);
        }
        else
        {
            Apply<TFunction, Lanes128, Vector128<float>>(z, a, delta);
        }
    }

    internal static void Apply<TFunction, TLanes, TVector>(ReadOnlySpan<float> x, Span<float> y)
        where TFunction : IFunction
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref readonly float source = ref MemoryMarshal.GetReference(x);
        ref float destination = ref MemoryMarshal.GetReference(y);
        nint i = 0;
        for (; i <= y.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes.Store(TFunction.Of<TLanes, TVector>(TLanes.Load(in source, i)), ref destination, i);
        }

        for (; i < y.Length; i++)
        {
            LanesScalar.Store(TFunction.Of<LanesScalar, float>(LanesScalar.Load(in source, i)), ref destination, i);
        }
    }

    internal static void Apply<TFunction, TLanes, TVector>(ReadOnlySpan<float> z, ReadOnlySpan<float> a, Span<float> delta)
        where TFunction : IErrorFunction
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref readonly float inputs = ref MemoryMarshal.GetReference(z);
        ref readonly float activations = ref MemoryMarshal.GetReference(a);
        ref float errors = ref MemoryMarshal.GetReference(delta);
        nint i = 0;
        for (; i <= delta.Length - TLanes.Count; i += TLanes.Count)
        {
            TVector result = TFunction.Of<TLanes, TVector>(
                TLanes.Load(in inputs, i), TLanes.Load(in activations, i), TLanes.Load(in errors, i));
            TLanes.Store(result, ref errors, i);
        }

        for (; i < delta.Length; i++)
        {
            Unsafe.Add(ref errors, i) = TFunction.Of<LanesScalar, float>(
                LanesScalar.Load(in inputs, i), LanesScalar.Load(in activations, i), LanesScalar.Load(in errors, i));
        }
    }
}
