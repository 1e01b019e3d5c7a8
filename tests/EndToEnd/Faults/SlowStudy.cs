using System.Diagnostics;

namespace Experiments.Tests.EndToEnd.Faults;

/// <summary>
/// A study of some seconds with everything that a training carries along: momentum, a schedule that goes by what was
/// measured, early stopping, fresh pictures, decay that is put off; and of many short runs, whose records are written all the time.
/// </summary>
internal sealed class SlowStudy : IDisposable
{
    public const int Runs = 16;

    private static readonly Lazy<Task<Undisturbed>> withoutFault = new(TrainAsync);

    private readonly TemporaryWorkspace workspace = new();

    public SlowStudy()
    {
        Directory.Delete(Path.Combine(Root, "experiments", "tiny"), recursive: true);
        workspace.Write("experiments/slow/study.yaml", """
            title: Is nothing lost?
            summary: Made to be killed.
            baseline: short
            defaults:
              dataset: {name: mnist, train: 300, validation: 100, test: 100}
              network: {layers: [784, 12, 10], activation: sigmoid, output: sigmoid, initial-weights: scaled-normal}
              cost: cross-entropy
              training: {epochs: 3, batch-size: 10, learning-rate: 0.5}

            """);
        workspace.Write("experiments/slow/short.yaml", "title: Short\nseeds: 12\n");
        workspace.Write("experiments/slow/carried.yaml", """
            title: Carries much along
            seeds: 2
            training: {epochs: 200, learning-rate: {start: 0.5, halve-after: 4}, momentum: 0.5}
            augmentation: {transformations: [{rotate: 15}, {elastic: {sigma: 4, alpha: 30}}], fresh: every-epoch}
            regularization: {early-stopping: 90, dropout: 0.2, l1: 0.01}
            acknowledge: [EXP0044]

            """);
        workspace.Write("experiments/slow/decayed.yaml", """
            title: Puts its decay off
            seeds: 2
            training: {epochs: 6000}
            regularization: {l2: 0.1}
            acknowledge: [EXP0044]

            """);
    }

    public string Root => workspace.Root;

    public string Results => Path.Combine(Root, ".artifacts", "results");

    /// <summary>The records that there are: the path from the results' folder, and the bytes.</summary>
    public IReadOnlyDictionary<string, byte[]> Records => !Directory.Exists(Results) ? new Dictionary<string, byte[]>() :
        Directory.GetFiles(Results, "record.json", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(Results, file), File.ReadAllBytes);

    public void Write(string path, string text) => workspace.Write(path, text);

    /// <summary>What it gives without a fault, trained once for all tests.</summary>
    public static Task<Undisturbed> WithoutFault => withoutFault.Value;

    private static async Task<Undisturbed> TrainAsync()
    {
        using SlowStudy study = new();
        var clock = Stopwatch.StartNew();
        Ended ended = await ExperimentsProcess.RunAsync(study.Root, "run");
        return ended.ExitCode == 0 && study.Records.Count == Runs
            ? new Undisturbed(study.Records, clock.Elapsed)
            : throw new InvalidOperationException(ended.Output + ended.Errors);
    }

    public void Dispose() => workspace.Dispose();
}

/// <summary>What a process gave that nobody disturbed.</summary>
internal sealed record Undisturbed(IReadOnlyDictionary<string, byte[]> Records, TimeSpan Time);
