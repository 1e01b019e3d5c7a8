using System.Globalization;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading.Problems;

/// <summary>What can be wrong with a setting that changes in the course of a training.</summary>
internal static class ScheduleProblems
{
    public static Problem NeverChanges(Place place, string key, string because) => new(
        place,
        ProblemCodes.NoEffect,
        $"'{key}' never changes: {because}",
        "The schedule would be no other than its first value.",
        $"Change it earlier or by more, or write the first value alone: '{key}: …'.");

    public static Problem NeverReached(Place place, string key, int epoch, int epochs) => new(
        place,
        ProblemCodes.NoEffect,
        $"'{key}' has a value from epoch {epoch} on, but there are only {epochs} epochs",
        "Training ends before, so the value has no effect.",
        "Use an earlier epoch, take the value out, or train longer.");

    public static Problem NoFirstEpoch(Place place, string key) => new(
        place,
        ProblemCodes.NoFirstEpoch,
        $"'{key}' has no value for epoch 1",
        "Each value holds from its epoch on, so nothing says what training begins with.",
        "Add '1: …'.");

    public static Problem LeavesRange(Place place, string key, double last, Interval range) => new(
        place,
        ProblemCodes.LeavesRange,
        string.Create(CultureInfo.InvariantCulture, $"'{key}' is {last} at the end, but must be {range}"),
        "Outside of that it has no meaning, or no computer could do it.",
        "Use a 'multiply-by' nearer to 1, or a longer 'every'.");
}
