using System.Text.Json;
using NUnit.Framework;

namespace Experiments.Tests.EndToEnd.Bits;

/// <summary>The networks of the benchmarks on real digits: the same weights with everything that a processor can lack, and on two threads.</summary>
[FullRunOnly]
public sealed class BenchBitTests
{
    private static readonly (string Name, string Value)[] Slow = [("DOTNET_EnableAVX2", "0"), ("DOTNET_EnableHWIntrinsic", "0")];

    private static readonly (string Name, string Value)[] Fast =
    [
        ("DOTNET_EnableAVX512", "0"), ("DOTNET_PreferredVectorBitWidth", "256"), ("DOTNET_PreferredVectorBitWidth", "128"),
    ];

    /// <summary>Network, mini-batch and updates; fewer of them where each multiply-add is done in software.</summary>
    private static IEnumerable<TestCaseData> Networks() =>
    [
        Network("A", "784,30,10", 10, 200, 20),
        Network("B", "784,100,10", 10, 100, 10),
        Network("C", "784,800,10", 10, 20, 2),
        Network("D", "784,800,10", 128, 3, 1),
        Network("E", "784,800,800,10", 128, 2, 0),
        Network("E, small mini-batch", "784,800,800,10", 6, 4, 1),
    ];

    [TestCaseSource(nameof(Networks))]
    public async Task The_weights_are_equal_to_the_bit(string layers, int batchSize, int steps, int slowSteps)
    {
        string[] network = ["--layers", layers, "--batch-size", $"{batchSize}"];
        string expected = await HashAsync([], [.. network, "--steps", $"{steps}"]);
        Assert.That(await HashAsync([], [.. network, "--steps", $"{steps}", "--threads", "2"]), Is.EqualTo(expected), "two threads");
        foreach ((string Name, string Value) one in Fast)
        {
            Assert.That(await HashAsync([one], [.. network, "--steps", $"{steps}"]), Is.EqualTo(expected), $"{one.Name}={one.Value}");
        }

        string expectedSlowly = slowSteps == 0 ? "" : await HashAsync([], [.. network, "--steps", $"{slowSteps}"]);
        foreach ((string Name, string Value) one in slowSteps == 0 ? [] : Slow)
        {
            Assert.That(await HashAsync([one], [.. network, "--steps", $"{slowSteps}"]), Is.EqualTo(expectedSlowly), $"{one.Name}={one.Value}");
        }
    }

    private static async Task<string> HashAsync((string Name, string Value)[] environment, string[] arguments)
    {
        Ended ended = await ExperimentsProcess.RunAsync(Repository.Root, environment, ["bench", "--json", .. arguments]);
        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        return JsonDocument.Parse(ended.Output).RootElement.GetProperty("weightHash").GetString()!;
    }

    private static TestCaseData Network(string name, string layers, int batchSize, int steps, int slowSteps) =>
        new TestCaseData(layers, batchSize, steps, slowSteps).SetArgDisplayNames(name);
}
