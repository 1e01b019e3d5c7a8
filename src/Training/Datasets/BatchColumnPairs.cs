using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Experiments.Training.Kernels;

namespace Experiments.Training.Datasets;

/// <summary>The inputs of a mini-batch sorted by pairs of columns: for two neighbouring pixels, the examples that have ink there.</summary>
/// <param name="inputs">Inputs of one example.</param>
internal sealed class BatchColumnPairs(int inputs)
{
    private const int Foreseen = 32; // turns of a loop whose end a processor foresees, after others of the same length

    private readonly int[] counts = new int[SparseColumnPairs.PairsOf(inputs)]; // entries of each pair, and then where its next one belongs
    private readonly ushort[] inked = new ushort[SparseColumnPairs.PairsOf(inputs)];
    private readonly ushort[] pairs = new ushort[SparseColumnPairs.PairsOf(inputs) + SparseColumnPairs.Ahead];
    private readonly int[] ends = new int[SparseColumnPairs.PairsOf(inputs)];
    private readonly int[] places = new int[Foreseen + 2];
    private int[] exampleEnds = []; // of the entries before they are sorted, which lie example after example
    private ushort[] unsortedPairs = [];
    private Values[] unsortedValues = [];
    private PairEntry[] entries = [];
    private int height;
    private int used;

    /// <summary>The pairs that have entries; of a small mini-batch those with equally many side by side, as loops of one length.</summary>
    public SparseColumnPairs Pairs => new(height, inputs, pairs.AsSpan(0, used + SparseColumnPairs.Ahead), ends.AsSpan(0, used), entries);

    /// <summary>A counting sort by pair, which keeps the order of the examples.</summary>
    public void Fill(SparseRows examples)
    {
        height = examples.Count;
        Reserve(examples.Entries);
        FindPairs(examples);
        FindPlaces();
        ref int next = ref MemoryMarshal.GetArrayDataReference(counts);
        ref ushort pair = ref MemoryMarshal.GetArrayDataReference(unsortedPairs);
        ref Values value = ref MemoryMarshal.GetArrayDataReference(unsortedValues);
        ref PairEntry sorted = ref MemoryMarshal.GetArrayDataReference(entries);
        nint i = 0;
        for (int row = 0; row < height; row++)
        {
            for (nint end = exampleEnds[row]; i < end; i++)
            {
                int place = Unsafe.Add(ref next, (nint)Unsafe.Add(ref pair, i))++;
                Unsafe.Add(ref sorted, place) = new PairEntry(row, Unsafe.Add(ref value, i).First, Unsafe.Add(ref value, i).Second);
            }
        }
    }

    private void Reserve(int count)
    {
        if (entries.Length < count)
        {
            entries = new PairEntry[2 * count];
            unsortedPairs = new ushort[entries.Length];
            unsortedValues = new Values[entries.Length];
        }

        if (exampleEnds.Length < height)
        {
            exampleEnds = new int[height];
        }
    }

    /// <summary>Joins the entries of an example that share a pair, and counts those of each pair.</summary>
    private void FindPairs(SparseRows examples)
    {
        Array.Clear(counts);
        int end = 0;
        for (int row = 0; row < height; row++)
        {
            SparseRow example = examples.Row(row);
            int start = end;
            unsortedValues.AsSpan(start, (int)example.Count).Clear();
            end = start + FindPairs(example, unsortedPairs.AsSpan(start), unsortedValues.AsSpan(start));
            exampleEnds[row] = end;
            ref int count = ref MemoryMarshal.GetArrayDataReference(counts);
            foreach (ushort pair in unsortedPairs.AsSpan(start..end))
            {
                Unsafe.Add(ref count, (nint)pair)++;
            }
        }
    }

    /// <summary>Goes by without a branch, which nobody could foresee.</summary>
    /// <returns>Number of pairs.</returns>
    private static int FindPairs(SparseRow example, Span<ushort> pairs, Span<Values> values)
    {
        ref ushort found = ref MemoryMarshal.GetReference(pairs);
        ref float value = ref Unsafe.As<Values, float>(ref MemoryMarshal.GetReference(values));
        nint at = -1;
        nint last = -1;
        for (nint i = 0; i < example.Count; i++)
        {
            nint column = example.Column(i);
            nint pair = column >> 1;
            at += pair != last ? 1 : 0;
            Unsafe.Add(ref found, at) = (ushort)pair;
            Unsafe.Add(ref value, (2 * at) + (column & 1)) = example.Value(i);
            last = pair;
        }

        return (int)at + 1;
    }

    /// <summary>Puts the pairs in order, and finds where the entries of each begin and end.</summary>
    private void FindPlaces()
    {
        used = FindInked();
        if (height <= Foreseen)
        {
            SortByCount();
        }
        else
        {
            inked.AsSpan(0, used).CopyTo(pairs);
        }

        int end = 0;
        for (int i = 0; i < used; i++)
        {
            ref int count = ref counts[pairs[i]];
            (count, end) = (end, end + count);
            ends[i] = end;
        }
    }

    /// <summary>Another counting sort, of the pairs by their number of entries.</summary>
    private void SortByCount()
    {
        Array.Clear(places);
        foreach (ushort pair in inked.AsSpan(0, used))
        {
            places[counts[pair] + 1]++;
        }

        for (int count = 1; count <= height; count++)
        {
            places[count + 1] += places[count];
        }

        foreach (ushort pair in inked.AsSpan(0, used))
        {
            pairs[places[counts[pair]]++] = pair;
        }
    }

    private int FindInked()
    {
        int found = 0;
        for (int pair = 0; pair < counts.Length; pair++)
        {
            inked[found] = (ushort)pair;
            found += counts[pair] > 0 ? 1 : 0;
        }

        return found;
    }

    /// <summary>What an example has in both columns of a pair.</summary>
    private readonly record struct Values(float First, float Second);
}
