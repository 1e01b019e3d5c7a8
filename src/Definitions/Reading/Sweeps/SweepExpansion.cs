using Experiments.Definitions.Reading.Problems;

namespace Experiments.Definitions.Reading.Sweeps;

/// <summary>
/// The sweeps of a study and of one of its experiments as lists of points: those that are compared, each an arm, and
/// those that each of these is chosen from.
/// </summary>
/// <param name="Place">Where a sweep is written.</param>
/// <param name="Compared">One empty point where nothing is swept.</param>
/// <param name="Candidates">Empty where nothing is chosen.</param>
/// <param name="Choosing">How one of them is chosen; null with them.</param>
internal sealed record SweepExpansion(
    Place Place,
    IReadOnlyList<IReadOnlyList<MapEntry>> Compared,
    IReadOnlyList<IReadOnlyList<MapEntry>> Candidates,
    Choosing? Choosing)
{
    /// <summary>Multiplies the sweeps, the study's points slowest; null if that has a problem.</summary>
    /// <param name="study">The study's sweep.</param>
    /// <param name="own">The experiment's.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static SweepExpansion? Of(Sweep? study, Sweep? own, List<Problem> problems)
    {
        int before = problems.Count;
        Sweep[] sweeps = [.. new[] { study, own }.OfType<Sweep>()];
        Place place = sweeps[^1].Place;
        double count = sweeps.Aggregate(1.0, (product, sweep) => product * sweep.Points.Count);
        if (count > SweepReader.MostPoints)
        {
            problems.Add(SweepProblems.TooManyPoints(place, count, SweepReader.MostPoints));
            return null;
        }

        if (sweeps.Length > 1)
        {
            problems.AddRange(
                from path in sweeps[1].Points[0]
                from other in sweeps[0].Points[0]
                where SettingPath.Overlaps([path, other]).Any()
                select SweepProblems.SweptTwice(path.Place, path.Key, other.Key));
            problems.AddRange(sweeps.All(sweep => sweep.Choosing is not null) ? [SweepProblems.TwiceChosen(place)] : []);
        }

        Sweep[] choosing = [.. sweeps.Where(sweep => sweep.Choosing is not null)];
        return problems.Count == before
            ? new SweepExpansion(place, Product(sweeps.Except(choosing)), choosing.Length == 0 ? [] : choosing[0].Points, choosing.FirstOrDefault()?.Choosing)
            : null;
    }

    /// <summary>What the points' settings are called: the shortest ending of each path that no other path has.</summary>
    /// <param name="arm">The experiment file's name.</param>
    /// <param name="title">Its title.</param>
    /// <param name="point">At least one entry.</param>
    public static SweepPoint Named(string arm, string title, IReadOnlyList<MapEntry> point)
    {
        string[] keys = [.. point.Select(entry => entry.Key)];
        return new SweepPoint(arm, title, [.. point.Select(entry => new SweptValue(entry.Key, Label(entry.Key, keys), Text(entry.Value)))]);
    }

    private static IReadOnlyList<IReadOnlyList<MapEntry>> Product(IEnumerable<Sweep> sweeps) => sweeps.Aggregate(
        (IReadOnlyList<IReadOnlyList<MapEntry>>)[[]],
        (points, sweep) => [.. points.SelectMany(_ => sweep.Points, (point, more) => (IReadOnlyList<MapEntry>)[.. point, .. more])]);

    private static string Label(string key, string[] keys)
    {
        string[] words = key.Split('.');
        IEnumerable<string> endings = Enumerable.Range(1, words.Length).Select(length => string.Join('.', words[^length..]));
        return endings.First(ending => ending == key || keys.Count(other => $".{other}".EndsWith($".{ending}", StringComparison.Ordinal)) == 1);
    }

    /// <summary>A value as it is written, on one line.</summary>
    public static string Text(Node node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        ListNode list => string.Join(", ", list.Items.Select(Text)),
        MapNode map => string.Join(", ", map.Entries.Select(entry => $"{entry.Key} {Text(entry.Value)}")),
        _ => "",
    };
}
