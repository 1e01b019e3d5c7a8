using Experiments.Cli.Snapshots;
using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Snapshots;

public sealed class ReceivedSnapshotTests
{
    [Test]
    public void A_received_file_knows_what_it_would_replace_and_whose_result_it_is()
    {
        ReceivedSnapshot snapshot = new("/tests/Suites/ExperimentTests.Run_experiment=overfitting-l2.received.txt");

        Assert.Multiple(() =>
        {
            Assert.That(snapshot.Verified, Is.EqualTo("/tests/Suites/ExperimentTests.Run_experiment=overfitting-l2.verified.txt"));
            Assert.That(snapshot.ExperimentCase, Is.EqualTo("overfitting-l2"));
        });
    }

    [Test]
    public void A_snapshot_of_something_else_belongs_to_no_experiment() =>
        Assert.That(new ReceivedSnapshot("/tests/Unit/PublicApi.Stays.received.cs").ExperimentCase, Is.Null);

    [Test]
    public void Received_files_are_found_everywhere_but_in_build_output_and_version_control()
    {
        DirectoryInfo root = Directory.CreateTempSubdirectory();
        try
        {
            foreach (string file in new[]
            {
                "b.received.txt", "tests/a.received.txt", "tests/a.verified.txt", "tests/.deep/c.received.cs",
                ".artifacts/d.received.txt", ".git/e.received.txt",
            })
            {
                string path = Path.Combine(root.FullName, file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, "");
            }

            IEnumerable<string> found = ReceivedSnapshot.Find(new Workspace(root.FullName))
                .Select(snapshot => Path.GetRelativePath(root.FullName, snapshot.File).Replace('\\', '/'));

            Assert.That(found, Is.EqualTo(new[] { "b.received.txt", "tests/.deep/c.received.cs", "tests/a.received.txt" }));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
