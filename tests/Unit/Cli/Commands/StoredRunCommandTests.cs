using Experiments.Cli;
using Experiments.Cli.Commands;
using Experiments.Evidence.Comparisons;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Running;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Commands;

/// <summary><c>show-run</c>, <c>compare</c>, <c>export</c>, <c>prune</c> and <c>run --explain</c>.</summary>
public sealed class StoredRunCommandTests
{
    private RunnableWorkspace workspace = null!;
    private IReadOnlyList<ExperimentResult> results = [];

    private RunRecord First => results[0].Records[0];

    [OneTimeSetUp]
    public async Task Train()
    {
        workspace = new RunnableWorkspace();
        results = (await workspace.Runner.RunAsync(workspace.Experiments)).Results;
    }

    [OneTimeTearDown]
    public void Delete() => workspace.Dispose();

    [Test]
    public void A_run_is_shown_by_the_beginning_of_its_key()
    {
        CommandRun shown = Run(invocation => ShowRunCommand.ExecuteAsync(invocation, First.Key[..8]));
        Assert.Multiple(() =>
        {
            Assert.That(shown.Code, Is.EqualTo(ExitCode.Done), shown.Errors);
            Assert.That(shown.Output, Does.StartWith($"run {First.Key}\nof demo/plain\nseed {First.Seed}, engine revision {First.EngineRevision}"));
            Assert.That(shown.Output, Does.Contain("trained outside of version control on "));
            Assert.That(shown.Output, Does.Match("training.batch-size +10\n"));
            Assert.That(shown.Output, Does.Contain(First.Last.WeightHash[..12]));
            Assert.That(shown.Output, Does.EndWith($"kept the weights of epoch {First.Headline.Epoch}: {First.Headline.Test.Accuracy:0.00} % of the test images are right\n"));
        });
    }

    [TestCase("ffff", "no stored run has a key that begins with 'ffff'")]
    [TestCase("", "no stored run has a key that begins with ''")]
    [TestCase("demo", "no stored run has a key that begins with 'demo'")]
    public void A_key_of_no_run_is_refused(string key, string message)
    {
        CommandRun shown = Run(invocation => ShowRunCommand.ExecuteAsync(invocation, key));
        Assert.That((shown.Code, shown.Output), Is.EqualTo((ExitCode.BadInput, "")));
        Assert.That(shown.Errors, Does.Contain(message));
    }

    [Test]
    public void Experiments_are_compared_side_by_side()
    {
        CommandRun compared = Run(invocation => CompareCommand.ExecuteAsync(invocation, "demo/plain", "demo/decay"));
        Assert.Multiple(() =>
        {
            Assert.That(compared.Code, Is.EqualTo(ExitCode.Done), compared.Errors);
            Assert.That(compared.Output, Does.Match(@"^what differs +demo/plain +demo/decay\nregularization\.l2\.lambda +none +0\.1\n\nupdate "));
            Assert.That(compared.Output, Does.Match($"\nkept +{results[0].Records.Average(record => record.Headline.Test.Accuracy):0.00} +{results[1].Records.Average(record => record.Headline.Test.Accuracy):0.00} "));
        });
    }

    [Test]
    public void What_experiments_show_beside_each_other_is_a_verdict_over_the_seeds_of_both()
    {
        CommandRun compared = Run(invocation => CompareCommand.ExecuteAsync(invocation, "demo/decay", "demo/plain"));
        Comparison shown = Comparison.Of(results[1], results[0], Experiments.Definitions.Metric.Headline, 0.1)!;
        Assert.That(compared.Output, Does.Contain($"\n\ndemo/decay against demo/plain: {shown}, over 3 seeds").And.EndWith("; differences up to 0.1 points count as none\n"));
        Assert.That(Run(invocation => CompareCommand.ExecuteAsync(invocation, "demo/plain", "demo/plain")).Output, Does.Not.Contain("against"));
    }

    [Test]
    public void Runs_are_compared_by_their_keys()
    {
        CommandRun compared = Run(invocation => CompareCommand.ExecuteAsync(invocation, First.Key, results[0].Records[1].Key[..10]));
        Assert.That(compared.Output, Does.Match($"^what differs +{First.Key[..12]} +{results[0].Records[1].Key[..12]}\nseeds +1 +2\n"));
        Assert.That(Run(invocation => CompareCommand.ExecuteAsync(invocation, First.Key, First.Key)).Output, Does.Contain("are the same").And.Not.Contain("against"));
    }

    [TestCase("demo", "is 2 experiments: demo/decay, demo/plain")]
    [TestCase("demo/nobody", "no study or experiment is called 'demo/nobody'")]
    [TestCase("ffffffff", "no stored run has a key that begins with 'ffffffff'")]
    public void What_cannot_be_compared_is_named(string name, string message)
    {
        CommandRun compared = Run(invocation => CompareCommand.ExecuteAsync(invocation, "demo/plain", name));
        Assert.That((compared.Code, compared.Output), Is.EqualTo((ExitCode.BadInput, "")));
        Assert.That(compared.Errors, Does.Contain(message));
    }

    [Test]
    public void Every_evaluation_is_exported_as_a_row()
    {
        CommandRun exported = Run(invocation => ExportCommand.ExecuteAsync(invocation, file: null));
        string[] lines = exported.Output.TrimEnd('\n').Split('\n');
        string[] headings = lines[0].Split(',');
        string[] last = lines[First.Evaluations.Count].Split(',');
        string Cell(string heading) => last[Array.IndexOf(headings, heading)];
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Length.EqualTo(1 + results.SelectMany(result => result.Records).Sum(record => record.Evaluations.Count)));
            Assert.That(lines.Select(line => line.Split(',').Length), Is.All.EqualTo(headings.Length));
            Assert.That((Cell("experiment"), Cell("seed"), Cell("key"), Cell("headline")), Is.EqualTo(("demo/plain", "1", First.Key, "true")));
            Assert.That(double.Parse(Cell("test-cost"), System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(First.Last.Test.Cost));
            Assert.That(double.Parse(Cell("weight-norm-2"), System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(First.Last.WeightNorms[1]));
            Assert.That(Cell("weight-sha256"), Is.EqualTo(First.Last.WeightHash));
        });
    }

    [Test]
    public void An_export_can_go_to_a_file()
    {
        string file = Path.Combine(workspace.Workspace.Root, "runs.csv");
        CommandRun written = Run(invocation => ExportCommand.ExecuteAsync(invocation, file), "demo/plain");
        Assert.That((written.Code, written.Output), Is.EqualTo((ExitCode.Done, "")));
        Assert.That(File.ReadAllText(file), Is.EqualTo(Run(invocation => ExportCommand.ExecuteAsync(invocation, file: null), "demo/plain").Output));
    }

    [Test]
    public void A_dry_prune_says_how_much_it_would_remove() => Assert.That(
        Run(invocation => PruneCommand.ExecuteAsync(invocation, isDry: true)).Output,
        Is.EqualTo("would remove 0 runs that no experiment refers to: 0 files with all leftovers, 0.0 MB\n"));

    [Test]
    public void An_explanation_puts_seeds_that_are_alike_together()
    {
        using StringWriter text = new() { NewLine = "\n" };
        Invocation invocation = new(workspace.Workspace, workspace.Workspace.Root, [], Output.Plain(text, text));
        Explanations.Print([results[0].Experiment with { Seeds = [1, 2, 3, 4] }], invocation);
        Assert.That(text.ToString(), Is.EqualTo($"""
            demo/plain
              seeds 1, 2, 3: stored, nothing to train
              seed 4: trained; the nearest stored run, {results[0].Records[2].Key[..12]}, differs in
                seed: 3 → 4


            """.ReplaceLineEndings("\n")));
    }

    private CommandRun Run(Func<Invocation, Task<int>> execute, params string[] paths) => CommandRun.Of(workspace.Workspace, execute, paths);
}
