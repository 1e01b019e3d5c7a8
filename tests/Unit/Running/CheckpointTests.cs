using Experiments.Running;
using Experiments.Running.Checkpoints;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running;

/// <summary>A run that was stopped goes on where it was, and ends with the bytes of one that was not.</summary>
public sealed class CheckpointTests
{
    private const string Long = "title: Plain\nseeds: 1\ntraining: {updates: 400, learning-rate: {start: 2, halve-after: 3}, momentum: 0.5}\nregularization: {early-stopping: 90, l2: 0.1}";

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(2);

    private RunnableWorkspace workspace = null!;
    private string key = null!;
    private byte[] expected = null!;
    private RunProgress[] steps = [];

    private string Folder => Path.Combine(workspace.Workspace.Results, key[..2], key);

    private string Checkpoint => Path.Combine(Folder, "checkpoint.bin");

    private string Record => Path.Combine(Folder, "record.json");

    [SetUp]
    public async Task Stop_a_run_half_way()
    {
        workspace = new RunnableWorkspace();
        workspace.Write("plain", Long);
        key = (await RunAsync()).Results[0].Records[0].Key;
        expected = await File.ReadAllBytesAsync(Record);
        Directory.Delete(workspace.Workspace.Results, recursive: true);
        Interrupt();
    }

    [TearDown]
    public void Delete() => workspace.Dispose();

    [Test]
    public async Task It_goes_on_and_gives_the_same_bytes()
    {
        Assert.That(File.Exists(Record), Is.False);
        RunSummary summary = await RunAsync();
        RunProgress resumed = steps.Single(step => step.State == RunState.Resumed);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(summary.Trained, Is.EqualTo(1));
            Assert.That(resumed.Update, Is.InRange(1, 399));
            Assert.That(steps.Select(step => step.State), Does.Not.Contain(RunState.Started).And.Not.Contain(RunState.Noted));
            Assert.That(await File.ReadAllBytesAsync(Record), Is.EqualTo(expected));
            Assert.That(File.Exists(Checkpoint), Is.False, "it is needed no more");
            Assert.That(new ResultStore(workspace.Workspace.Results).ProvenanceOf(key)!.ResumedAtEpoch, Is.EqualTo(resumed.Epoch));
        }
    }

    [Test]
    public async Task It_can_be_stopped_again_and_again()
    {
        for (int time = 0; time < 5; time++)
        {
            Interrupt();
        }

        await RunAsync();
        Assert.That(await File.ReadAllBytesAsync(Record), Is.EqualTo(expected));
    }

    [TestCase("cut off", "it is damaged")]
    [TestCase("empty", "it is damaged")]
    [TestCase("a bit flipped", "it is damaged")]
    [TestCase("another engine", "it is of engine revision 0")]
    [TestCase("another format", "it has format 0")]
    [TestCase("another run", "it is another run's")]
    [TestCase("another layout", "This is no state of such a training")]
    public async Task A_checkpoint_that_is_of_no_use_is_left_aside_with_the_reason(string damage, string reason)
    {
        byte[] content = await File.ReadAllBytesAsync(Checkpoint);
        CheckpointFile sound = CheckpointFile.Read(content)!;
        byte[] damaged = damage switch
        {
            "cut off" => content[..^1],
            "empty" => [],
            "a bit flipped" => [.. content[..^100], (byte)(content[^100] ^ 1), .. content[^99..]],
            "another engine" => (sound with { EngineRevision = 0 }).Write(),
            "another format" => (sound with { Format = 0 }).Write(),
            "another run" => (sound with { Key = new string('b', 64) }).Write(),
            _ => (sound with { State = sound.State[..^1] }).Write(),
        };
        await File.WriteAllBytesAsync(Checkpoint, damaged);
        RunSummary summary = await RunAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(summary.Failures, Is.Empty);
            Assert.That(steps.Single(step => step.State == RunState.Noted).Reason, Does.Contain("from the beginning").And.Contain(reason));
            Assert.That(steps.Count(step => step.State == RunState.Started), Is.EqualTo(1));
            Assert.That(await File.ReadAllBytesAsync(Record), Is.EqualTo(expected));
        }
    }

    [FullRunOnly]
    [Test]
    public void A_checkpoint_cut_anywhere_or_with_any_bit_changed_is_noticed()
    {
        byte[] content = CheckpointFile.Of("key", [1, 2, 3]).Write();
        Assert.That(CheckpointFile.Read(content), Is.Not.Null);
        Assert.That(Enumerable.Range(0, content.Length).Where(length => CheckpointFile.Read(content[..length]) is not null), Is.Empty);
        Assert.That(
            Enumerable.Range(0, 8 * content.Length).Where(bit => CheckpointFile.Read([.. content.Select((value, i) => (byte)(i == bit / 8 ? value ^ (1 << (bit % 8)) : value))]) is not null),
            Is.Empty);
    }

    [Test]
    public async Task One_that_cannot_be_written_stops_nothing_and_is_told_once()
    {
        File.Delete(Checkpoint);
        Directory.CreateDirectory(Checkpoint);
        RunSummary summary = await RunAsync(checkpointEvery: Soon);
        Assert.That(summary.Failures.Select(failure => failure.Reason), Is.Empty);
        Assert.That(steps.Where(step => step.State == RunState.Noted).Select(step => step.Reason), Has.One.Contains("no checkpoint could be written, and training goes on"));
    }

    [Test]
    public async Task They_are_written_at_ends_of_epochs_by_a_clock_that_nobody_sets_back()
    {
        File.Delete(Checkpoint);
        Interrupt(checkpointEvery: Soon);
        File.SetLastWriteTimeUtc(Checkpoint, new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Interrupt(checkpointEvery: Soon);
        File.SetLastWriteTimeUtc(Checkpoint, new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await RunAsync(Soon);
        Assert.That(steps.Select(step => step.State), Does.Contain(RunState.Resumed));
        Assert.That(await File.ReadAllBytesAsync(Record), Is.EqualTo(expected));
    }

    [TestCase("-1")]
    [TestCase("soon")]
    [TestCase("NaN")]
    public void A_time_that_is_none_is_refused_with_an_example(string text) => Assert.That(
        () => CheckpointTimes.Parse(text), Throws.TypeOf<InvalidDataException>().With.Message.Contains($"'{text}'").And.Message.Contains("such as 30"));

    [TestCase(null, 30)]
    [TestCase("", 30)]
    [TestCase("0", 0)]
    [TestCase("2.5", 2.5)]
    public void A_time_is_in_seconds(string? text, double seconds) => Assert.That(CheckpointTimes.Parse(text), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    private async Task<RunSummary> RunAsync(TimeSpan? checkpointEvery = null)
    {
        Steps taken = new();
        RunSummary summary = await new Runner(workspace.Workspace, checkpointEvery: checkpointEvery).RunAsync([workspace.Experiment("plain")], taken);
        steps = [.. taken.Taken];
        return summary;
    }

    /// <summary>Trains up to the next evaluation, and stops there.</summary>
    private void Interrupt(TimeSpan? checkpointEvery = null)
    {
        using CancellationTokenSource source = new();
        Steps stopping = new(step => step.State == RunState.Evaluated, source.Cancel);
        Assert.That(
            async () => await new Runner(workspace.Workspace, checkpointEvery: checkpointEvery).RunAsync([workspace.Experiment("plain")], stopping, source.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(File.Exists(Checkpoint), Is.True);
    }
}
