namespace Experiments.Tests.Unit;

/// <summary>Tests that take long for what they seldom find: in usual runs golden runs hold the engine to the bit, and in full ones each of its parts is tried.</summary>
public sealed class FullRunOnlyAttribute() : SwitchedOnAttribute("EXPERIMENTS_FULL", "takes long for what it seldom finds");
