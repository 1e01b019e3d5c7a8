using NUnit.Framework;

namespace Experiments.Tests.EndToEnd.Faults;

/// <summary>
/// Processes are killed at random moments, again and again, while they save their trainings all the time: no finished run
/// is lost, no half of a record is taken for a whole one, and what goes on from a checkpoint ends with the same bytes.
/// </summary>
[FullRunOnly]
public sealed class KillTests
{
    private const int UsualKills = 8;

    private static readonly (string, string)[] SaveOften = [("EXPERIMENTS_CHECKPOINT_SECONDS", "0.02")];

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("EXPERIMENTS_KILLS"), out int kills) ? kills : UsualKills;

    private Undisturbed expected = null!;

    [OneTimeSetUp]
    public async Task Train_without_a_fault() => expected = await SlowStudy.WithoutFault;

    [Test]
    public async Task Nothing_is_lost()
    {
        Random random = new(1);
        int killed = 0, resumed = 0, completed = 0;
        while (killed < Kills || (resumed == 0 && killed < 10 * Kills))
        {
            using SlowStudy study = new();
            (int kills, int resumes) = await KillUntilDoneAsync(study, random, Math.Max(Kills - killed, UsualKills));
            killed += kills;
            resumed += resumes;
            completed++;
        }

        TestContext.Out.WriteLine($"{killed} processes killed, {completed} times until all was trained; {resumed} trainings went on from a checkpoint");
        Assert.That(resumed, Is.GreaterThan(0), "no training was ever killed after a checkpoint");
    }

    private async Task<(int Kills, int Resumes)> KillUntilDoneAsync(SlowStudy study, Random random, int most)
    {
        int kills = 0, resumes = 0;
        HashSet<string> finished = [];
        while (true)
        {
            TimeSpan time = kills < most ? random.NextDouble() * expected.Time : TimeSpan.FromMinutes(2);
            using ExperimentsProcess process = ExperimentsProcess.Start(study.Root, SaveOften, "run");
            bool isKilled = await process.KillAsync(time);
            Ended ended = await process.EndAsync();
            RequireWhole(study, finished);
            resumes += ended.Output.Split('\n').Count(line => line.StartsWith("resumed ", StringComparison.Ordinal));
            Assert.That(ended.Errors, Does.Not.Contain("warning"), "a checkpoint or a record was damaged");
            if (!isKilled)
            {
                Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
                Assert.That(study.Records.Keys, Is.EquivalentTo(expected.Records.Keys));
                return (kills, resumes);
            }

            kills++;
        }
    }

    private void RequireWhole(SlowStudy study, HashSet<string> finished)
    {
        IReadOnlyDictionary<string, byte[]> records = study.Records;
        Assert.That(finished.Except(records.Keys), Is.Empty, "a finished run was lost");
        foreach ((string path, byte[] content) in records)
        {
            Assert.That(content, Is.EqualTo(expected.Records[path]), $"{path} differs from the run that nobody killed");
        }

        finished.UnionWith(records.Keys);
    }
}
