using System.Text.Json;
using Experiments.Cli;
using Experiments.Cli.Commands;
using Experiments.Tests.Unit.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Commands;

public sealed class ShowCommandTests
{
    private TemporaryWorkspace files = null!;

    [SetUp]
    public void Create() => files = new TemporaryWorkspace();

    [TearDown]
    public void Delete() => files.Dispose();

    [Test]
    public void Each_setting_is_shown_with_where_it_comes_from()
    {
        CommandRun run = Show(json: false, "demo/decay");
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(ExitCode.Done), run.Errors);
            Assert.That(run.Output, Does.StartWith("demo/decay: Decay\n"));
            Assert.That(run.Output, Does.Match(@"(?m)^network\.layers +4, 6, 3 +study +experiments/demo/study\.yaml:6$"));
            Assert.That(run.Output, Does.Match(@"(?m)^regularization\.l2\.lambda +0\.1 +experiment +experiments/demo/decay\.yaml:2$"));
            Assert.That(run.Output, Does.Match(@"(?m)^training\.momentum +0 +default$"));
            Assert.That(run.Output, Does.Match(@"(?m)^seeds +1, 2, 3 +study +experiments/demo/study\.yaml:9$"));
        });
    }

    [Test]
    public void Programs_get_an_array_of_experiments()
    {
        using JsonDocument read = JsonDocument.Parse(Show(json: true, "demo").Output);
        JsonElement decay = read.RootElement.EnumerateArray().Single(experiment => experiment.GetProperty("experiment").GetString() == "demo/decay");
        JsonElement lambda = decay.GetProperty("settings").EnumerateArray().Single(setting => setting.GetProperty("key").GetString() == "regularization.l2.lambda");
        Assert.That(
            lambda.EnumerateObject().Select(property => $"{property.Name}={property.Value}"),
            Is.EqualTo(new[] { "key=regularization.l2.lambda", "value=0.1", "from=experiment", "file=experiments/demo/decay.yaml", "line=2" }));
    }

    [Test]
    public void A_tuned_arm_says_that_its_settings_are_still_to_be_chosen()
    {
        files.Write("demo/decay.yaml", "title: Decay\nsweep: {regularization.l2: [0.1, 0.2], choose: best-validation-accuracy}");
        Assert.That(Show(json: false, "demo/decay").Output, Does.Contain("to be chosen from 2 points, each shown by its name, such as demo/decay@l2=0.2; the first of them:"));
    }

    [Test]
    public void A_point_to_choose_from_is_shown_by_its_name_with_the_seeds_that_it_is_tried_on()
    {
        files.Write("demo/decay.yaml", "title: Decay\nsweep: {regularization.l2: [0.1, 0.2], choose: best-validation-accuracy, choose-seeds: [7, 8]}");
        CommandRun run = Show(json: false, "experiments/demo/decay@l2=0.2");
        Assert.Multiple(() =>
        {
            Assert.That(run.Output, Does.StartWith("demo/decay@l2=0.2: Decay (l2 = 0.2)\n").And.Not.Contain("to be chosen"));
            Assert.That(run.Output, Does.Match(@"(?m)^regularization\.l2\.lambda +0\.2 +experiment +experiments/demo/decay\.yaml:2$"));
            Assert.That(run.Output, Does.Match(@"(?m)^seeds +7, 8 +experiment +experiments/demo/decay\.yaml:2$"));
            Assert.That(Show(json: false, "demo/decay@l2=0.3").Errors, Does.Contain("Did you mean 'demo/decay@l2=0.1'?"));
        });
    }

    [Test]
    public void What_is_broken_is_told_and_not_shown()
    {
        files.Write("demo/decay.yaml", "title: Decay\nregularisation: {l2: 0.1}");
        CommandRun run = Show(json: false, "demo/decay");
        Assert.That((run.Code, run.Output), Is.EqualTo((ExitCode.BadInput, "")));
    }

    private CommandRun Show(bool json, params string[] paths) =>
        CommandRun.Of(files.Workspace, invocation => ShowCommand.ExecuteAsync(invocation, json), paths);
}
