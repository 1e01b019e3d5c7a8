using Experiments.Cli;
using Experiments.Cli.Selection;
using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Selection;

public sealed class RequestTests
{
    private static readonly Experiment Plain = Sample.Experiment("tiny", "plain");
    private static readonly Experiment L2 = Sample.Experiment("tiny", "l2");
    private static readonly Study Tiny = new("tiny", "Tiny", "", Plain, [Plain, L2], []);
    private static readonly string[] Files = ["tiny/broken", "tiny/l2", "tiny/plain"];

    [Test]
    public void What_is_asked_for_may_be_run_though_its_neighbour_is_broken()
    {
        Request request = new(Catalog(Problem("tiny/broken")), ["tiny/l2"]);

        Assert.Multiple(() =>
        {
            Assert.That(Check(request, out string errors), Is.True);
            Assert.That(errors, Does.Contain("experiments/tiny/broken.yaml:2:1: error"));
            Assert.That(request.Experiments, Is.EqualTo(new[] { L2 }));
        });
    }

    [TestCase("tiny/l2", "tiny/l2")]
    [TestCase("tiny/study", "tiny/l2")]
    [TestCase("tiny/broken", "tiny/broken")]
    public void What_is_broken_itself_or_by_its_study_may_not(string broken, string asked)
    {
        Assert.That(Check(new Request(Catalog(Problem(broken)), [asked]), out string errors), Is.False);
        Assert.That(errors, Does.Contain("nothing was done"));
    }

    [Test]
    public void Where_everything_is_asked_for_any_error_counts() =>
        Assert.That(Check(new Request(Catalog(Problem("datasets/mnist/dataset")), Files), out _), Is.False);

    [Test]
    public void A_warning_is_told_and_lets_run()
    {
        Assert.That(Check(new Request(Catalog(Problem("tiny/l2") with { IsWarning = true }), ["tiny/l2"]), out string errors), Is.True);
        Assert.That(errors, Does.Contain("warning EXP0001"));
    }

    [Test]
    public void What_explains_a_published_number_is_run_with_it()
    {
        PublishedNumber number = new(Metric.Headline, 90, "a book", new Place("experiments/tiny/l2.yaml", 2, 1), ExplainedBy: "again/l2");
        Experiment asked = L2 with { Published = [number] };
        Experiment again = Sample.Experiment("again", "l2");
        Catalog catalog = new([Tiny with { Experiments = [Plain, asked] }, new("again", "Again", "", again, [again], [])], [], [.. Files, "again/l2"]);
        Request request = new(catalog, ["tiny/l2"]);
        Assert.Multiple(() =>
        {
            Assert.That(request.WithBaselines, Is.EqualTo(new[] { Plain, asked }));
            Assert.That(request.ToRun, Is.EqualTo(new[] { Plain, asked, again }));
            Assert.That(new Request(catalog, ["tiny/plain"]).ToRun, Is.EqualTo(new[] { Plain }));
            Assert.That(request.Studies, Has.Count.EqualTo(1), "the page of the other study is left as it is");
        });
    }

    private static Catalog Catalog(Problem problem) => new([Tiny], [problem], Files);

    private static Problem Problem(string file) =>
        new(new Place($"experiments/{file}.yaml", 2, 1), "EXP0001", "what", "why", "mend");

    private static bool Check(Request request, out string errors)
    {
        using StringWriter text = new();
        bool complete = request.Check(Output.Plain(TextWriter.Null, text));
        errors = text.ToString();
        return complete;
    }
}
