using System.Runtime.InteropServices;

namespace Experiments.Tests.Benchmarks.Machines;

/// <summary>What a page says of the machine that it was measured on.</summary>
internal static class Machine
{
    /// <summary>One sentence.</summary>
    public static string Description =>
        $"{Processor}, {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, vectors of {Vectors.Bits} bits.";

    private static string Processor
    {
        get
        {
            string[] lines = File.Exists("/proc/cpuinfo") ? File.ReadAllLines("/proc/cpuinfo") : [];
            string[] words = [.. new[] { ("model name", ""), ("cpu family", "family "), ("model", "model ") }
                .Select(key => (Line: lines.FirstOrDefault(line => line.Split(':')[0].Trim() == key.Item1), Word: key.Item2))
                .Where(found => found.Line is not null)
                .Select(found => found.Word + found.Line!.Split(':')[1].Trim())];
            return words.Length > 0 ? string.Join(' ', words) : RuntimeInformation.ProcessArchitecture.ToString();
        }
    }
}
