using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Testing.Suites;

/// <summary>The test cases that a catalog gives.</summary>
internal static class CatalogCases
{
    /// <summary>
    /// One case per experiment, each point of a sweep by itself, and per file that is broken. Never throws, because a source that throws takes all its cases
    /// with it: what cannot be read at all is one case, which fails with the reason as soon as it runs.
    /// </summary>
    public static IReadOnlyList<TestCaseData> OfExperiments(Func<Catalog> read) =>
        [.. Names(read, catalog => catalog.Cases).Select(path => Case(path, StudyOf(path)))];

    /// <summary>One case per study that has an experiment file.</summary>
    public static IReadOnlyList<TestCaseData> OfStudies(Func<Catalog> read) =>
        [.. Names(read, catalog => catalog.Files.Select(StudyOf).Distinct()).Select(study => Case(study, study))];

    /// <summary>The study of an experiment's path.</summary>
    public static string StudyOf(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : path;

    // Displayed as it is written in commands, without quotes.
    private static TestCaseData Case(string name, string study) => new TestCaseData(name).SetArgDisplayNames(name).SetCategory(study);

    private static IEnumerable<string> Names(Func<Catalog> read, Func<Catalog, IEnumerable<string>> names)
    {
        try
        {
            return [.. names(read())];
        }
        catch (Exception)
        {
            return ["experiments"];
        }
    }
}
