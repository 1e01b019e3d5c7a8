using Experiments.Cli;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli;

public sealed class OutputTests
{
    [Test]
    public void A_plain_table_has_aligned_columns_and_nothing_else()
    {
        using StringWriter text = new() { NewLine = "\n" };

        Output.Plain(text, TextWriter.Null).Table(
            ["experiment", "title"],
            [["a/short", "[bold]λ = 0.1[/]"], ["a/much-longer-than-that", ""]]);

        Assert.That(text.ToString(), Is.EqualTo(
            """
            experiment               title
            a/short                  [bold]λ = 0.1[/]
            a/much-longer-than-that

            """));
    }

    [Test]
    public void A_plain_line_is_never_wrapped_or_marked_up()
    {
        using StringWriter text = new() { NewLine = "\n" };
        string line = string.Join(' ', Enumerable.Repeat("[red]λ[/]", 5_000));

        Output.Plain(text, TextWriter.Null).Line(line);

        Assert.That(text.ToString(), Is.EqualTo(line + "\n"));
    }

    [Test]
    public void Text_in_a_boxed_table_is_not_markup()
    {
        using StringWriter text = new();
        Output plain = Output.Plain(text, TextWriter.Null);

        plain.Screen.Write(Output.Boxed(["[x]"], [["[no-such-style]"]]));

        Assert.That(text.ToString(), Does.Contain("[x]").And.Contain("[no-such-style]"));
    }
}
