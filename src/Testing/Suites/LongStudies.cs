using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Running.Verifying;
using NUnit.Framework;

namespace Experiments.Testing.Suites;

/// <summary>Studies beyond the budget of a test run: their committed records are taken, and checked at one place each.</summary>
/// <param name="workspace">Where the records are.</param>
/// <param name="studies">All studies of the workspace.</param>
/// <param name="budget">What may be trained.</param>
internal sealed class LongStudies(Workspace workspace, IReadOnlyList<Study> studies, Budget budget)
{
    private readonly IReadOnlySet<string> names = budget.Beyond(studies);
    private readonly Runner runner = new(workspace);
    private readonly CommittedRecords committed = new(workspace);
    private readonly Verification verification = new(workspace);

    /// <summary>Fails the running test if one of the experiments is too long and would have to be trained.</summary>
    public void MustNotTrain(IReadOnlyList<Experiment> experiments)
    {
        string[] missing = [.. experiments.Where(experiment => Include(experiment) && runner.Stored(experiment) is null).Select(experiment => experiment.Path)];
        if (missing.Length > 0)
        {
            string paths = string.Join(' ', missing);
            Assert.Fail(
                $"""
                {paths}: no record of it as it is written now, and its study is longer than the budget of {budget} TFLOP (a run/all studies)
                  why:  Tests do not train what is that long, but take it from reports/records/.
                  mend: Train it with 'run {paths}', accept it and commit reports/records/; or set {Budget.Variable}={Budget.Unlimited}.
                """);
        }
    }

    /// <summary>
    /// Fails the running test if the result of a long experiment is not the committed one, or the committed one not what
    /// training gives.
    /// </summary>
    /// <param name="result">Of the experiment.</param>
    /// <param name="accept">The command that commits it.</param>
    public void MustBeCommitted(ExperimentResult result, string accept)
    {
        if (!Include(result.Experiment))
        {
            return;
        }

        if (!result.AllRecords.All(committed.Contains))
        {
            Assert.Fail(
                $"The records of {result.Experiment.Path}, which is too long to be trained by tests, are not those in reports/records/.\n"
                + $"If they are right, run '{accept}' and commit reports/records/.");
        }

        if (verification.SpotCheckOnce(result) is { } deviation)
        {
            Assert.Fail($"{deviation}");
        }
    }

    private bool Include(Experiment experiment) => names.Contains(CatalogCases.StudyOf(experiment.Path));
}
