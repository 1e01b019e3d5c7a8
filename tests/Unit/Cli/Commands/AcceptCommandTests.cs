using System.Text;
using Experiments.Cli;
using Experiments.Cli.Commands;
using Experiments.Definitions;
using Experiments.Reporting.Formats;
using Experiments.Running;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Definitions;
using Experiments.Tests.Unit.Running.Records;
using Experiments.Training.Learning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Commands;

public sealed class AcceptCommandTests
{
    private TemporaryWorkspace files = null!;
    private StringWriter results = null!;
    private StringWriter errors = null!;

    [SetUp]
    public void Create()
    {
        files = new TemporaryWorkspace();
        results = new StringWriter();
        errors = new StringWriter();
    }

    [TearDown]
    public void Delete()
    {
        files.Dispose();
        results.Dispose();
        errors.Dispose();
    }

    [Test]
    public void A_snapshot_that_says_what_is_stored_becomes_the_reviewed_one()
    {
        string text = Store("demo/plain");
        Receive("Suite.Run_experiment=demo-plain.received.txt", text);
        File.WriteAllText(PathOf("Suite.Run_experiment=demo-plain.verified.txt"), "before");

        int code = Accept("demo/plain");

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(ExitCode.Done), errors.ToString());
            Assert.That(File.ReadAllText(PathOf("Suite.Run_experiment=demo-plain.verified.txt")), Is.EqualTo(text));
            Assert.That(File.Exists(PathOf("Suite.Run_experiment=demo-plain.received.txt")), Is.False);
            Assert.That(results.ToString(), Does.Contain("accepted Suite.Run_experiment=demo-plain.verified.txt"));
        });
    }

    [Test]
    public void A_snapshot_of_an_older_definition_is_refused()
    {
        Receive("Suite.Run_experiment=demo-plain.received.txt", Store("demo/plain") + "\nolder");

        int code = Accept();

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(ExitCode.Failed));
            Assert.That(errors.ToString(), Does.Contain("is not what the current definition gives; run `dotnet test -c Release` again"));
            Assert.That(File.Exists(PathOf("Suite.Run_experiment=demo-plain.received.txt")), Is.True);
        });
    }

    [Test]
    public void A_snapshot_whose_runs_are_not_stored_is_refused()
    {
        Receive("Suite.Run_experiment=demo-decay.received.txt", Store("demo/plain"));

        Assert.That(Accept("demo/decay"), Is.EqualTo(ExitCode.Failed));
    }

    [Test]
    public void Without_paths_snapshots_of_other_things_are_accepted_too()
    {
        Receive("PublicApi.Stays.received.txt", "public class Anything");

        Assert.Multiple(() =>
        {
            Assert.That(Accept(), Is.EqualTo(ExitCode.Done), errors.ToString());
            Assert.That(File.Exists(PathOf("PublicApi.Stays.verified.txt")), Is.True);
        });
    }

    [Test]
    public void With_a_path_nothing_else_is_accepted()
    {
        Receive("PublicApi.Stays.received.txt", "public class Anything");
        Receive("Suite.Run_experiment=demo-plain.received.txt", Store("demo/plain"));

        Assert.Multiple(() =>
        {
            Assert.That(Accept("demo/decay"), Is.EqualTo(ExitCode.Failed), "nothing was received for what was named");
            Assert.That(Directory.GetFiles(files.Workspace.Root, "*.verified.*"), Is.Empty);
        });
    }

    [Test]
    public void Nothing_received_is_no_failure()
    {
        Assert.That(Accept(), Is.EqualTo(ExitCode.Done));
        Assert.That(results.ToString(), Does.StartWith("nothing to accept"));
    }

    private int Accept(params string[] paths) => AcceptCommand.ExecuteAsync(
        new Invocation(files.Workspace, files.Workspace.Root, paths, Output.Plain(results, errors)), default).Result;

    /// <summary>Stores made-up records of an experiment, and returns the snapshot of them.</summary>
    private string Store(string path)
    {
        Experiment experiment = files.Read().Experiments.Single(experiment => experiment.Path == path);
        ResultStore store = new(files.Workspace.Results);
        foreach (Run run in Plan.For(files.Workspace, [experiment]).Runs)
        {
            Score score = new(90 + run.Seed!.Value, 0.5);
            Evaluation evaluation = new(1, 40, 0.5, 0, score, score, score, [1, 1], [0, 0], new string('0', 64));
            store.Add(MadeUpRecord.Of(run.Seed, evaluation) with { Key = run.Key, Settings = CanonicalForm.Of(experiment.Settings) });
        }

        ExperimentResult result = new Runner(files.Workspace).Stored(experiment)!;
        return SnapshotText.Of(result, result, Study.DefaultRope);
    }

    private void Receive(string name, string text) => File.WriteAllText(PathOf(name), text, Encoding.UTF8);

    private string PathOf(string name) => Path.Combine(files.Workspace.Root, name);
}
