using System.Globalization;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Experiments.Tests.EndToEnd.Faults;

/// <summary>Processes that run the same experiments on one store at once train each run once, and all see all results.</summary>
[FullRunOnly]
public sealed partial class SharedStoreTests
{
    private IReadOnlyDictionary<string, byte[]> expected = null!;

    [OneTimeSetUp]
    public async Task Train_alone() => expected = (await SlowStudy.WithoutFault).Records;

    [TestCase(2)]
    [TestCase(8)]
    public async Task No_run_is_trained_twice(int processes)
    {
        using SlowStudy study = new();
        Ended[] ended = await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => ExperimentsProcess.RunAsync(study.Root, "run")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ended.Select(process => process.ExitCode), Is.All.Zero, string.Join('\n', ended.Select(process => process.Errors)));
            Assert.That(ended.Sum(process => Trained(process.Output)), Is.EqualTo(SlowStudy.Runs));
            Assert.That(study.Records, Is.EquivalentTo(expected));
            Assert.That(Directory.GetFiles(study.Results, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Distinct(), Is.EquivalentTo(new[] { "record.json", "provenance.json" }));
        }
    }

    [Test]
    public async Task The_others_take_over_what_a_killed_process_left()
    {
        using SlowStudy study = new();
        using ExperimentsProcess killed = ExperimentsProcess.Start(study.Root, [("EXPERIMENTS_CHECKPOINT_SECONDS", "0.02")], "run");
        using ExperimentsProcess other = ExperimentsProcess.Start(study.Root, "run");
        await killed.KillAsync(TimeSpan.FromSeconds(1.5));
        Ended ended = await other.EndAsync();
        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(study.Records, Is.EquivalentTo(expected));
    }

    private static int Trained(string output) => int.Parse(TrainedRuns().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^trained (\d+) runs?, ", RegexOptions.Multiline)]
    private static partial Regex TrainedRuns();
}
