using System.Text.RegularExpressions;
using Experiments.Definitions.Reading;

namespace Experiments.Definitions;

/// <summary>One point of a sweep: the settings that an experiment replaces.</summary>
/// <param name="Arm">Name of the experiment file that is swept.</param>
/// <param name="ArmTitle">Its title, as written.</param>
/// <param name="Values">What is replaced, in the order written; at least one.</param>
public sealed record SweepPoint(string Arm, string ArmTitle, IReadOnlyList<SweptValue> Values)
{
    /// <summary>The point's name in paths and file names, behind the arm's and <c>@</c>: <c>train=1000,lambda=0.1</c>.</summary>
    public string Name => string.Join(',', Values.Select(value => value.Name));

    /// <summary>The point for people: <c>train = 1000, lambda = 0.1</c>.</summary>
    public override string ToString() => string.Join(", ", Values);

    /// <summary>Whether this point has that value of that setting.</summary>
    public bool Has(SweptValue value) => Values.Any(own => own.Key == value.Key && own.Text == value.Text);
}

/// <summary>One setting of a sweep's point.</summary>
/// <param name="Key">The setting's path, such as <c>regularization.l2.lambda</c>.</param>
/// <param name="Label">The path's shortest ending that no other key of the sweep has, such as <c>lambda</c>.</param>
/// <param name="Text">The value as written.</param>
public sealed partial record SweptValue(string Key, string Label, string Text)
{
    /// <summary>The value as a number; null if it is none.</summary>
    public double? Number => DecimalNumber.Parse(Text);

    /// <summary>Fit for file names on every system: <c>evaluate-every=10-epochs</c>.</summary>
    public string Name => $"{Label}={UnfitForFileNames().Replace(Text, "-")}";

    /// <summary>For people: <c>lambda = 0.1</c>.</summary>
    public override string ToString() => $"{Label} = {Text}";

    [GeneratedRegex("[^A-Za-z0-9.+-]+")]
    private static partial Regex UnfitForFileNames();
}
