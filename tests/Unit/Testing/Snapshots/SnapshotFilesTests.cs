using Experiments.Testing.Snapshots;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Testing.Snapshots;

internal sealed class SnapshotFilesTests
{
    [Test]
    public void Reviewed_files_of_no_snapshot_are_found()
    {
        string folder = Directory.CreateTempSubdirectory("snapshots").FullName;
        foreach (string file in (string[])["A.verified.txt", "B.verified.txt", "B.received.txt", "A.verified.json", "Tests.cs"])
        {
            File.WriteAllText(Path.Combine(folder, file), "text");
        }

        IReadOnlyList<string> orphans = SnapshotFiles.Without(["A"], folder);
        Directory.Delete(folder, recursive: true);
        Assert.That(orphans, Is.EqualTo((string[])["A.verified.json", "B.verified.txt"]));
    }
}
