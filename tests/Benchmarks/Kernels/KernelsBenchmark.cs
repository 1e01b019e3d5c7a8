using System.Text.Json;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Experiments.Reporting.Formats;
using Perfolizer.Horology;

namespace Experiments.Tests.Benchmarks.Kernels;

/// <summary>Times every kernel, and counts what it allocates.</summary>
internal static class KernelsBenchmark
{
    private const int Iterations = 15;
    private const int Milliseconds = 100;

    /// <summary>Measures, and writes the page.</summary>
    public static void Run()
    {
        // In this process: it has the engine's own settings, and nothing has to be built.
        Job job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(2)
            .WithIterationCount(Iterations)
            .WithIterationTime(TimeInterval.FromMilliseconds(Milliseconds));
        ManualConfig config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(Repository.Root, ".artifacts", "benchmarks"));
        Type[] kernels = [typeof(ProductBenchmarks), typeof(ElementaryBenchmarks), typeof(InputBenchmarks), typeof(PictureBenchmarks)];
        ResultPage.Write("kernels", "Kernels", Text(BenchmarkRunner.Run(kernels, config)));
    }

    private static string Text(IEnumerable<Summary> summaries) =>
        $"""
        Each kernel by itself, on one thread and on data that are in the caches, by BenchmarkDotNet: {Iterations} iterations of {Milliseconds} ms. No
        object takes less than 24 bytes: where fewer are shown for a call, they are the measuring process's own.

        {Markdown.Table(
            ["kernel", "size", ">least, µs", ">median, µs", ">allocated, B"],
            summaries.SelectMany(summary => summary.Reports).Select(Row))}
        """;

    private static string[] Row(BenchmarkReport report) =>
    [
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
        string.Join(", ", report.BenchmarkCase.Parameters.Items.Select(item => $"{JsonNamingPolicy.KebabCaseLower.ConvertName(item.Name)} {item.Value}")),
        Numbers.Significant(report.ResultStatistics!.Min / 1000),
        Numbers.Significant(report.ResultStatistics.Median / 1000),
        Numbers.Fixed(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN, 0),
    ];
}
