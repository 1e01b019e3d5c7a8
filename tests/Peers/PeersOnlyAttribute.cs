namespace Experiments.Tests.Peers;

/// <summary>Measurements that need a quiet machine for minutes.</summary>
public sealed class PeersOnlyAttribute() : SwitchedOnAttribute("EXPERIMENTS_PEERS", "measures for minutes on a quiet machine");
