using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Experiments.Training.Kernels;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Kernels;

/// <summary>Random matrices of one shape, A with a share of zeros, and what loops make of them; padding is 0.</summary>
internal sealed class Operands
{
    private readonly float[] a;
    private readonly float[] w;
    private readonly float[] delta;
    private readonly bool inPanels;

    public Operands(int rows, int inner, int outputs, double zeros, bool inPanels, int seed)
    {
        (Rows, Inner, Outputs, this.inPanels) = (rows, inner, outputs, inPanels);
        Random random = new(seed);
        float Draw() => (float)((2 * random.NextDouble()) - 1);
        a = Fill(rows, inner, inPanels, () => random.NextDouble() < zeros ? 0 : Draw());
        w = Fill(inner, outputs, inPanels: true, Draw);
        delta = Fill(rows, outputs, inPanels, Draw);
        Bias = Fill(1, outputs, inPanels: false, Draw);
    }

    public int Rows { get; }

    public int Inner { get; }

    public int Outputs { get; }

    public int Stride => Shape.Stride(Outputs);

    public float[] Bias { get; }

    public Matrix A => new(a, Rows, Shape.Stride(Inner), inPanels);

    public Matrix Delta => new(delta, Rows, Stride, inPanels);

    public Panels W => new(w, Inner, Stride);

    public Matrix Z(float[] values) => new(values, Rows, Stride, inPanels);

    public SparseRows SparseRows()
    {
        List<int> starts = [];
        List<ushort> columns = [];
        List<float> values = [];
        for (int row = 0; row < Rows; row++)
        {
            ushort[] inked = [.. Enumerable.Range(0, Inner).Where(k => At(A, row, k) != 0).Select(k => (ushort)k)];
            int[] blocks = new int[Experiments.Training.Kernels.SparseRows.BlocksOf(Inner)];
            Experiments.Training.Kernels.SparseRows.FindBlocks(inked, columns.Count, blocks);
            starts.AddRange(blocks);
            columns.AddRange(inked);
            values.AddRange(inked.Select(k => At(A, row, k)));
        }

        starts.Add(columns.Count);
        return new SparseRows(Inner, starts.ToArray(), columns.ToArray(), values.ToArray());
    }

    public SparseColumnPairs SparseColumnPairs()
    {
        List<ushort> pairs = [];
        List<int> ends = [];
        List<PairEntry> entries = [];
        float Value(int row, int k) => k < Inner ? At(A, row, k) : 0;
        for (int pair = (Inner - 1) / 2; pair >= 0; pair--) // in any order
        {
            int k = 2 * pair;
            PairEntry[] inked =
            [
                .. Enumerable.Range(0, Rows).Select(row => new PairEntry(row, Value(row, k), Value(row, k + 1))).Where(entry => entry.First != 0 || entry.Second != 0),
            ];
            if (inked.Length > 0)
            {
                pairs.Add((ushort)pair);
                entries.AddRange(inked);
                ends.Add(entries.Count);
            }
        }

        pairs.AddRange(new ushort[Experiments.Training.Kernels.SparseColumnPairs.Ahead]);
        return new SparseColumnPairs(Rows, Inner, pairs.ToArray(), ends.ToArray(), entries.ToArray());
    }

    /// <summary>The columns that have entries.</summary>
    public ushort[] Inked() =>
        [.. Enumerable.Range(0, Inner).Where(k => Enumerable.Range(0, Rows).Any(row => At(A, row, k) != 0)).Select(k => (ushort)k)];

    /// <summary>start + Σ_k a_k w_kj.</summary>
    public float Terms(int row, int j, float start)
    {
        for (int k = 0; k < Inner; k++)
        {
            start = MathF.FusedMultiplyAdd(At(A, row, k), w[Panel.Index(Inner, Stride, k, j)], start);
        }

        return start;
    }

    /// <summary>Σ_x a_k δ_j.</summary>
    public float Errors(int k, int j)
    {
        float sum = 0;
        for (int row = 0; row < Rows; row++)
        {
            sum = MathF.FusedMultiplyAdd(At(A, row, k), At(Delta, row, j), sum);
        }

        return sum;
    }

    /// <summary>A matrix laid out like Z.</summary>
    public float[] Matrix(Func<int, int, float> element)
    {
        float[] values = new float[Rows * Stride];
        for (int row = 0; row < Rows; row++)
        {
            for (int j = 0; j < Stride; j++)
            {
                At(Z(values), row, j) = element(row, j);
            }
        }

        return values;
    }

    /// <summary>Weights made of those there are.</summary>
    public float[] Weights(Func<int, int, float, float> element)
    {
        float[] values = new float[w.Length];
        for (int k = 0; k < Inner; k++)
        {
            for (int j = 0; j < Stride; j++)
            {
                int at = Panel.Index(Inner, Stride, k, j);
                values[at] = element(k, j, w[at]);
            }
        }

        return values;
    }

    public static void Require(float[] expected, Action<float[]> kernel) => RequireBits(expected, new float[expected.Length], kernel);

    public void RequireWeights(float[] expected, KernelOnWeights kernel) =>
        RequireBits(expected, [.. w], values => kernel(new Panels(values, Inner, Stride)));

    /// <summary>The public door, and each width by itself where it fits.</summary>
    public void RequireAll<TKernel>(float[] expected, Action<float[]> door)
        where TKernel : IPanelKernel
    {
        Require(expected, door);
        Require(expected, z => Run<TKernel, Lanes128, Vector128<float>>(z));
        Require(expected, z => Run<TKernel, Lanes256, Vector256<float>>(z));
        Require(expected, z => Run<TKernel, Lanes512, Vector512<float>>(z));
        Require(expected, z => Run<TKernel, LanesScalar, float>(z));
    }

    /// <inheritdoc cref="RequireAll"/>
    public void RequireAllWeights<TKernel>(float[] expected, KernelOnWeights door)
        where TKernel : IPanelKernel
    {
        RequireWeights(expected, door);
        RequireBits(expected, [.. w], Run<TKernel, Lanes128, Vector128<float>>);
        RequireBits(expected, [.. w], Run<TKernel, Lanes256, Vector256<float>>);
        RequireBits(expected, [.. w], Run<TKernel, Lanes512, Vector512<float>>);
        RequireBits(expected, [.. w], Run<TKernel, LanesScalar, float>);
    }

    public delegate void KernelOnWeights(Panels weights);

    public override string ToString() => $"{Rows} × {Inner} × {Outputs}{(inPanels ? " in panels" : "")}";

    private void Run<TKernel, TLanes, TVector>(float[] result)
        where TKernel : IPanelKernel
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        for (int panel = 0; panel < W.Count; panel++)
        {
            if (W.Width(panel) % (2 * TLanes.Count) == 0)
            {
                TKernel.Run<TLanes, TVector>(this, result, panel);
            }
            else
            {
                TKernel.Run<Lanes128, Vector128<float>>(this, result, panel); // as the door does for a half panel
            }
        }
    }

    private static void RequireBits(float[] expected, float[] actual, Action<float[]> kernel)
    {
        kernel(actual);
        ReadOnlySpan<int> bits = MemoryMarshal.Cast<float, int>(actual);
        int equal = bits.CommonPrefixLength(MemoryMarshal.Cast<float, int>(expected));
        Assert.That(equal, Is.EqualTo(expected.Length), () => $"at {equal}: {actual[equal]:R} instead of {expected[equal]:R}");
    }

    private static ref float At(Matrix matrix, int row, int column)
    {
        int panel = column / Panel.Columns;
        return ref matrix.Panel(panel)[(row * matrix.RowStride(panel)) + (column % Panel.Columns)];
    }

    private static float[] Fill(int rows, int columns, bool inPanels, Func<float> draw)
    {
        int stride = Shape.Stride(columns);
        float[] values = new float[rows * stride];
        Matrix matrix = new(values, rows, stride, inPanels);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                At(matrix, row, column) = draw();
            }
        }

        return values;
    }
}
