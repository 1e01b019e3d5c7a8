using System.Diagnostics;
using System.Globalization;
using Experiments.Definitions;
using Experiments.Definitions.Reading;
using Experiments.Running.Planning;

namespace Experiments.Tests.Benchmarks.Definitions;

/// <summary>One reading of a workspace in a process of its own, because the peak of memory is a process's.</summary>
/// <param name="Seconds">Reading, checking and planning, the start of the process left out.</param>
/// <param name="Megabytes">The most that lay in memory at once, the runtime included.</param>
/// <param name="Runs">How many were planned.</param>
internal sealed record ReadingProcess(double Seconds, double Megabytes, int Runs)
{
    /// <summary>What this program is asked for when it is that process; a folder follows.</summary>
    public const string Verb = "read";

    /// <summary>What that process does: reads, checks and plans, and prints how it was.</summary>
    /// <param name="folder">The workspace.</param>
    /// <exception cref="InvalidDataException">A file is not as it should be, so that nothing was measured.</exception>
    public static void Run(string folder)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Workspace workspace = new(folder);
        Catalog catalog = ExperimentFiles.Read(workspace);
        var plan = Plan.For(workspace, [.. catalog.Experiments]);
        double seconds = watch.Elapsed.TotalSeconds;
        if (catalog.Problems.Count > 0)
        {
            throw new InvalidDataException($"{catalog.Problems[0]}");
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {self.PeakWorkingSet64 / 1e6} {plan.Runs.Count}"));
    }

    /// <summary>Starts such a process, and waits for it.</summary>
    /// <param name="folder">The workspace.</param>
    public static ReadingProcess Of(string folder)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [typeof(ReadingProcess).Assembly.Location, Verb, folder]) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) != "dotnet")
        {
            start.ArgumentList.RemoveAt(0); // the program itself, not the runtime with the program's file
        }

        using Process process = Process.Start(start)!;
        string[] words = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return process.ExitCode == 0
            ? new ReadingProcess(
                double.Parse(words[0], CultureInfo.InvariantCulture),
                double.Parse(words[1], CultureInfo.InvariantCulture),
                int.Parse(words[2], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"reading {folder} ended with {process.ExitCode}");
    }
}
