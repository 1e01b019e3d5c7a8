using Experiments.Cli;
using Experiments.Cli.Commands;
using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Definitions;
using Experiments.Tests.Unit.Reporting;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Commands;

public sealed class UntilDecidedTests
{
    private readonly List<IReadOnlyList<int>> rounds = []; // seeds of 'decay'

    [Test]
    public async Task Seeds_are_added_until_the_interval_is_narrow()
    {
        UntilDecided search = Search(mostSeeds: 20, seed => 0.1 * (seed % 3));
        RunSummary summary = await search.RunAsync();
        int last = rounds[^1].Count;
        Assert.That(rounds.Select(seeds => seeds.Count), Is.EqualTo(Enumerable.Range(3, last - 2)), "one more a round");
        Assert.That(last, Is.GreaterThan(3).And.LessThan(20));
        Assert.That(search.Rows(summary.Results).Single(), Does.Contain("demo/decay").And.Contain($"{last}").And.Contain("interval below 0.2 points"));
        Assert.That(search.Advice(), Is.EqualTo(new[] { $"reports and expectations count the seeds that files name: for these, write 'seeds: {last}' in experiments/demo/study.yaml" }));
    }

    [Test]
    public async Task No_experiment_gets_more_than_the_limit_however_undecided()
    {
        UntilDecided search = Search(mostSeeds: 5, seed => seed % 2);
        RunSummary summary = await search.RunAsync();
        Assert.That(rounds.Select(seeds => seeds.Count), Is.EqualTo(new[] { 3, 4, 5 }));
        Assert.That(search.Rows(summary.Results).Single(), Does.Contain("limit of 5 seeds"));
    }

    // A large difference is a verdict long before it is known to a tenth of a point.
    [Test]
    public async Task A_verdict_stops_nothing()
    {
        await Search(mostSeeds: 6, seed => 10 + (seed % 3)).RunAsync();
        Assert.That(rounds[^1], Has.Count.EqualTo(6));
    }

    [Test]
    public async Task What_is_known_from_the_start_gets_no_seed()
    {
        UntilDecided search = Search(mostSeeds: 20, _ => 1);
        await search.RunAsync();
        Assert.That(rounds, Has.Count.EqualTo(1));
        Assert.That(search.Advice(), Is.Empty);
    }

    /// <summary>Runs that take no training: 'decay' lies above 'plain' by this.</summary>
    private UntilDecided Search(int mostSeeds, Func<int, double> difference)
    {
        rounds.Clear();
        using TemporaryWorkspace files = new();
        using StringWriter nowhere = new();
        Request request = Request.Read(new Invocation(files.Workspace, files.Workspace.Root, [], Output.Plain(nowhere, nowhere)))!;
        return new UntilDecided(
            experiments =>
            {
                rounds.Add(experiments.Single(experiment => experiment.Name == "decay").Seeds);
                return Task.FromResult(new RunSummary([.. experiments.Select(Result)], [], 0, 0));
            },
            request,
            mostSeeds);

        ExperimentResult Result(Experiment experiment) => new(
            experiment, [.. experiment.Seeds.Select(seed => MadeUpStudy.Run(seed, 80 + (experiment.Name == "decay" ? difference(seed) : 0)))]);
    }
}
