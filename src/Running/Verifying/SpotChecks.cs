using System.Security.Cryptography;
using Experiments.Definitions;
using Experiments.Running.Records;
using Experiments.Training;

namespace Experiments.Running.Verifying;

/// <summary>
/// The records that were compared with training before, so that it is done once for each build of the engine:
/// <c>.artifacts/verified/abcd…</c>, a file for each record and build.
/// </summary>
internal sealed class SpotChecks(Workspace workspace)
{
    /// <summary>The same for equal sources, another after any change.</summary>
    private static readonly string EngineBuild = typeof(Engine).Module.ModuleVersionId.ToString("N");

    public bool Contains(RunRecord record) => File.Exists(PathOf(record));

    public void Add(RunRecord record)
    {
        string path = PathOf(record);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, []);
    }

    private string PathOf(RunRecord record) => Path.Combine(
        workspace.Artifacts, "verified", $"{Convert.ToHexStringLower(SHA256.HashData(RecordFile.Write(record)))}-{EngineBuild}");
}
