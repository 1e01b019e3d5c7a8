using Experiments.Testing.Snapshots;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Testing.Snapshots;

internal sealed class LineDiffTests
{
    [Test]
    public void Lines_far_from_a_change_are_left_out() =>
        Assert.That(LineDiff.Of("1\n2\n3\n4\n5\n6\n7\n8\n9", "1\n2\n3\n4\nfive\n6\n7\n8\n9"), Is.EqualTo(
            """
            …
              3
              4
            - 5
            + five
              6
              7
            …
            """));

    [Test]
    public void Indentation_counts() => Assert.That(LineDiff.Of("a", " a"), Is.EqualTo("- a\n+  a"));
}
