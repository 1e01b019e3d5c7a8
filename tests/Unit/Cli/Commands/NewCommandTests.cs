using Experiments.Cli;
using Experiments.Cli.Commands;
using Experiments.Tests.Unit.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Commands;

public sealed class NewCommandTests
{
    private TemporaryWorkspace files = null!;

    [SetUp]
    public void Create() => files = new TemporaryWorkspace();

    [TearDown]
    public void Delete() => files.Dispose();

    [Test]
    public void A_new_experiment_is_written_with_the_schema_that_it_names()
    {
        CommandRun run = New("demo/new-one", withStudy: false);
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(ExitCode.Done));
            Assert.That(run.Output, Does.Contain("wrote experiments/demo/new-one.yaml\n").And.Contain("wrote experiments/schema/experiment.schema.json\n"));
            Assert.That(File.Exists(Path.Combine(files.Workspace.Experiments, "demo", "..", "schema", "experiment.schema.json")), Is.True);
            Assert.That(files.Read().Problems, Is.Empty);
        });
    }

    [Test]
    public void A_new_study_has_two_files()
    {
        CommandRun run = New("fresh/plain", withStudy: true);
        Assert.That(run.Output, Does.StartWith("wrote experiments/fresh/study.yaml\nwrote experiments/fresh/plain.yaml\n"));
    }

    [Test]
    public void Nothing_is_ever_overwritten()
    {
        Assert.That(() => New("demo/plain", withStudy: false), Throws.TypeOf<InvalidDataException>());
        Assert.That(File.ReadAllText(Path.Combine(files.Workspace.Experiments, "demo", "plain.yaml")), Is.EqualTo("title: Plain"));
    }

    private CommandRun New(string name, bool withStudy) =>
        CommandRun.Of(files.Workspace, invocation => NewCommand.ExecuteAsync(invocation, name, withStudy));
}
