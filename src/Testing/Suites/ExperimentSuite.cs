using System.Reflection;
using System.Runtime.CompilerServices;
using Experiments.Definitions;
using Experiments.Evidence.Expectations;
using Experiments.Reporting;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;
using Experiments.Testing.Snapshots;
using NUnit.Framework;

namespace Experiments.Testing.Suites;

/// <summary>
/// Turns the experiment files of a repository into test cases. A derived class in the test project gives the method
/// that is run for each, so that its snapshots lie beside it:
/// <code>
/// [TestCaseSource(nameof(Experiments))]
/// public Task Reproduces(string experiment) =&gt; Check(experiment);
/// </code>
/// </summary>
/// <param name="tests">The test assembly; its metadata <c>RepositoryRoot</c> says where the experiments are.</param>
public abstract class ExperimentSuite(Assembly tests)
{
    private const string Accept = "dotnet run --project src/Cli -c Release -- accept";

    private readonly Repository repository = Repository.Of(tests);

    /// <summary>One case per experiment, each point of a sweep by itself: its path as argument, its study as category.</summary>
    protected static IEnumerable<TestCaseData> ExperimentsOf(Assembly tests) =>
        CatalogCases.OfExperiments(() => Repository.Of(tests).Catalog);

    /// <summary>
    /// Runs an experiment and what it is compared with, or takes them from the store, and fails unless all runs ended, every
    /// expectation holds and the snapshot matches.
    /// </summary>
    /// <param name="experiment">The path, <c>study/name</c>.</param>
    /// <param name="sourceFile">The test's source file, beside which the snapshot lies.</param>
    protected async Task Check(string experiment, [CallerFilePath] string sourceFile = "")
    {
        (Study study, Experiment arm) = Find(experiment);
        string baseline = study.BaselineOf(arm).Name;
        Experiment[] others = [.. study.ComparedWith(arm).Concat(repository.Catalog.Explaining(arm)).Distinct().Where(other => other != arm)];
        IReadOnlyList<ExperimentResult> results = await repository.Results([arm, .. others]);
        ExperimentResult compared = results.Single(result => result.Experiment.Study == study.Name && result.Experiment.Name == baseline);
        Draw(results[0], compared);
        string accept = $"{Accept} {experiment}";

        using (Assert.EnterMultipleScope())
        {
            foreach (ExpectationOutcome outcome in ExpectationOutcome.Of(study, results[0], results))
            {
                Assert.That(outcome.Holds, Is.True, outcome.ToString());
            }

            repository.LongStudies.MustBeCommitted(results[0], accept);
            await Review.Check(SnapshotText.Of(results[0], compared, study.Rope), accept, sourceFile);
        }
    }

    /// <summary>Fails if a snapshot beside the test belongs to no experiment any more.</summary>
    /// <param name="method">The test method that is run for each experiment, with its parameter's name.</param>
    /// <param name="parameter">The method's parameter.</param>
    /// <param name="sourceFile">The test's source file.</param>
    protected void CheckSnapshots(string method, string parameter, [CallerFilePath] string sourceFile = "")
    {
        IEnumerable<string> names = repository.Catalog.Cases.Select(path => SnapshotName.Of(GetType(), method, [(parameter, path)]));
        IReadOnlyList<string> orphans = SnapshotFiles.Without(names, Path.GetDirectoryName(sourceFile)!);
        Assert.That(orphans, Is.Empty, "These snapshots belong to no experiment file: delete them, or bring the file back.");
    }

    private (Study Study, Experiment Experiment) Find(string path)
    {
        Catalog catalog = repository.Catalog;
        catalog.ProblemsOf(path).MustBeWarnings();
        Study? study = catalog.Studies.FirstOrDefault(study => study.Name == CatalogCases.StudyOf(path));
        Experiment? experiment = study?.Experiments.FirstOrDefault(experiment => experiment.Path == path);
        if (study is null || experiment is null)
        {
            catalog.ProblemsOfStudy(CatalogCases.StudyOf(path)).MustBeWarnings(); // its baseline, for one
            Assert.Fail($"'{path}' is not among the experiments that could be read.");
        }

        return (study!, experiment!);
    }

    private void Draw(ExperimentResult result, ExperimentResult baseline)
    {
        string folder = Path.Combine(repository.Workspace.Artifacts, "pictures", result.Experiment.Path);
        string picture = Reports.DrawExperiment(result, baseline, folder);
        TestContext.AddTestAttachment(picture, "learning curves");
    }
}
