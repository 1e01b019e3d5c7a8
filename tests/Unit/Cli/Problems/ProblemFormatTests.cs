using System.Text.Json;
using Experiments.Cli.Problems;
using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Problems;

public sealed class ProblemFormatTests
{
    private static readonly Problem error = new(
        new Place("experiments/demo/l2.yaml", 2, 7), "EXP0006", "λ is \"-1\",\nbelow 0", "It would grow.", "Use 0.1.");

    private static readonly Problem warning = error with { IsWarning = true };

    [Test]
    public void MSBuild_gets_a_full_path_and_everything_on_one_line()
    {
        Workspace workspace = new(Path.Combine(Path.GetTempPath(), "späte Runs", "here", ".."));
        string file = Path.Combine(Path.GetTempPath(), "späte Runs", "experiments", "demo", "l2.yaml");

        Assert.Multiple(() =>
        {
            Assert.That(
                MSBuildFormat.Of(error, workspace),
                Is.EqualTo($"{file}(2,7): error EXP0006: λ is \"-1\",\\nbelow 0. It would grow. Use 0.1."));
            Assert.That(MSBuildFormat.Of(warning, workspace), Does.StartWith($"{file}(2,7): warning EXP0006: "));
        });
    }

    [Test]
    public void Programs_get_an_array_of_objects()
    {
        using JsonDocument read = JsonDocument.Parse(JsonFormat.Of([error, warning]));

        Assert.That(read.RootElement.GetArrayLength(), Is.EqualTo(2));
        Assert.That(
            read.RootElement[0].EnumerateObject().Select(property => $"{property.Name}={property.Value}"),
            Is.EqualTo(new[]
            {
                "file=experiments/demo/l2.yaml", "line=2", "column=7", "code=EXP0006", "severity=error",
                "what=λ is \"-1\",\\nbelow 0", "why=It would grow.", "mend=Use 0.1.",
            }));
        Assert.That(read.RootElement[1].GetProperty("severity").GetString(), Is.EqualTo("warning"));
    }

    [Test]
    public void Without_problems_programs_get_an_empty_array() => Assert.That(JsonFormat.Of([]), Is.EqualTo("[]"));
}
