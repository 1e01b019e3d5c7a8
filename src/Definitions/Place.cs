namespace Experiments.Definitions;

/// <summary>A place in a file.</summary>
/// <param name="File">Path from the workspace's root, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record Place(string File, int Line, int Column);
