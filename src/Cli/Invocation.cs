using Experiments.Definitions;

namespace Experiments.Cli;

/// <summary>One call of a command.</summary>
/// <param name="Workspace">Where the experiments are.</param>
/// <param name="Folder">The folder that relative paths start from.</param>
/// <param name="Paths">Studies and experiments as given; none means all.</param>
/// <param name="Output">Where the command writes.</param>
internal sealed record Invocation(Workspace Workspace, string Folder, IReadOnlyList<string> Paths, Output Output);
