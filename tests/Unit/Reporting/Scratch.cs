using Experiments.Definitions;

namespace Experiments.Tests.Unit.Reporting;

/// <summary>A workspace in a folder of its own, deleted at the end.</summary>
internal sealed class Scratch : IDisposable
{
    public Workspace Workspace { get; } = new(Directory.CreateTempSubdirectory("reports-").FullName);

    public string Report(string name) => Path.Combine(Workspace.Reports, "made-up", name);

    public Dictionary<string, string> Files() => Directory.EnumerateFiles(Workspace.Root, "*", SearchOption.AllDirectories)
        .ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(file)));

    public void Dispose() => Directory.Delete(Workspace.Root, recursive: true);
}
