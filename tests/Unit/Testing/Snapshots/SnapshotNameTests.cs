using Experiments.Testing.Snapshots;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Testing.Snapshots;

internal sealed class SnapshotNameTests
{
    [Test]
    public void A_test_without_arguments_is_named_by_class_and_method() =>
        Assert.That(OfThisTest, Is.EqualTo("SnapshotNameTests.A_test_without_arguments_is_named_by_class_and_method"));

    [TestCase("overfitting/l2", 5, ExpectedResult = "SnapshotNameTests.Arguments_follow_by_name_path=overfitting-l2_seed=5")]
    public string Arguments_follow_by_name(string path, int seed) => path.Length > seed ? OfThisTest : "";

    [TestCase("\" \\ < > | : * ? / # \n", "- - - - - - - - - - -")]
    [TestCase("λ=0.1 (ä)", "λ=0.1 (ä)")]
    [TestCase(null, "null")]
    [TestCase(true, "True")]
    [TestCase(0.5, "0.5")]
    [TestCase(-3, "-3")]
    public void A_value_becomes_part_of_a_file_name(object? value, string expected) =>
        Assert.That(SnapshotName.Of(typeof(SnapshotNameTests), "Method", [("value", value)]), Is.EqualTo($"SnapshotNameTests.Method_value={expected}"));

    [Test]
    public void A_nested_class_is_named_with_its_parent() =>
        Assert.That(SnapshotName.Of(typeof(Nested), "Method", []), Is.EqualTo("SnapshotNameTests.Nested.Method"));

    private static string OfThisTest => SnapshotName.Of(TestContext.CurrentContext.Test);

    private static class Nested;
}
