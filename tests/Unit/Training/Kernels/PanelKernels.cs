using Experiments.Training.Kernels;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Kernels;

/// <summary>One panel of a product, in vectors of a width that the test chooses.</summary>
internal interface IPanelKernel
{
    static abstract void Run<TLanes, TVector>(Operands o, float[] result, int panel)
        where TLanes : ILanes<TVector>
        where TVector : struct;
}

internal readonly struct MatrixProductBlocks : IPanelKernel
{
    public static void Run<TLanes, TVector>(Operands o, float[] result, int panel)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Matrix z = o.Z(result);
        int middle = Panel.Count(o.Inner) / 2;
        MatrixProduct.AddBlock<TLanes, TVector>(o.A, 0, middle, o.W, o.Bias, z, panel);
        MatrixProduct.AddBlock<TLanes, TVector>(o.A, middle, Panel.Count(o.Inner), o.W, o.Bias, z, panel);
    }
}

internal readonly struct SparseProductPanels : IPanelKernel
{
    public static void Run<TLanes, TVector>(Operands o, float[] result, int panel)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Matrix z = o.Z(result);
        ReadOnlySpan<float> bias = o.Bias.AsSpan(panel * Panel.Columns, o.W.Width(panel));
        SparseProduct.Multiply<TLanes, TVector>(
            o.SparseRows(), o.W[panel], o.W.Width(panel), ProductTests.Scale, bias, z.Panel(panel), z.RowStride(panel));
    }
}

internal readonly struct OuterProductPanels : IPanelKernel
{
    public static void Run<TLanes, TVector>(Operands o, float[] result, int panel)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Panels weights = new(result, o.Inner, o.Stride);
        for (int inner = 0; inner < Panel.Count(o.Inner); inner++)
        {
            OuterProduct.Add<TLanes, TVector>(o.A, inner, o.Delta, ProductTests.Loss, ProductTests.Factor, weights, panel);
        }
    }
}

internal readonly struct SparseOuterProductPanels : IPanelKernel
{
    public static void Run<TLanes, TVector>(Operands o, float[] result, int panel)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Panels weights = new(result, o.Inner, o.Stride);
        SparseOuterProduct.Add<TLanes, TVector>(
            o.SparseColumnPairs(), o.Delta.Panel(panel), o.Delta.RowStride(panel), ProductTests.Factor, weights[panel], weights.Width(panel));
    }
}

internal readonly struct ScatteredOuterProductPanels : IPanelKernel
{
    public static void Run<TLanes, TVector>(Operands o, float[] result, int panel)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Panels weights = new(result, o.Inner, o.Stride);
        float[] sums = new float[weights[panel].Length];
        ScatteredOuterProduct.Add<TLanes, TVector>(
            o.SparseRows(), o.Inked(), o.Delta.Panel(panel), o.Delta.RowStride(panel), ProductTests.Factor, sums, weights[panel], weights.Width(panel));
        Assert.That(sums, Is.All.Zero, "sums are zero again");
    }
}
