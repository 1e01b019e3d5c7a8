using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading;

/// <summary>Tells from what is written which form a value has.</summary>
internal static class FormChoice
{
    /// <summary>The form; null if none can be told.</summary>
    /// <param name="forms">Those to choose from.</param>
    /// <param name="node">What is written.</param>
    /// <param name="name">What it is, for messages.</param>
    /// <param name="isPartial">More keys may come, so that too few are no problem yet.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static RecordShape? Of(FormShape forms, Node node, string name, bool isPartial, List<Problem> problems) => node switch
    {
        ListNode when forms.Many is not null => forms.Many,
        MapNode map when forms.Maps.Any() => OfMap(forms, map, name, isPartial, problems),
        _ when forms.Single is null => NoMap(forms, node, name, problems),
        _ => forms.Single,
    };

    private static RecordShape? NoMap(FormShape forms, Node node, string name, List<Problem> problems)
    {
        problems.Add(ValueProblems.NotAMap(node, name, forms.Fields));
        return null;
    }

    private static RecordShape? OfMap(FormShape forms, MapNode map, string name, bool isPartial, List<Problem> problems)
    {
        string[][] keys = [.. forms.Maps.Select(form => form.Fields.Select(field => field.Key).ToArray())];
        int before = problems.Count;
        new UnknownKeys(problems, homes: null).Report(map, name, forms.Fields);
        if (problems.Count > before)
        {
            return null;
        }

        IReadOnlyList<RecordShape> fitting = forms.MapsWith(map.Entries.Select(entry => entry.Key));
        if (fitting.Count != 1 && !(fitting.Count > 1 && isPartial))
        {
            problems.Add(ValueProblems.NotOneForm(map.Place, name, [.. map.Entries.Select(entry => entry.Key)], keys));
        }

        return fitting.Count == 1 ? fitting[0] : null;
    }
}
