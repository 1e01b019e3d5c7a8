using Experiments.Cli;
using Experiments.Cli.Progress;
using Experiments.Running;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Progress;

public sealed class PlainProgressTests
{
    [Test]
    public void There_is_one_line_for_each_run_that_ends()
    {
        using StringWriter text = new() { NewLine = "\n" };
        PlainProgress progress = new(Output.Plain(text, text), runs: 3);

        progress.Report(Sample.Step("l2", 1, RunState.Stored));
        progress.Report(Sample.Step("l2", 2, RunState.Started));
        progress.Report(Sample.Step("l2", 2, RunState.Evaluated, 50, 87.5));
        progress.Report(Sample.Step("l2", 2, RunState.Finished, 100, 87.125));
        progress.Report(Sample.Step("l2", 3, RunState.Failed, reason: "the disk is full"));

        Assert.That(text.ToString(), Is.EqualTo(
            """
            trained study/l2, seed 2: 87.13 % (2 of 3)
            failed study/l2, seed 3: the disk is full (3 of 3)

            """));
    }
}
