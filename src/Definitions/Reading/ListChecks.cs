using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Reading.Slips;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading;

/// <summary>What a list must be, whatever its items are.</summary>
internal static class ListChecks
{
    /// <summary>Whether it has as many items as it may.</summary>
    public static bool HasLength(ListShape shape, ListNode list) =>
        (list.Items.Count >= shape.MinLength && list.Items.Count <= shape.MaxLength) || LacksCommas(list);

    /// <summary>Everything that is wrong with its items together.</summary>
    /// <param name="shape">What it must be.</param>
    /// <param name="list">What is written.</param>
    /// <param name="name">What it is, for messages.</param>
    public static IEnumerable<Problem> Of(ListShape shape, ListNode list, string name) =>
        [.. shape.IsDistinct ? Repeated(list, name) : [], .. shape.LowestFirst ? Descending(list, name) : []];

    // [784 30 10] is one item, which is said of that item.
    private static bool LacksCommas(ListNode list) => list.Items is [ScalarNode { Text: var text }] && UnbracketedList.OfNumbers(text) is not null;

    private static IEnumerable<Problem> Repeated(ListNode list, string name)
    {
        HashSet<string> seen = [];
        return list.Items.OfType<ScalarNode>()
            .Where(item => !seen.Add(item.Text))
            .Select(item => ValueProblems.Repeated(item.Place, name, item.Text));
    }

    private static IEnumerable<Problem> Descending(ListNode list, string name)
    {
        double?[] numbers = [.. list.Items.Select(item => DecimalNumber.Parse((item as ScalarNode)?.Text ?? ""))];
        for (int i = 1; i < numbers.Length; i++)
        {
            if (numbers[i - 1] is { } first && numbers[i] is { } second && first > second)
            {
                yield return ValueProblems.NotLowestFirst(list.Items[i].Place, name, first, second);
            }
        }
    }
}
