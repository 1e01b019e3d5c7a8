using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Experiments.Tests.EndToEnd;

/// <summary>What is claimed of results by whole processes: seeds added, and changes called.</summary>
[FullRunOnly]
public sealed partial class EvidenceTests
{
    private TemporaryWorkspace workspace = null!;

    [SetUp]
    public void Create() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Delete() => workspace.Dispose();

    [Test]
    public async Task Seeds_are_added_up_to_the_limit_and_found_in_the_store_again()
    {
        Ended run = await RunAsync("run", "--until-decided", "--max-seeds", "4");
        Ended again = await RunAsync("run", "--until-decided", "--max-seeds", "4");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Output, Does.Contain("trained tiny/plain, seed 4:").And.Contain("trained tiny/l2, seed 4:").And.Not.Contain("seed 5:"));
            Assert.That(run.Output, Does.Match(@"\ntiny/l2 +4 .+ limit of 4 seeds\n"));
            Assert.That(run.Output, Does.Contain("write 'seeds: 4' in experiments/tiny/study.yaml"));
            Assert.That(run.Output, Does.EndWith("trained 8 runs, 0 from the store\n").And.Not.Contain("wrote"), "reports are of the seeds that files name");
            Assert.That(again.Output, Does.Match(@"\ntiny/l2 +4 .+ limit of 4 seeds\n").And.Not.Contain("trained tiny/"));
        });
    }

    // Within 2 × 50 points every difference is known after three seeds.
    [Test]
    public async Task Seeds_are_added_until_the_difference_is_known()
    {
        workspace.Write("experiments/tiny/study.yaml", $"{TinyStudy.Files[0].Text}rope: 50\n");

        Ended run = await RunAsync("run", "--until-decided");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Output, Does.Match(@"\ntiny/l2 +3 +same: .+ interval below 100 points\n"));
            Assert.That(run.Output, Does.EndWith("trained 6 runs, 0 from the store\n"));
        });
    }

    [Test]
    public async Task Changes_since_a_revision_are_called_by_the_snapshots_of_both()
    {
        const string file = "Suite.Reproduces_experiment=tiny-";
        foreach (string name in new[] { "fell", "rose", "wavered", "stayed" })
        {
            Snapshot($"tests/{file}{name}.verified.txt", name, shift: 0);
        }

        await GitAsync("init", "-q");
        await GitAsync("add", "tests");
        await GitAsync("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "before");
        Ended unchanged = await RunAsync("guard", "HEAD");
        Snapshot($"tests/{file}fell.verified.txt", "fell", shift: -2);
        Snapshot($"tests/{file}rose.verified.txt", "rose", shift: 2);
        Snapshot($"tests/{file}wavered.verified.txt", "wavered", shift: 0, wave: 0.5);

        Ended changed = await RunAsync("guard", "HEAD");

        Assert.Multiple(() =>
        {
            Assert.That(unchanged.ExitCode, Is.Zero, unchanged.Errors);
            Assert.That(unchanged.Output, Is.EqualTo("of 4 results that both have, 0 changed: 0 dropped, 0 gained, 0 noise; 0 new, 0 gone\n"));
            Assert.That(changed.ExitCode, Is.EqualTo(1), changed.Errors);
            Assert.That(changed.Output, Does.Match(@"\ntiny/fell +a drop +worse: -2\.00 .+ the same\n"));
            Assert.That(changed.Output, Does.Match(@"\ntiny/rose +a gain +better: \+2\.00 .+ the same\n"));
            Assert.That(changed.Output, Does.Match(@"\ntiny/wavered +noise +cannot tell: .+ the same\n"));
            Assert.That(changed.Output, Does.EndWith("of 4 results that both have, 3 changed: 1 dropped, 1 gained, 1 noise; 0 new, 0 gone\n"));
        });
    }

    /// <summary>A snapshot of this repository under another name, its runs' last accuracies moved: all alike, and every other one up or down.</summary>
    private void Snapshot(string path, string name, double shift, double wave = 0)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Suites", "ExperimentTests.Reproduces_experiment=overfitting-l2.verified.txt"));
        string moved = LastAccuracy().Replace(text.Replace("overfitting/l2", $"tiny/{name}", StringComparison.Ordinal), run =>
        {
            int seed = int.Parse(run.Groups["seed"].Value, CultureInfo.InvariantCulture);
            double last = double.Parse(run.Groups["last"].Value, CultureInfo.InvariantCulture);
            return string.Create(CultureInfo.InvariantCulture, $"{run.Groups["start"].Value}{last + shift + (seed % 2 == 0 ? wave : -wave):0.00}");
        });
        workspace.Write(path, moved);
    }

    [GeneratedRegex(@"^(?<start> +(?<seed>\d+) +)(?<last>\d+\.\d\d)(?= +\d+\.\d\d +\d+\.\d\d +[0-9a-f]{64}$)", RegexOptions.Multiline)]
    private static partial Regex LastAccuracy();

    private async Task GitAsync(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = workspace.Root })!;
        await git.WaitForExitAsync();
        Assert.That(git.ExitCode, Is.Zero, string.Join(' ', arguments));
    }

    private Task<Ended> RunAsync(params string[] arguments) => ExperimentsProcess.RunAsync(workspace.Root, arguments);
}
