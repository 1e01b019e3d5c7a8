using System.Globalization;
using System.Runtime.InteropServices;

namespace Experiments.Tests.Peers;

/// <summary>What was measured, as a page beside the benchmarks' other results.</summary>
internal static class Results
{
    private static readonly SortedDictionary<string, string> rows = new(StringComparer.Ordinal);
    private static readonly SortedSet<string> versions = new(StringComparer.Ordinal);
    private static string pictures = "";

    /// <summary>Adds a network's line.</summary>
    public static void Training(
        string name, string network, double[] seconds, IReadOnlyList<(double Measured, double Aim)> ratios, IEnumerable<string> peers)
    {
        versions.UnionWith(peers);
        string Ratio((double Measured, double Aim) ratio) =>
            string.Create(CultureInfo.InvariantCulture, $"{ratio.Measured:0.0} ({ratio.Aim:0.0}{(ratio.Measured < ratio.Aim ? ", missed" : "")})");
        rows[name] = string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} {network} | {seconds[0]:0.000} | {seconds[1]:0.000} | {seconds[2]:0.000} | {Ratio(ratios[0])} | {Ratio(ratios[1])} |");
    }

    /// <summary>Adds the line of elastic pictures.</summary>
    public static void Pictures(double ours, double peers, double faster, string peer)
    {
        versions.Add(peer);
        pictures = string.Create(
            CultureInfo.InvariantCulture,
            $"\nElastic distortions of 28×28 pictures, σ 4, α 34: {ours:0} a second, OpenCV {peers:0}: {faster:0.0} times as many (at least 7 wanted{(faster < 7 ? ", missed" : "")}).\n");
    }

    /// <summary>Writes the page once everything on it was measured: a filtered run leaves the page alone.</summary>
    /// <param name="networks">Lines that the page has.</param>
    /// <param name="rounds">Of which medians are shown.</param>
    public static void WriteWhenComplete(int networks, int rounds)
    {
        if (rows.Count == networks && pictures.Length > 0)
        {
            Write(rounds);
        }
    }

    private static void Write(int rounds) => File.WriteAllText(
        Path.Combine(Contestant.Root, "tests", "Benchmarks", "results", "peers.md"),
        $"""
        # Against its peers

        One thread each, float32, whole training steps over 50,000 images of MNIST (gathering the mini-batch, forward, backward,
        update with L2 decay), in turns, medians of {rounds} rounds. Times faster: measured (wanted). Written by
        `EXPERIMENTS_PEERS=1 dotnet test --project tests/Peers -c Release`.

        Machine: {Processor()}, {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, .NET {Environment.Version}.
        Peers: {string.Join(", ", versions)}.

        | network, mini-batch | Experiments, s | NumPy, s | PyTorch, s | times NumPy | times PyTorch |
        |---|---|---|---|---|---|
        {string.Join('\n', rows.Values)}
        {pictures}
        """);

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? string.Join(' ', new[] { "model name", "cpu family", "model\t" }.Select(key =>
            File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) is { } line
                ? (key == "model name" ? "" : $"{key.Trim()} ") + line[(line.IndexOf(':') + 1)..].Trim()
                : "").Where(text => text.Length > 0))
        : RuntimeInformation.ProcessArchitecture.ToString();
}
