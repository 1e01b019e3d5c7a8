using System.Reflection;
using Experiments.Definitions;
using Experiments.Reporting;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Testing.Suites;

/// <summary>
/// Regenerates the pages under <c>reports</c> as test cases: one per study and one for the index. Each takes all the
/// runs it shows from the store and trains what is missing before it writes, so that a filtered run leaves whole pages.
/// </summary>
/// <param name="tests">The test assembly; its metadata <c>RepositoryRoot</c> says where the experiments are.</param>
public abstract class ReportSuite(Assembly tests)
{
    private readonly Repository repository = Repository.Of(tests);

    /// <summary>One case per study: its name as argument and category.</summary>
    protected static IEnumerable<TestCaseData> StudiesOf(Assembly tests) =>
        CatalogCases.OfStudies(() => Repository.Of(tests).Catalog);

    /// <summary>Writes a study's page and pictures.</summary>
    /// <param name="study">The study's name.</param>
    protected async Task WriteStudy(string study)
    {
        repository.Catalog.ProblemsOfStudy(study).MustBeShownByOtherCases(repository.Catalog);
        StudyResult result = await Result(repository.Catalog.Studies.Single(candidate => candidate.Name == study));
        MustBeCommitted(Reports.WriteStudy(repository.Workspace, result, redraw: IsContinuousIntegration && OperatingSystem.IsLinux()));
    }

    /// <summary>Writes the first page, which leads to the studies'.</summary>
    protected async Task WriteIndex()
    {
        repository.Catalog.Problems.MustBeShownByOtherCases(repository.Catalog);
        List<StudyResult> results = [];
        foreach (Study study in repository.Catalog.Studies)
        {
            results.Add(await Result(study));
        }

        MustBeCommitted(Reports.WriteIndex(repository.Workspace, results));
    }

    private async Task<StudyResult> Result(Study study) => new(study, await repository.Results(study.Experiments));

    private void MustBeCommitted(IReadOnlyList<string> changed)
    {
        string files = string.Join('\n', changed.Select(path =>
            $"  {Path.GetRelativePath(repository.Workspace.Root, path).Replace('\\', '/')}"));
        TestContext.Out.WriteLine(changed.Count == 0 ? "nothing changed" : $"changed:\n{files}");
        if (changed.Count == 0 || !IsContinuousIntegration)
        {
            return;
        }

        foreach (string path in changed.Where(File.Exists))
        {
            TestContext.AddTestAttachment(path);
        }

        Assert.Fail($"These files are not the committed ones:\n{files}\nRun 'dotnet test -c Release' and commit reports/.");
    }

    private static bool IsContinuousIntegration =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
}
