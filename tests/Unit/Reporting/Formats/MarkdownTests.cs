using Experiments.Reporting.Formats;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Formats;

public class MarkdownTests
{
    [TestCase("L2, λ = 0.1", "L2, λ = 0.1")]
    [TestCase("a|b", @"a\|b")]
    [TestCase("<script>", @"\<script\>")]
    [TestCase("*bold* _it_ `code`", @"\*bold\* \_it\_ \`code\`")]
    [TestCase("[text](address)", @"\[text\](address)")]
    [TestCase("two\r\n  lines\tand tab", "two lines and tab")]
    [TestCase(@"back\slash", @"back\\slash")]
    public void Text_shows_as_written_on_one_line(string text, string escaped) =>
        Assert.That(Markdown.Escape(text), Is.EqualTo(escaped));

    [Test]
    public void A_table_aligns_numbers_to_the_right() => Assert.That(
        Markdown.Table(["Name", ">Number"], [["a", "1"], ["b", "2"]]),
        Is.EqualTo("| Name | Number |\n| --- | ---: |\n| a | 1 |\n| b | 2 |\n"));
}
