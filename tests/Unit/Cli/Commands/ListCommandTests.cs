using System.Text.Json;
using Experiments.Cli.Commands;
using Experiments.Tests.Unit.Running;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Commands;

public sealed class ListCommandTests
{
    private RunnableWorkspace workspace = null!;

    [SetUp]
    public void Create() => workspace = new RunnableWorkspace();

    [TearDown]
    public void Delete() => workspace.Dispose();

    [Test]
    public async Task Experiments_are_listed_with_what_is_stored_of_them()
    {
        await workspace.Runner.RunAsync([workspace.Experiment("plain")]);
        string[] lines = List(json: false).Output.TrimEnd().Split('\n');
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Does.Match("^experiment +title +seeds +stored +test accuracy$"));
            Assert.That(lines[1], Does.Match(@"^demo/plain +Plain +3 +3 +\d+\.\d\d ± \d+\.\d\d %$"));
            Assert.That(lines[2], Does.Match("^demo/decay +Decay +3 +0$"));
        });
    }

    [Test]
    public async Task Programs_get_the_same_as_numbers()
    {
        await workspace.Runner.RunAsync([workspace.Experiment("plain")]);
        using JsonDocument read = JsonDocument.Parse(List(json: true).Output);
        JsonElement[] listed = [.. read.RootElement.EnumerateArray()];
        Assert.Multiple(() =>
        {
            Assert.That(listed.Select(experiment => experiment.GetProperty("stored").GetInt32()), Is.EqualTo(new[] { 3, 0 }));
            Assert.That(listed[0].GetProperty("testAccuracy").GetProperty("mean").GetDouble(), Is.InRange(0, 100));
            Assert.That(listed[1].GetProperty("testAccuracy").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    private CommandRun List(bool json) => CommandRun.Of(workspace.Workspace, invocation => ListCommand.ExecuteAsync(invocation, json));
}
