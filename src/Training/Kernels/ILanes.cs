namespace Experiments.Training.Kernels;

/// <summary>
/// The operations that kernels are written in, for one vector width. Every operation works lane by lane and is exact
/// under IEEE 754, so that a kernel gives the same bits at every width: a wider vector only carries more lanes.
/// Sums across lanes are left out for that reason.
/// </summary>
/// <typeparam name="TVector">The vector of this width.</typeparam>
internal interface ILanes<TVector>
    where TVector : struct
{
    /// <summary>Lanes of one vector.</summary>
    static abstract int Count { get; }

    static abstract TVector Load(ref readonly float source, nint offset);

    static abstract void Store(TVector value, ref float destination, nint offset);

    static abstract TVector Broadcast(float value);

    static abstract TVector Add(TVector left, TVector right);

    static abstract TVector Subtract(TVector left, TVector right);

    static abstract TVector Multiply(TVector left, TVector right);

    static abstract TVector Divide(TVector left, TVector right);

    /// <summary>left · right + addend, rounded once.</summary>
    static abstract TVector FusedMultiplyAdd(TVector left, TVector right, TVector addend);

    static abstract TVector SquareRoot(TVector value);

    static abstract TVector Abs(TVector value);

    /// <summary>All bits set in lanes where left is less; none where a lane is not a number.</summary>
    static abstract TVector LessThan(TVector left, TVector right);

    /// <summary>Takes <paramref name="ifTrue"/> where the mask is set, else <paramref name="ifFalse"/>.</summary>
    static abstract TVector Select(TVector mask, TVector ifTrue, TVector ifFalse);

    /// <summary>The largest whole number that is not above.</summary>
    static abstract TVector Floor(TVector value);

    /// <summary>The numbers at the places in a table that whole numbers name, and those after them, all inside the table.</summary>
    static abstract (TVector First, TVector Second) GatherPairs(ref readonly float table, TVector indices);

    /// <summary>2ⁿ for whole n from −126 to 127.</summary>
    static abstract TVector PowerOfTwo(TVector n);

    /// <summary>e and m with x = m · 2ᵉ and m from 1 to below 2, for positive normal x.</summary>
    static abstract (TVector Exponent, TVector Mantissa) Split(TVector value);
}
