using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Experiments.Training.Learning;

/// <summary>A stretch of a training, written <c>10 epochs</c> or <c>1000 updates</c>.</summary>
/// <param name="Count">At least 1.</param>
/// <param name="InUpdates">Counts parameter updates; otherwise epochs.</param>
public sealed record TrainingInterval(int Count, bool InUpdates) : IScalar<TrainingInterval>
{
    /// <inheritdoc/>
    public static string JsonSchema => """{"type": "string", "pattern": "^[1-9][0-9]* (epoch|update)s?$", "examples": ["10 epochs", "1000 updates"]}""";

    /// <summary>The distance of two evaluations where none is given: every epoch up to 100 epochs, else the whole number of epochs that gives at most 100 points.</summary>
    public static TrainingInterval BetweenEvaluations(int epochs) => new(Math.Max(1, (epochs + 99) / 100), InUpdates: false);

    /// <summary>The interval in updates, for epochs of <paramref name="updatesPerEpoch"/>.</summary>
    public long Updates(int updatesPerEpoch) => InUpdates ? Count : (long)Count * updatesPerEpoch;

    /// <summary>Reads <c>n epochs</c>, <c>1 epoch</c>, <c>n updates</c> or <c>1 update</c>.</summary>
    public static TrainingInterval Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out TrainingInterval? result)
            ? result
            : throw new FormatException($"'{s}' is not an interval: write it like '10 epochs' or '1000 updates'.");

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out TrainingInterval? result)
    {
        string[] words = s?.Split(' ') ?? [];
        bool valid = words.Length == 2
            && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && words[0][0] != '0' && count >= 1
            && words[1] is "epoch" or "epochs" or "update" or "updates";
        result = valid
            ? new TrainingInterval(int.Parse(words[0], CultureInfo.InvariantCulture), words[1].StartsWith('u'))
            : null;
        return valid;
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} {(InUpdates ? "update" : "epoch")}{(Count == 1 ? "" : "s")}");
}
