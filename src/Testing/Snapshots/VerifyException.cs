namespace Experiments.Testing.Snapshots;

/// <summary>A text is not the reviewed one.</summary>
internal sealed class VerifyException(string message) : Exception(message);
