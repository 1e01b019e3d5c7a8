using NUnit.Framework;

namespace Experiments.Tests.Unit.Running.Records;

public sealed class RecordPageTests
{
    [Test]
    public void The_committed_page_describes_records_as_they_are_written() => CommittedFile.MustBe("docs/records.md", RecordPage.Text);
}
