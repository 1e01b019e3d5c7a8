namespace Experiments.Training.Randomness;

/// <summary>Random orders.</summary>
internal static class Permutation
{
    /// <summary>Fills <paramref name="order"/> with 0 … n − 1 in random order, the same for the same stream (Fisher–Yates).</summary>
    public static void Shuffle(RandomStream stream, Span<int> order)
    {
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = stream.Below(i, i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
