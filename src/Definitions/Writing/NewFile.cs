namespace Experiments.Definitions.Writing;

/// <summary>A file to be written.</summary>
/// <param name="Path">From the workspace's root, with forward slashes.</param>
/// <param name="Text">All of it.</param>
public sealed record NewFile(string Path, string Text);
