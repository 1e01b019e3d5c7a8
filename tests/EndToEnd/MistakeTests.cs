using NUnit.Framework;

namespace Experiments.Tests.EndToEnd;

[FullRunOnly]
public sealed class MistakeTests
{
    private TemporaryWorkspace workspace = null!;

    [SetUp]
    public void Create() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Delete() => workspace.Dispose();

    [TestCase("run")]
    [TestCase("validate")]
    [TestCase("run", "tiny/l2")]
    public async Task A_mistyped_key_is_shown_at_its_place_before_anything_is_trained(params string[] arguments)
    {
        workspace.Write("experiments/tiny/l2.yaml", "title: L2\nregularisation: {l2: 0.1}\n");

        Ended run = await RunAsync(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Errors, Does.Contain("experiments/tiny/l2.yaml:2:1: error EXP"));
            Assert.That(run.Errors, Does.Contain("regularisation").And.Contain("regularization"));
            Assert.That(run.Output, Does.Not.Contain("trained"));
            Assert.That(Directory.Exists(Path.Combine(workspace.Root, ".artifacts")), Is.False);
        });
    }

    [Test]
    public async Task A_broken_neighbour_does_not_keep_an_experiment_from_running()
    {
        workspace.Write("experiments/tiny/broken.yaml", "regularisation: {l2: 0.1}\n");

        Ended run = await RunAsync("run", "tiny/l2");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Errors, Does.Contain("experiments/tiny/broken.yaml"));
            Assert.That(run.Output, Does.EndWith("trained 4 runs, 0 from the store\n"));
            Assert.That(run.Output, Does.Not.Contain("wrote"), "a page without the broken experiment");
        });
    }

    [TestCase("--max-seeds needs --until-decided", "--max-seeds", "7")]
    [TestCase("--explain and --until-decided do not go together", "--explain", "--until-decided")]
    public async Task An_option_that_could_not_act_is_refused(string said, params string[] options)
    {
        Ended run = await RunAsync(["run", .. options]);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Errors, Does.Contain(said));
            Assert.That(run.Output, Does.Not.Contain("trained"));
        });
    }

    [TestCase("run", "tiny/l3", "tiny/l2")]
    [TestCase("list", "tinny", "tiny")]
    [TestCase("accept", "experiments/tiny/plane.yaml", "tiny/plain")]
    public async Task An_unknown_path_is_answered_with_the_nearest_one(string command, string path, string nearest)
    {
        Ended run = await RunAsync(command, path);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Errors, Does.Contain($"'{path}'").And.Contain($"Did you mean '{nearest}'?"));
        });
    }

    [Test]
    public async Task An_unknown_command_is_bad_input() =>
        Assert.That((await RunAsync("rnu")).ExitCode, Is.EqualTo(2));

    [Test]
    public async Task Outside_a_workspace_the_way_into_one_is_told()
    {
        Ended run = await ExperimentsProcess.RunAsync(Path.GetPathRoot(workspace.Root)!, "list");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Errors, Does.StartWith("error:").And.Contain("mend:"));
        });
    }

    [Test]
    public async Task Right_files_are_counted()
    {
        Ended run = await RunAsync("validate");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Output, Is.EqualTo("2 experiments in 1 study: no problems\n"));
        });
    }

    private Task<Ended> RunAsync(params string[] arguments) => ExperimentsProcess.RunAsync(workspace.Root, arguments);
}
