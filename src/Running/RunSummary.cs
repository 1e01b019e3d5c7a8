using Experiments.Running.Planning;
using Experiments.Running.Records;

namespace Experiments.Running;

/// <summary>What came of running some experiments.</summary>
/// <param name="Results">Of the experiments all of whose runs are there, in the order asked for.</param>
/// <param name="Failures">The runs that ended without a record.</param>
/// <param name="Trained">Number of runs trained now.</param>
/// <param name="Stored">Number of runs taken from the store.</param>
public sealed record RunSummary(
    IReadOnlyList<ExperimentResult> Results, IReadOnlyList<FailedRun> Failures, int Trained, int Stored);

/// <summary>A run that ended without a record.</summary>
/// <param name="Run">The run.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record FailedRun(Run Run, string Reason);
