using Experiments.Definitions.Reading.Problems;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>Warnings that a file says are meant.</summary>
internal static class Acknowledgements
{
    /// <summary>The codes that a file acknowledges, at their places.</summary>
    public static IEnumerable<ScalarNode> Of(MapNode file) => (file.At("acknowledge") as ListNode)?.Items.OfType<ScalarNode>() ?? [];

    /// <summary>
    /// The problems without those warnings, and with a problem for each code that acknowledges nothing: it would hide a
    /// warning to come. In a study with errors no more can be said of that, for they keep checks from being made.
    /// </summary>
    public static IReadOnlyList<Problem> Apply(IReadOnlyList<ScalarNode> acknowledged, IReadOnlyList<Problem> problems)
    {
        HashSet<(string, string)> meant = [.. acknowledged.Select(code => (code.Place.File, code.Text))];
        HashSet<(string, string)> warned = [.. problems.Where(problem => problem.IsWarning).Select(problem => (problem.Place.File, problem.Code))];
        HashSet<string> broken = [.. problems.Where(problem => !problem.IsWarning).Select(problem => Folder(problem.Place))];
        return
        [
            .. problems.Where(problem => !(problem.IsWarning && meant.Contains((problem.Place.File, problem.Code)))),
            .. acknowledged
                .Where(code => !warned.Contains((code.Place.File, code.Text)) && !broken.Contains(Folder(code.Place)))
                .Select(code => StudyProblems.Unacknowledged(code.Place, code.Text)),
        ];
    }

    private static string Folder(Place place) => place.File[..(place.File.LastIndexOf('/') + 1)];
}
