using System.Text;
using Experiments.Testing.Snapshots;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Testing.Snapshots;

/// <summary>What Verify.NUnit does, of its stand-in; each test's snapshot lies in a folder of its own.</summary>
internal sealed class VerifierTests
{
    private static readonly byte[] byteOrderMark = [0xEF, 0xBB, 0xBF];

    private string folder = "";

    private static string Name => SnapshotName.Of(TestContext.CurrentContext.Test);

    private string Verified => Path.Combine(folder, $"{Name}.verified.txt");

    private string Received => Path.Combine(folder, $"{Name}.received.txt");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task A_new_snapshot_fails_and_leaves_the_text_for_review()
    {
        string message = await Failure("a\nb");
        Assert.That(message, Does.Contain("new").And.Contain("a\nb"));
        Assert.That(File.ReadAllBytes(Received), Is.EqualTo((byte[])[.. byteOrderMark, .. "a\nb"u8]));
        Assert.That(File.Exists(Verified), Is.False);
    }

    [Test]
    public async Task A_matching_snapshot_passes_and_removes_what_an_earlier_run_left()
    {
        Write(Verified, "\uFEFFa\nb");
        Write(Received, "\uFEFFold");
        await Compare("a\nb");
        Assert.That(Directory.GetFiles(folder), Is.EqualTo((string[])[Verified]));
    }

    [Test]
    public async Task A_file_without_byte_order_mark_is_accepted()
    {
        Write(Verified, "a");
        await Compare("a");
        Assert.That(File.Exists(Received), Is.False);
    }

    [Test]
    public async Task A_changed_line_is_shown_as_a_diff()
    {
        Write(Verified, "first\nsecond\nthird");
        Assert.That(await Failure("first\n2nd\nthird"), Does.Contain("  first\n- second\n+ 2nd\n  third"));
        Assert.That(File.Exists(Received));
    }

    [Test]
    public async Task The_text_is_compared_with_LF_line_ends()
    {
        Write(Verified, "a\nb");
        await Compare("a\r\nb");
        Assert.That(File.Exists(Received), Is.False);
    }

    [TestCase("a\r\nb", "carriage returns")]
    [TestCase("a\nb\n", "ends with a newline")]
    public async Task A_file_that_an_editor_changed_fails(string file, string reason)
    {
        Write(Verified, file);
        Assert.That(await Failure("a\nb"), Does.Contain(reason));
        Assert.That(File.Exists(Received));
    }

    [Test]
    public async Task A_further_file_of_the_snapshot_fails_as_stale()
    {
        Write(Verified, "a");
        Write(Path.Combine(folder, $"{Name}.verified.json"), "a");
        Write(Path.Combine(folder, $"{Name}#01.verified.txt"), "a");
        Write(Path.Combine(folder, $"{Name}Longer.verified.txt"), "another test's");
        Assert.That(await Failure("a"), Does.Contain($"{Name}.verified.json").And.Contain($"{Name}#01.verified.txt").And.Not.Contain("Longer"));
    }

    [Test]
    public async Task AutoVerify_overwrites_and_passes()
    {
        Write(Verified, "old");
        Write(Path.Combine(folder, $"{Name}.verified.json"), "stale");
        await Verifier.Verify("new", SourceFile).AutoVerify();
        Assert.That(File.ReadAllBytes(Verified), Is.EqualTo((byte[])[.. byteOrderMark, .. "new"u8]));
        Assert.That(Directory.GetFiles(folder), Is.EqualTo((string[])[Verified]));
    }

    [TestCase(null, "null")]
    [TestCase("", "emptyString")]
    public async Task No_text_is_written_as_a_word(string? text, string expected)
    {
        await Verifier.Verify(text, SourceFile).AutoVerify();
        Assert.That(File.ReadAllText(Verified), Is.EqualTo(expected));
    }

    [Test]
    public async Task An_empty_reviewed_file_counts_as_none()
    {
        Write(Verified, "");
        Assert.That(await Failure("a"), Does.Contain("new"));
    }

    [Test]
    public async Task Two_comparisons_with_one_name_throw()
    {
        Write(Verified, "a");
        await Compare("a");
        Assert.That(async () => await Compare("a"), Throws.InvalidOperationException.With.Message.Contains(Name));
    }

    [Test]
    public void Nothing_is_compared_before_it_is_awaited()
    {
        _ = Verifier.Verify("a", SourceFile);
        Assert.That(Directory.GetFiles(folder), Is.Empty);
    }

    private string SourceFile => Path.Combine(folder, "Tests.cs");

    private Task Compare(string text) => Verifier.Verify(text, SourceFile);

    private async Task<string> Failure(string text) => (await Assert.ThrowsAsync<VerifyException>(() => Compare(text)))!.Message;

    private static void Write(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(false));
}
