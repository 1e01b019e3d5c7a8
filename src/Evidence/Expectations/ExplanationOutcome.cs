using System.Globalization;
using Experiments.Definitions;
using Experiments.Evidence.Published;

namespace Experiments.Evidence.Expectations;

/// <summary>Whether the experiment that is said to explain a published number does: the number lies outside of what ours give, and inside there.</summary>
/// <param name="Reproduction">The number beside both.</param>
public sealed record ExplanationOutcome(Reproduction Reproduction) : ExpectationOutcome
{
    /// <inheritdoc/>
    public override bool Holds => Reproduction.IsExplained;

    private PublishedNumber Number => Reproduction.Number;

    /// <inheritdoc/>
    public override string ToString()
    {
        (string finding, string mend) = Said();
        string[] lines =
        [
            Text($"{At(Number.Place)}: {Number.Metric} {Number.Value} of '{Number.Source}' expected to be explained by '{Number.ExplainedBy}': {finding}"),
            $"  here:       {Told(Reproduction)}",
            .. Reproduction.Explanation is { } there ? [$"  there:      {Told(there)}"] : Array.Empty<string>(),
            .. Holds ? Array.Empty<string>() : [$"  mend:       {mend}"],
        ];
        return string.Join('\n', lines);
    }

    private (string Finding, string Mend) Said() => (Reproduction.Finding, Reproduction.Explanation?.Finding) switch
    {
        (Finding.Reproduced, _) => ("there is nothing to explain", "take 'explained-by' out."),
        (Finding.Outside, Finding.Reproduced) => ("it is", ""),
        (Finding.Outside, Finding.Outside) => ("it is not", "take 'explained-by' out, or name an experiment that gives such a number."),
        (_, null) => ("cannot tell: that was not run", $"run '{Number.ExplainedBy}'."),
        _ => ("cannot tell", "give both three seeds or more, none of which diverges."),
    };

    private static string Told(Reproduction row) => Text(
        $"{row.Measured.Mean:0.00##} ± {row.Measured.Deviation:0.00##} over {row.Measured.Count} runs, one further run between {row.Predicted.Low:0.00##} and {row.Predicted.High:0.00##}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
