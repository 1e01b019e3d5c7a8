using System.CommandLine;
using System.Globalization;
using Experiments.Cli.Bench;
using Experiments.Definitions;
using Experiments.Training.Augmentations;
using Experiments.Training.Datasets;

namespace Experiments.Cli.Commands;

/// <summary>Measures the engine on this machine; stores nothing.</summary>
internal static class BenchCommand
{
    private static readonly Option<string?> Layers = new("--layers")
    {
        Description = $"Nodes per layer, with commas. Default: {BenchDefaults.Layers}.",
    };

    private static readonly Option<int> BatchSize = new("--batch-size")
    {
        Description = "Images of a mini-batch.",
        DefaultValueFactory = _ => BenchDefaults.BatchSize,
    };

    private static readonly Option<int> Threads = new("--threads")
    {
        Description = "Threads that share each update; pays from some 800 nodes in a layer.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<double?> Seconds = new("--seconds") { Description = "How long to measure. Default: 3." };

    private static readonly Option<long?> Steps = new("--steps")
    {
        Description = "How many updates to measure instead; the weight hash can then be compared.",
    };

    private static readonly Option<string?> Augment = new Option<string?>("--augment")
    {
        Description = "Make fresh pictures of this kind; with --layers, train on them.",
    }.AcceptOnlyFromAmong([.. PictureSpeed.Kinds.Keys]);

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object." };

    /// <summary>The command with its options.</summary>
    /// <param name="inWorkspace">Runs an action where the experiments are.</param>
    public static Command Create(InWorkspace inWorkspace)
    {
        Command command = new("bench", "Measure training on the first 50,000 images of MNIST: cross-entropy, sigmoid, η 0.5, λ 5.")
        {
            Layers, BatchSize, Threads, Seconds, Steps, Augment, Json,
        };
        command.SetAction((parsed, cancellation) =>
            inWorkspace(parsed, (invocation, _) => Task.FromResult(Execute(parsed, invocation)), cancellation));
        return command;
    }

    private static int Execute(ParseResult parsed, Invocation invocation)
    {
        string layers = parsed.GetValue(Layers) ?? BenchDefaults.Layers;
        bool areNumbers = layers.Split(',').All(width => int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        BenchRequest request = new(
            areNumbers ? [.. layers.Split(',').Select(width => int.Parse(width, CultureInfo.InvariantCulture))] : [],
            parsed.GetValue(BatchSize),
            parsed.GetValue(Threads),
            parsed.GetValue(Seconds),
            parsed.GetValue(Steps),
            parsed.GetValue(Augment),
            parsed.GetValue(Json));
        DatasetFolder folder = DatasetFolder.Read(invocation.Workspace, "mnist");
        int inputs = folder.Definition.Shape[0] * folder.Definition.Shape[1];
        if (request.Problem(inputs, folder.Definition.Classes) is { } problem)
        {
            invocation.Output.Error($"error: {problem}.");
            return ExitCode.BadInput;
        }

        DatasetSelection selection = new("mnist", Train: 50_000, Test: 10_000, Validation: 10_000);
        Examples images = Dataset.Load(folder.Path, folder.Definition).Split(selection, seed: 1).Training;
        invocation.Output.Line(Measure(request, images, trains: request.Augment is null || parsed.GetValue(Layers) is not null));
        return ExitCode.Done;
    }

    private static string Measure(BenchRequest request, Examples images, bool trains)
    {
        if (!trains)
        {
            PictureSpeed pictures = PictureSpeed.Measure(request, images);
            return request.Json ? pictures.ToJson() : pictures.ToString();
        }

        Augmentation? augmentation = request.Augment is { } kind
            ? new Augmentation([PictureSpeed.Kinds[kind]], Fresh: Freshness.EveryEpoch)
            : null;
        var training = TrainingSpeed.Measure(request, images, augmentation);
        return request.Json ? training.ToJson() : training.ToString();
    }
}
