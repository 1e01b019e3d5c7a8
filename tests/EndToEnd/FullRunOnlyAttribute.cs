namespace Experiments.Tests.EndToEnd;

/// <summary>Tests that start processes and train.</summary>
public sealed class FullRunOnlyAttribute() : SwitchedOnAttribute("EXPERIMENTS_FULL", "starts processes that train");
