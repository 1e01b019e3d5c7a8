using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Json;
using System.Text.Json.Serialization;
using Experiments.Definitions;
using Experiments.Definitions.Reading;
using Experiments.Running;
using NUnit.Framework;

namespace Experiments.Tests.EndToEnd.Bits;

/// <summary>
/// The same definition and seed give the same weights, whatever the processor can do: <see cref="BitMatrix"/> is trained
/// as it is, and again with one thing after another switched off.
/// </summary>
[FullRunOnly]
public sealed class BitTests
{
    private const int MostDifferencesShown = 30;

    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private static readonly string InstructionSets =
        $"SSE4.1 {Sse41.IsSupported}, AVX {Avx.IsSupported}, AVX2 {Avx2.IsSupported}, FMA {Fma.IsSupported}, AVX-512 {Avx512F.IsSupported}, "
        + $"vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits";

    private TemporaryWorkspace workspace = null!;
    private IReadOnlyList<EvaluatedBits> expected = null!;

    [OneTimeSetUp]
    public async Task Train_without_switches()
    {
        workspace = new TemporaryWorkspace(BitMatrix.Files());
        expected = await TrainAsync(workspace);
    }

    [OneTimeTearDown]
    public void Delete() => workspace.Dispose();

    [Test]
    public void Every_kind_of_setting_is_trained()
    {
        Catalog catalog = ExperimentFiles.Read(new Workspace(workspace.Root));

        IEnumerable<string> missing = Words.Of(typeof(Settings)).Except(Words.In(catalog.Experiments.Select(experiment => experiment.Settings)));

        Assert.That(missing, Is.Empty, "no experiment of the matrix uses these");
    }

    [Test]
    public void Every_training_gives_numbers() =>
        Assert.That(expected.Where(bits => bits.Diverged), Is.Empty, "the bits of what is no number are nobody's promise");

    [TestCase("DOTNET_EnableAVX512", "0")]
    [TestCase("DOTNET_PreferredVectorBitWidth", "256")]
    [TestCase("DOTNET_PreferredVectorBitWidth", "128")]
    [TestCase("DOTNET_EnableAVX2", "0")]
    [TestCase("DOTNET_EnableHWIntrinsic", "0")]
    [TestCase("DOTNET_PROCESSOR_COUNT", "1")]
    [TestCase("DOTNET_TieredCompilation", "1", Description = "the compiler does not optimize at first")]
    public async Task The_bits_stay_the_same_with(string name, string value)
    {
        TestContext.Out.WriteLine($"Compared with {InstructionSets}. A switch of what the processor lacks anyway changes nothing.");
        using TemporaryWorkspace other = new(BitMatrix.Files());
        IReadOnlyList<EvaluatedBits> actual = await TrainAsync(other, (name, value));

        string[] differences =
        [
            .. from pair in expected.Zip(actual)
               where pair.First != pair.Second
               group pair by (pair.First.Experiment, pair.First.Seed) into run
               let first = run.First()
               select first.First.Difference(first.Second, $"{name}={value}"),
        ];
        Assert.Multiple(() =>
        {
            Assert.That(actual, Has.Count.EqualTo(expected.Count), "evaluations");
            Assert.That(
                differences, Has.Length.Zero, $"These runs differ, first here:\n{string.Join('\n', differences.Take(MostDifferencesShown))}");
        });
    }

    /// <summary>Trains in a process of its own and reads what it stored.</summary>
    private static async Task<IReadOnlyList<EvaluatedBits>> TrainAsync(TemporaryWorkspace workspace, params (string, string)[] environment)
    {
        Ended run = await ExperimentsProcess.RunAsync(workspace.Root, environment, "run");
        Assert.That(run.ExitCode, Is.Zero, run.Errors);

        Workspace trained = new(workspace.Root);
        return
        [
            .. from experiment in ExperimentFiles.Read(trained).Experiments
               from record in new Runner(trained).Stored(experiment)!.Records
               from evaluation in record.Evaluations
               select new EvaluatedBits(experiment.Name, record.Seed, evaluation.Update, record.Diverged, evaluation.WeightHash, JsonSerializer.Serialize(evaluation, Json)),
        ];
    }

    /// <summary>One evaluation of one run: its weights' hash, and all its numbers.</summary>
    private sealed record EvaluatedBits(string Experiment, int? Seed, long Update, bool Diverged, string WeightHash, string Numbers)
    {
        public string Difference(EvaluatedBits other, string environment) => WeightHash != other.WeightHash
            ? $"{this}: weights {WeightHash[..16]}, with {environment} {other.WeightHash[..16]}"
            : $"{this}: equal weights, but {Numbers}, with {environment} {other.Numbers}";

        public override string ToString() => $"{Experiment}, seed {Seed?.ToString() ?? "none"}, evaluation after {Update} updates";
    }
}
