using Experiments.Cli;
using Experiments.Cli.Commands;
using Experiments.Cli.Problems;
using Experiments.Tests.Unit.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Commands;

public sealed class ValidateCommandTests
{
    private TemporaryWorkspace files = null!;
    private StringWriter results = null!;
    private StringWriter errors = null!;

    [SetUp]
    public void Create()
    {
        files = new TemporaryWorkspace();
        results = new StringWriter();
        errors = new StringWriter();
    }

    [TearDown]
    public void Delete()
    {
        files.Dispose();
        results.Dispose();
        errors.Dispose();
    }

    [TestCase(ProblemFormat.Text)]
    [TestCase(ProblemFormat.MSBuild)]
    [TestCase(ProblemFormat.Json)]
    public void The_exit_code_tells_right_from_wrong_in_every_form(object format)
    {
        int right = Validate((ProblemFormat)format);
        files.Write("demo/decay.yaml", "title: Decay\nregularisation: {l2: 0.1}");
        int wrong = Validate((ProblemFormat)format);

        Assert.That((right, wrong), Is.EqualTo((ExitCode.Done, ExitCode.BadInput)));
    }

    [Test]
    public void People_and_builds_get_problems_apart_from_the_count_of_them()
    {
        files.Write("demo/decay.yaml", "title: Decay\nregularisation: {l2: 0.1}");
        Validate(ProblemFormat.MSBuild);

        Assert.Multiple(() =>
        {
            Assert.That(errors.ToString(), Does.Match(@"^\S.*decay\.yaml\(2,1\): error EXP0002: [^\r\n]*\r?\n$"));
            Assert.That(results.ToString().TrimEnd(), Is.EqualTo("2 experiments in 1 study: 1 error"));
        });
    }

    [Test]
    public void Programs_get_nothing_but_the_array()
    {
        files.Write("demo/decay.yaml", "title: Decay\nregularisation: {l2: 0.1}");
        Validate(ProblemFormat.Json);

        Assert.Multiple(() =>
        {
            Assert.That(results.ToString(), Does.StartWith("[").And.Contain("\"code\": \"EXP0002\""));
            Assert.That(results.ToString().TrimEnd(), Does.EndWith("]"));
            Assert.That(errors.ToString(), Is.Empty);
        });
    }

    private int Validate(ProblemFormat format) => ValidateCommand.ExecuteAsync(
        new Invocation(files.Workspace, files.Workspace.Root, [], Output.Plain(results, errors)), format).Result;
}
