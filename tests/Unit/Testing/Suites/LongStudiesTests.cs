using Experiments.Definitions;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Testing.Suites;
using Experiments.Tests.Unit.Running;
using NUnit.Framework;
using NUnit.Framework.Internal;

namespace Experiments.Tests.Unit.Testing.Suites;

internal sealed class LongStudiesTests
{
    private static readonly Budget Nothing = new(0, 0);

    private RunnableWorkspace workspace = null!;

    private Experiment Plain => workspace.Experiment("plain");

    [SetUp]
    public void Make() => workspace = new RunnableWorkspace();

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public void What_is_too_long_is_not_trained_but_told_with_the_commands() => Fails(
        () => Long(Nothing).MustNotTrain([Plain]), "demo/plain: no record of it", "run demo/plain", "EXPERIMENTS_BUDGET=unlimited");

    [Test]
    public void What_is_not_too_long_is_trained() => Assert.That(() => Long(Budget.Default).MustNotTrain([Plain]), Throws.Nothing);

    [Test]
    public async Task Its_result_must_be_committed()
    {
        ExperimentResult result = (await workspace.Runner.RunAsync([Plain])).Results[0];
        LongStudies studies = Long(Nothing);
        Assert.That(() => studies.MustNotTrain([Plain]), Throws.Nothing, "it was trained by hand");
        Fails(() => studies.MustBeCommitted(result, "accept demo/plain"), "'accept demo/plain'", "reports/records/");
        Commit(result);
        Assert.That(() => studies.MustBeCommitted(result, "accept demo/plain"), Throws.Nothing);
    }

    [Test]
    public async Task A_committed_record_that_training_does_not_give_fails()
    {
        ExperimentResult result = (await workspace.Runner.RunAsync([Plain])).Results[0];
        RunRecord first = result.Records[0];
        ExperimentResult forged = result with
        {
            Records = [first with { Evaluations = [first.Evaluations[0] with { WeightHash = new string('f', 64) }, .. first.Evaluations.Skip(1)] }, .. result.Records.Skip(1)],
        };
        Commit(forged);
        Fails(() => Long(Nothing).MustBeCommitted(forged, "accept demo/plain"), "differs from training at epoch");
    }

    private LongStudies Long(Budget budget) => new(
        workspace.Workspace, [new Study("demo", "Title", "Summary.", Plain, workspace.Experiments, [])], budget);

    private void Commit(ExperimentResult result)
    {
        foreach (RunRecord record in result.Records)
        {
            new CommittedRecords(workspace.Workspace).Add(record);
        }
    }

    private static void Fails(Action action, params string[] words)
    {
        using (new TestExecutionContext.IsolatedContext())
        {
            string message = Assert.Throws<AssertionException>(action)!.Message;
            foreach (string word in words)
            {
                Assert.That(message, Does.Contain(word));
            }
        }
    }
}
