namespace Experiments.Tests.Peers;

/// <summary>Comparisons that let a peer compute for a minute; how busy the machine is does not matter.</summary>
public sealed class FullRunOnlyAttribute() : SwitchedOnAttribute("EXPERIMENTS_FULL", "lets a peer compute for a minute");
