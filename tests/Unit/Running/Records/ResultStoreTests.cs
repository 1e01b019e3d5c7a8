using System.Text;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running.Records;

public sealed class ResultStoreTests
{
    private string folder = "";

    private ResultStore Store => new(folder);

    private string RecordPath => Path.Combine(folder, "aa", MadeUpRecord.Key, "record.json");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("experiments-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [TestCase(0.1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.MaxValue)]
    public void A_record_comes_back_to_the_byte(double cost)
    {
        RunRecord record = MadeUpRecord.Of(MadeUpRecord.Key, cost);
        Store.Add(record);
        RunRecord found = Store.Find(MadeUpRecord.Key)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RecordFile.Write(found), Is.EqualTo(RecordFile.Write(record)));
            Assert.That(found.Last.Training.Cost, Is.EqualTo(cost));
            Assert.That(found.Settings, Is.EqualTo(record.Settings));
            Assert.That(Enumerable.Range(0, 2).Select(found.Predictions.Class), Is.EqualTo(new[] { 0, 2 }));
            Assert.That(found.Evaluations[0].Training.Cost, Is.EqualTo(1.0 / 3));
        }
    }

    [Test]
    public void A_record_lies_under_its_key_alone_in_its_folder()
    {
        Store.Add(MadeUpRecord.Of(MadeUpRecord.Key));
        Store.Add(MadeUpRecord.Of(MadeUpRecord.Key));
        Assert.That(Directory.GetFiles(folder, "*", SearchOption.AllDirectories), Is.EqualTo(new[] { RecordPath }));
    }

    [Test]
    public void A_run_without_a_validation_set_has_no_such_column()
    {
        RunRecord record = MadeUpRecord.Of(MadeUpRecord.Key);
        record = record with { Evaluations = [.. record.Evaluations.Select(at => at with { Validation = null })] };
        Assert.That(Encoding.UTF8.GetString(RecordFile.Write(record)), Does.Contain("\"validation\":null"));
        Assert.That(RecordFile.Read(RecordFile.Write(record))!.Evaluations.Select(at => at.Validation), Is.All.Null);
    }

    [Test]
    public void Settings_stand_in_a_record_as_they_are()
    {
        RunRecord record = MadeUpRecord.Of(MadeUpRecord.Key);
        Assert.That(Encoding.UTF8.GetString(RecordFile.Write(record)), Does.Contain($"\"settings\":{record.Settings},"));
    }

    [Test]
    public void A_sound_record_of_another_format_counts_as_none_and_stays_until_it_is_replaced()
    {
        Store.Add(MadeUpRecord.Of(MadeUpRecord.Key));
        string older = File.ReadAllText(RecordPath).Replace($"\"format\":{RecordFile.Format}", "\"format\":1", StringComparison.Ordinal);
        File.WriteAllText(RecordPath, older);
        Assert.That(RecordFile.OtherFormat(File.ReadAllBytes(RecordPath)), Is.EqualTo(1));
        Assert.That(Store.Find(MadeUpRecord.Key), Is.Null);
        Assert.That(File.ReadAllText(RecordPath), Is.EqualTo(older));
        Store.Add(MadeUpRecord.Of(MadeUpRecord.Key));
        Assert.That(Store.Find(MadeUpRecord.Key), Is.Not.Null);
    }

    [Test]
    public void Columns_of_different_lengths_are_no_record()
    {
        RecordLayout layout = RecordLayout.Of(MadeUpRecord.Of(MadeUpRecord.Key));
        Assert.That(() => (layout with { Evaluations = layout.Evaluations with { Epoch = [1] } }).ToRecord(), Throws.TypeOf<FormatException>());
        Assert.That(() => (layout with { Evaluations = layout.Evaluations with { WeightNorms = [[1, 2], [1]] } }).ToRecord(), Throws.TypeOf<FormatException>());
        Assert.That(() => (layout with { Kept = 2 }).ToRecord(), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void What_is_not_there_is_not_found()
    {
        Assert.That(Store.Find(MadeUpRecord.Key), Is.Null);
        Assert.That(new ResultStore(Path.Combine(folder, "nowhere")).Find(MadeUpRecord.Key), Is.Null);
    }

    [Test]
    public void What_a_killed_writer_left_is_not_found_and_in_nobodys_way()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(RecordPath)!);
        File.WriteAllText($"{RecordPath}.0123.tmp", "{\"format\":1,");
        Assert.That(Store.Find(MadeUpRecord.Key), Is.Null);
        Store.Add(MadeUpRecord.Of(MadeUpRecord.Key));
        Assert.That(Store.Find(MadeUpRecord.Key), Is.Not.Null);
    }

    [Test]
    public void A_record_that_cannot_be_written_leaves_nothing_behind()
    {
        Directory.CreateDirectory(RecordPath); // in the way of the file
        Assert.That(() => Store.Add(MadeUpRecord.Of(MadeUpRecord.Key)), Throws.InstanceOf<IOException>().Or.InstanceOf<UnauthorizedAccessException>());
        Assert.That(Directory.GetFiles(folder, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void Whoever_reads_a_record_while_it_is_replaced_reads_the_old_one_to_its_end()
    {
        RunRecord record = MadeUpRecord.Of(MadeUpRecord.Key);
        Store.Add(record);
        using FileStream reader = new(RecordPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Store.Add(record with { Seed = 8 });
        using MemoryStream read = new();
        reader.CopyTo(read);
        Assert.That(read.ToArray(), Is.EqualTo(RecordFile.Write(record)));
        Assert.That(Store.Find(MadeUpRecord.Key)!.Seed, Is.EqualTo(8));
    }

    [Test]
    public void A_record_of_another_run_is_set_aside()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(RecordPath)!);
        File.WriteAllBytes(RecordPath, RecordFile.Write(MadeUpRecord.Of(new string('b', 64))));
        RequireSetAside();
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("7")]
    [TestCase("{\"format\":\"1\",\"sha256\":1,\"record\":{}}")]
    [TestCase("{\"format\":1.5,\"sha256\":null,\"record\":null}")]
    [TestCase("{\"format\":2,\"sha256\":\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\",\"record\":{}}")]
    [TestCase("{\"format\":2,\"sha256\":\"74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b\",\"record\":null}")]
    public void What_is_no_record_is_set_aside_and_can_be_replaced(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(RecordPath)!);
        File.WriteAllText(RecordPath, content);
        RequireSetAside();
        Store.Add(MadeUpRecord.Of(MadeUpRecord.Key));
        Assert.That(Store.Find(MadeUpRecord.Key), Is.Not.Null);
    }

    [Test]
    public void A_damaged_record_replaces_an_older_damaged_one()
    {
        for (int time = 0; time < 2; time++)
        {
            Store.Add(MadeUpRecord.Of(MadeUpRecord.Key));
            File.AppendAllText(RecordPath, "}");
            RequireSetAside();
        }
    }

    [Test]
    public void A_record_cut_anywhere_is_noticed()
    {
        byte[] content = RecordFile.Write(MadeUpRecord.Of(MadeUpRecord.Key));
        Assert.That(RecordFile.Read(content), Is.Not.Null);

        // The last byte is the newline behind the object: without it the record is whole.
        Assert.That(Enumerable.Range(0, content.Length - 1).Where(length => RecordFile.Read(content[..length]) is not null), Is.Empty);
    }

    [Test]
    public void A_record_with_any_one_bit_changed_is_noticed()
    {
        byte[] content = RecordFile.Write(MadeUpRecord.Of(MadeUpRecord.Key));
        List<int> unnoticed = [];
        int step = Effort.Of(usual: 13, full: 1);
        for (int bit = 0; bit < 8 * content.Length; bit += step)
        {
            content[bit / 8] ^= (byte)(1 << (bit % 8));
            if (RecordFile.Read(content) is not null)
            {
                unnoticed.Add(bit);
            }

            content[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.That(unnoticed, Is.Empty);
    }

    [Test]
    public void Many_writers_and_readers_of_one_record_never_see_half_of_it()
    {
        RunRecord record = MadeUpRecord.Of(MadeUpRecord.Key);
        byte[] expected = RecordFile.Write(record);
        Parallel.For(0, 40, i =>
        {
            Store.Add(record);
            Assert.That(RecordFile.Write(Store.Find(MadeUpRecord.Key)!), Is.EqualTo(expected));
        });
        Assert.That(Directory.GetFiles(folder, "*", SearchOption.AllDirectories), Is.EqualTo(new[] { RecordPath }));
    }

    private void RequireSetAside()
    {
        byte[] content = File.ReadAllBytes(RecordPath);
        Assert.That(Store.Find(MadeUpRecord.Key), Is.Null);
        Assert.That(File.Exists(RecordPath), Is.False);
        Assert.That(File.ReadAllBytes($"{RecordPath}.damaged"), Is.EqualTo(content));
    }
}
