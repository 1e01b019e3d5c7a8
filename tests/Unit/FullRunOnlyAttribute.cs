namespace Experiments.Tests.Unit;

/// <summary>Tests that try a great deal for what they seldom find.</summary>
public sealed class FullRunOnlyAttribute() : SwitchedOnAttribute("EXPERIMENTS_FULL", "tries a great deal");
