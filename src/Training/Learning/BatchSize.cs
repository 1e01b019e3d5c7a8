using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Experiments.Training.Learning;

/// <summary>m̂, the number of examples of one update: a positive number, or all of the training set.</summary>
public readonly record struct BatchSize : IScalar<BatchSize>
{
    private readonly int examples;

    /// <param name="examples">At least 1.</param>
    public BatchSize(int examples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        this.examples = examples;
    }

    /// <summary>The whole training set: plain gradient descent.</summary>
    public static BatchSize All => default;

    /// <inheritdoc/>
    public static string JsonSchema => $$"""{"anyOf": [{"type": "integer", "minimum": 1, "maximum": {{int.MaxValue}}}, {"enum": ["all"]}]}""";

    /// <summary>The number of examples for a training set of <paramref name="trainingSetSize"/>, at most all of it.</summary>
    public int For(int trainingSetSize) => examples == 0 ? trainingSetSize : Math.Min(examples, trainingSetSize);

    /// <summary>Whether more examples are asked for than there are.</summary>
    public bool IsLargerThan(int trainingSetSize) => examples > trainingSetSize;

    /// <summary>Reads <c>all</c> or a positive whole number.</summary>
    public static BatchSize Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out BatchSize result)
        ? result
        : throw new FormatException($"'{s}' is not a batch size: a whole number from 1 to {int.MaxValue}, or 'all'.");

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BatchSize result)
    {
        result = All;
        if (s == "all")
        {
            return true;
        }

        bool valid = int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out int examples) && s[0] != '0';
        result = valid ? new BatchSize(examples) : All;
        return valid;
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => examples == 0 ? "all" : examples.ToString(CultureInfo.InvariantCulture);
}
