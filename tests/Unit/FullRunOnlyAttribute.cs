namespace Experiments.Tests.Unit;

/// <summary>Tests that take long for what they seldom find.</summary>
public sealed class FullRunOnlyAttribute() : SwitchedOnAttribute("EXPERIMENTS_FULL", "takes long for what it seldom finds");
