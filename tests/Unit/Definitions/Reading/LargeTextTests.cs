using System.Diagnostics;
using System.Text;
using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

/// <summary>Files as large as a file may be, full of whatever takes a parser long.</summary>
[FullRunOnly]
public sealed class LargeTextTests
{
    private const int Size = 1 << 20;

    private TemporaryWorkspace workspace;

    [OneTimeSetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [OneTimeTearDown]
    public void Remove() => workspace.Dispose();

    [TestCaseSource(nameof(LargeTexts))]
    [CancelAfter(120_000)]
    public void A_megabyte_of_anything_is_answered_at_once(string start, string part)
    {
        workspace.Write("demo/decay.yaml", start + string.Concat(Enumerable.Repeat(part, (Size - 20) / Encoding.UTF8.GetByteCount(part))));
        workspace.Read();
        Stopwatch watch = Stopwatch.StartNew();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Catalog catalog = workspace.Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(400L << 20), "bytes");
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)), "a second on a quiet machine");
            Assert.That(catalog.Problems.Where(problem => problem.Place.File != "experiments/demo/decay.yaml"), Is.Empty);
        }
    }

    private static IEnumerable<TestCaseData> LargeTexts() =>
        from part in new[]
        {
            "[", "{", "- ", "? ", ": ", "a: ", "a", "a ", "\"", "'", "\"a\n", "\\", "#", "&a ", "*a ", "!a ", "!<", "%a\n", "---\n", "...\n", " ", "\t", "\n",
            "\r", "|\n ", "[a,", "{a: ", "[],", "?\n", "-\n", "a\n", "a:b\n", "<<: *a\n", "]", "},", "{a: b\n", "\u00a0", "none: none\n", "title: a\n",
        }
        from start in new[] { "", "title: ", "title: [", "sweep: [" }
        select new TestCaseData(start, part);
}
