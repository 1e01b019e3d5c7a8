using System.Text.Json;
using NUnit.Framework;

namespace Experiments.Tests.Peers;

/// <summary>
/// The engine against NumPy, PyTorch and OpenCV, one thread each, one after the other in turns: whatever else the machine
/// does meets all of them, and medians of ratios are compared, never seconds.
/// </summary>
[PeersOnly]
[NonParallelizable]
public sealed class SpeedTests
{
    private const int Rounds = 5;
    private const double TurnSeconds = 2;

    /// <summary>Network, mini-batch, and how many times faster than NumPy and PyTorch at least.</summary>
    private static IEnumerable<TestCaseData> Trainings() =>
    [
        Training("A", "784,30,10", 10, 8, 24),
        Training("B", "784,100,10", 10, 5, 14),
        Training("C", "784,800,10", 10, 7.5, 16),
        Training("D", "784,800,10", 128, 4, 4.2),
        Training("E", "784,800,800,10", 128, 1.7, 1.9),
    ];

    [OneTimeTearDown]
    public static void WriteResults() => Results.WriteWhenComplete(Trainings().Count(), Rounds);

    [TestCaseSource(nameof(Trainings))]
    public void Trains_faster_than_its_peers(string name, string layers, int batchSize, double numPy, double pyTorch)
    {
        Require("numpy");
        Require("torch");
        string[] arguments = ["--layers", layers, "--batch-size", $"{batchSize}", "--seconds", Contestant.Seconds(TurnSeconds)];
        Contestant[] contestants = [Contestant.Ours, Contestant.NumPy, Contestant.PyTorch];
        JsonElement[][] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => contestants.Select(one => one.Measure(arguments)).ToArray())];

        double[] seconds = [.. Enumerable.Range(0, 3).Select(one => Median(rounds.Select(round => Seconds(round[one]))))];
        double overNumPy = Median(rounds.Select(round => Seconds(round[1]) / Seconds(round[0])));
        double overPyTorch = Median(rounds.Select(round => Seconds(round[2]) / Seconds(round[0])));
        Results.Training(
            name, $"{layers.Replace(',', '-')}, {batchSize}", seconds, [(overNumPy, numPy), (overPyTorch, pyTorch)], [Version(rounds[0][1]), Version(rounds[0][2])]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(overNumPy, Is.AtLeast(numPy), "times as fast as NumPy");
            Assert.That(overPyTorch, Is.AtLeast(pyTorch), "times as fast as PyTorch");
        }
    }

    [Test]
    public void Makes_elastic_pictures_faster_than_OpenCV()
    {
        Require("cv2");
        string time = Contestant.Seconds(TurnSeconds);
        (JsonElement Ours, JsonElement Peer)[] rounds =
        [
            .. Enumerable.Range(0, Rounds).Select(_ =>
                (Contestant.Ours.Measure("--augment", "elastic", "--seconds", time), Contestant.OpenCV.Measure("--seconds", time))),
        ];
        double faster = Median(rounds.Select(round => Pictures(round.Ours) / Pictures(round.Peer)));
        Results.Pictures(
            Median(rounds.Select(round => Pictures(round.Ours))), Median(rounds.Select(round => Pictures(round.Peer))), faster, Version(rounds[0].Peer));
        Assert.That(faster, Is.AtLeast(7), "times as many pictures as OpenCV");
    }

    private static TestCaseData Training(string name, string layers, int batchSize, double numPy, double pyTorch) =>
        new TestCaseData(name, layers, batchSize, numPy, pyTorch).SetArgDisplayNames(name, layers, $"{batchSize}");

    private static void Require(string module)
    {
        if (Contestant.Missing(module) is { } reason)
        {
            Assert.Ignore(reason);
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static double Seconds(JsonElement result) => result.GetProperty("secondsPerEpoch").GetDouble();

    private static double Pictures(JsonElement result) => result.GetProperty("picturesPerSecond").GetDouble();

    private static string Version(JsonElement result) => result.GetProperty("version").GetString()!;
}
