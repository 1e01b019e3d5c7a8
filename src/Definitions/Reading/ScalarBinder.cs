using System.Globalization;
using System.Text.RegularExpressions;
using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Reading.Slips;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading;

/// <summary>Makes values of single words; what has a problem is null.</summary>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class ScalarBinder(List<Problem> problems)
{
    /// <summary>The value that a word describes.</summary>
    public object? Value(Shape shape, ScalarNode node, string name) => shape switch
    {
        TextShape text => Text(text, node, name),
        WholeNumberShape whole => WholeNumber(whole.Interval, node, name),
        NumberShape number => Number(number.Interval, node, name),
        TruthShape => Truth(node, name),
        ChoiceShape choice => choice.Values.TryGetValue(node.Text, out object? value)
            ? value
            : Report(ValueProblems.UnknownChoice(node.Place, name, node.Text, [.. choice.Values.Keys])),
        ParsedShape parsed => Parsed(parsed, node, name),
        _ => throw new NotSupportedException($"A word cannot be a {shape.GetType().Name}."),
    };

    private object? Text(TextShape shape, ScalarNode node, string name)
    {
        if (shape.Allowed?.Contains(node.Text) == false)
        {
            return Report(ValueProblems.UnknownChoice(node.Place, name, node.Text, shape.Allowed));
        }

        if (string.IsNullOrWhiteSpace(node.Text))
        {
            return Report(ValueProblems.NoValue(node.Place, name));
        }

        if (node.HasBareComma)
        {
            return Report(ValueProblems.TextWithComma(node.Place, name, node.Text));
        }

        bool matches = shape.Pattern is null || Regex.IsMatch(node.Text, shape.Pattern);
        return matches ? OnOneLine(node.Text) : Report(ValueProblems.Unreadable(node.Place, name, $"'{node.Text}' does not match {shape.Pattern}."));
    }

    // Titles stand in tables and beside curves; where a text is broken in a file means nothing there.
    private static string OnOneLine(string text) =>
        text.Contains('\n') ? string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;

    private object? WholeNumber(Interval interval, ScalarNode node, string name)
    {
        if (node.IsQuoted || !DecimalNumber.IsWhole(node.Text))
        {
            return Report(NotANumber(node, name, "a whole number", NumberSlip.Mend(node.Text, isWhole: true, interval) ?? "Write it like 30."));
        }

        return int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && interval.Contains(number)
            ? number
            : Report(ValueProblems.OutOfRange(node.Place, name, node.Text, interval));
    }

    private object? Number(Interval? interval, ScalarNode node, string name)
    {
        if (node.IsQuoted || DecimalNumber.Parse(node.Text) is not { } number)
        {
            string needed = DecimalNumber.Is(node.Text) ? "a number that a double can hold" : "a number";
            return Report(NotANumber(node, name, needed, NumberSlip.Mend(node.Text, isWhole: false, interval) ?? "Write it like 0.5 or 1e-3."));
        }

        return interval?.Contains(number) == false
            ? Report(ValueProblems.OutOfRange(node.Place, name, node.Text, interval))
            : number;
    }

    private object? Truth(ScalarNode node, string name) => node switch
    {
        { Text: "true", IsQuoted: false } => true,
        { Text: "false", IsQuoted: false } => false,
        _ => Report(ValueProblems.NotTrueOrFalse(node.Place, name, node.Text)),
    };

    private object? Parsed(ParsedShape shape, ScalarNode node, string name)
    {
        if (node.IsQuoted && DecimalNumber.Parse(node.Text) is not null)
        {
            return Report(ValueProblems.Quoted(node.Place, name, node.Text));
        }

        try
        {
            return shape.Parse(node.Text);
        }
        catch (FormatException failure)
        {
            return Report(ValueProblems.Unreadable(node.Place, name, failure.Message));
        }
    }

    private static Problem NotANumber(ScalarNode node, string name, string needed, string mend) =>
        node.IsQuoted && DecimalNumber.Parse(node.Text) is not null
            ? ValueProblems.Quoted(node.Place, name, node.Text)
            : ValueProblems.NotANumber(node.Place, name, node.Text, needed, mend);

    private object? Report(Problem problem)
    {
        problems.Add(problem);
        return null;
    }
}
