using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Experiments.Definitions.Schema;

/// <summary>The numbers that a setting may be.</summary>
internal sealed record Interval(double Min, double Max, bool MinIsExcluded, bool MaxIsExcluded)
{
    /// <summary>What a whole number can be at all.</summary>
    public static Interval WholeNumbers { get; } = new(int.MinValue, int.MaxValue, false, false);

    /// <summary>The interval that an attribute states; null without one.</summary>
    public static Interval? Of(RangeAttribute? range) => range is null
        ? null
        : new Interval(
            Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture),
            Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture),
            range.MinimumIsExclusive,
            range.MaximumIsExclusive);

    /// <summary>Whether <paramref name="number"/> is allowed.</summary>
    public bool Contains(double number) =>
        (MinIsExcluded ? number > Min : number >= Min) && (MaxIsExcluded ? number < Max : number <= Max);

    /// <summary>In words: <c>at least 0 and less than 1</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(MinIsExcluded ? "greater than" : "at least")} {Min} and {(MaxIsExcluded ? "less than" : "at most")} {Max}");
}
