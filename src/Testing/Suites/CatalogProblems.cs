using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Testing.Suites;

/// <summary>Problems of experiment files as a test case sees them.</summary>
internal static class CatalogProblems
{
    /// <summary>What is wrong with an experiment: in its own file and in its study's.</summary>
    public static IEnumerable<Problem> ProblemsOf(this Catalog catalog, string path)
    {
        string[] files = [$"experiments/{Catalog.FileOf(path)}.yaml", $"experiments/{CatalogCases.StudyOf(path)}/study.yaml"];
        return catalog.Problems.Where(problem => files.Contains(problem.Place.File));
    }

    /// <summary>What is wrong with a study: in any of its files.</summary>
    public static IEnumerable<Problem> ProblemsOfStudy(this Catalog catalog, string study) =>
        catalog.Problems.Where(problem => problem.Place.File.StartsWith($"experiments/{study}/", StringComparison.Ordinal));

    /// <summary>Prints warnings into the running test's output, and fails it if there are errors.</summary>
    public static void MustBeWarnings(this IEnumerable<Problem> problems)
    {
        ILookup<bool, Problem> byWarning = problems.ToLookup(problem => problem.IsWarning);
        foreach (Problem warning in byWarning[true])
        {
            TestContext.Out.WriteLine(warning);
        }

        if (byWarning[false].Any())
        {
            Assert.Fail(string.Join('\n', byWarning[false]));
        }
    }

    /// <summary>
    /// Skips the running test if there are errors in experiment files, whose own cases fail with them; fails it for errors
    /// that no other case shows.
    /// </summary>
    public static void MustBeShownByOtherCases(this IEnumerable<Problem> problems, Catalog catalog)
    {
        HashSet<string> files = [.. catalog.Files.Select(path => $"experiments/{path}.yaml")];
        ILookup<bool, Problem> byCase = problems.ToLookup(problem => !problem.IsWarning && files.Contains(problem.Place.File));
        byCase[false].MustBeWarnings();
        if (byCase[true].Any())
        {
            IEnumerable<string> broken = byCase[true].Select(problem => problem.Place.File).Distinct();
            Assert.Ignore($"Left as it was, because these files have errors: {string.Join(", ", broken)}.");
        }
    }
}
