using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Experiments.Training.Kernels;

namespace Experiments.Training.Datasets;

/// <summary>The inputs of a mini-batch sorted by column: for each pixel, the examples that have ink there.</summary>
/// <param name="inputs">Inputs of one example.</param>
internal sealed class BatchColumns(int inputs)
{
    private readonly int[] counts = new int[inputs]; // entries of each column, and then where its next one belongs
    private readonly ushort[] inked = new ushort[inputs];
    private readonly ushort[] columns = new ushort[inputs + SparseColumns.Ahead];
    private int[] places = [];
    private readonly int[] ends = new int[inputs];
    private int[] rows = [];
    private float[] values = [];
    private int height;
    private int used;

    /// <summary>The columns that have entries, those with equally many side by side: a loop of one length is foreseen.</summary>
    public SparseColumns Columns => new(height, inputs, columns.AsSpan(0, used + SparseColumns.Ahead), ends.AsSpan(0, used), rows, values);

    /// <summary>A counting sort by column, which keeps the order of the examples.</summary>
    public void Fill(SparseRows examples)
    {
        height = examples.Count;
        if (rows.Length < examples.Entries)
        {
            rows = new int[2 * examples.Entries];
            values = new float[rows.Length];
        }

        Count(examples);
        FindPlaces();
        ref int next = ref MemoryMarshal.GetArrayDataReference(counts);
        ref int sortedRows = ref MemoryMarshal.GetArrayDataReference(rows);
        ref float sortedValues = ref MemoryMarshal.GetArrayDataReference(values);
        for (int row = 0; row < height; row++)
        {
            SparseRow example = examples.Row(row);
            for (nint i = 0; i < example.Count; i++)
            {
                int place = Unsafe.Add(ref next, example.Column(i))++;
                Unsafe.Add(ref sortedRows, place) = row;
                Unsafe.Add(ref sortedValues, place) = example.Value(i);
            }
        }
    }

    private void Count(SparseRows examples)
    {
        Array.Clear(counts);
        ref int count = ref MemoryMarshal.GetArrayDataReference(counts);
        for (int row = 0; row < height; row++)
        {
            SparseRow example = examples.Row(row);
            for (nint i = 0; i < example.Count; i++)
            {
                Unsafe.Add(ref count, example.Column(i))++;
            }
        }
    }

    /// <summary>Another counting sort, of the columns by their number of entries; then finds where those begin.</summary>
    private void FindPlaces()
    {
        used = FindInked();
        if (places.Length < height + 2)
        {
            places = new int[height + 2];
        }

        Array.Clear(places);
        foreach (ushort column in inked.AsSpan(0, used))
        {
            places[counts[column] + 1]++;
        }

        for (int count = 1; count <= height; count++)
        {
            places[count + 1] += places[count];
        }

        foreach (ushort column in inked.AsSpan(0, used))
        {
            columns[places[counts[column]]++] = column;
        }

        int end = 0;
        for (int i = 0; i < used; i++)
        {
            ref int count = ref counts[columns[i]];
            (count, end) = (end, end + count);
            ends[i] = end;
        }
    }

    private int FindInked()
    {
        int found = 0;
        for (int column = 0; column < counts.Length; column++)
        {
            inked[found] = (ushort)column; // without a branch, which nobody could foresee
            found += counts[column] > 0 ? 1 : 0;
        }

        return found;
    }
}
