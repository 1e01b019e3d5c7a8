using System.CommandLine;

namespace Experiments.Cli;

/// <summary>Finds the workspace that the process was started in, and does something there.</summary>
/// <param name="parsed">The command line.</param>
/// <param name="execute">Gives the exit code.</param>
/// <param name="cancellation">Stops it.</param>
/// <returns>The exit code; that of bad input without a workspace.</returns>
internal delegate Task<int> InWorkspace(ParseResult parsed, Func<Invocation, CancellationToken, Task<int>> execute, CancellationToken cancellation);
