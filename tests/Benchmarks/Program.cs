using Experiments.Tests.Benchmarks.Calibration;
using Experiments.Tests.Benchmarks.Definitions;
using Experiments.Tests.Benchmarks.Growth;
using Experiments.Tests.Benchmarks.Kernels;
using Experiments.Tests.Benchmarks.Roofline;
using Experiments.Tests.Benchmarks.TwoRuns;

Dictionary<string, Action> verbs = new()
{
    ["roofline"] = RooflineBenchmark.Run,
    ["growth"] = GrowthBenchmark.Run,
    ["two-runs"] = TwoRunsBenchmark.Run,
    ["kernels"] = KernelsBenchmark.Run,
    ["definitions"] = DefinitionsBenchmark.Run,
    ["calibration"] = CalibrationBenchmark.Run,
};

if (args is [ReadingProcess.Verb, string folder])
{
    ReadingProcess.Run(folder);
    return 0;
}

if (args is [string verb] && verbs.TryGetValue(verb, out Action? run))
{
    run();
    return 0;
}

Console.Error.WriteLine($"Say what to measure, one of: {string.Join(", ", verbs.Keys)}. Such as: dotnet run -c Release --project tests/Benchmarks -- {verbs.Keys.First()}");
return 2;
