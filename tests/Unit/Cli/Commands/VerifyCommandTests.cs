using Experiments.Cli;
using Experiments.Cli.Commands;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Running;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Commands;

public sealed class VerifyCommandTests
{
    [Test]
    public async Task A_forged_record_fails_with_its_epoch_and_sound_ones_pass()
    {
        using RunnableWorkspace workspace = new();
        RunRecord record = (await workspace.Runner.RunAsync(workspace.Experiments)).Results[0].Records[2];
        CommandRun Verify(string path, bool full) =>
            CommandRun.Of(workspace.Workspace, invocation => VerifyCommand.ExecuteAsync(invocation, full, CancellationToken.None), path);
        new ResultStore(workspace.Workspace.Results).Add(record with { Evaluations = [.. record.Evaluations.SkipLast(1), record.Last with { WeightHash = new string('f', 64) }] });

        CommandRun first = Verify("demo/plain", full: false), plain = Verify("demo/plain", full: true), decay = Verify("demo/decay", full: true);
        Assert.Multiple(() =>
        {
            Assert.That((first.Code, first.Output), Is.EqualTo((ExitCode.Done, "demo/plain: the first evaluation gives what the records say\n")), "nothing is wrong up to there");
            Assert.That((plain.Code, plain.Output), Is.EqualTo((ExitCode.Failed, "")));
            Assert.That(plain.Errors, Does.StartWith($"error: the record of demo/plain with seed 3 differs from training at epoch {record.Last.Epoch}: its weights are ffffffffffff…"));
            Assert.That((decay.Code, decay.Output), Is.EqualTo((ExitCode.Done, "demo/decay: all runs give what the records say\n")));
        });
    }
}
