using Experiments.Running;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running;

/// <summary>Tries to let the test set choose something: the same study with other test images must give the same networks.</summary>
[FullRunOnly]
public sealed class HonestSelectionTests
{
    // Everything that chooses: early stopping, a rate that halves without improvement, and settings tried before.
    private static readonly (string Name, string Text)[] choosers =
    [
        ("stopped", "title: Stopped\ntraining: {updates: 400}\nregularization: {early-stopping: 5}"),
        ("halved", "title: Halved\ntraining: {learning-rate: {start: 0.5, halve-after: 2}}"),
        ("tuned-by-accuracy", "title: Tuned\nsweep: {regularization.l2: [0.01, 0.1, 1], choose: best-validation-accuracy}"),
        ("tuned-by-cost", "title: Tuned\nsweep: {training.learning-rate: [0.1, 0.5, 2], choose: best-validation-cost}"),
    ];

    [Test]
    public async Task Other_test_images_change_no_weight_no_kept_epoch_and_no_choice()
    {
        IReadOnlyList<ExperimentResult> results = await RunAsync(testShift: 0);
        IReadOnlyList<ExperimentResult> others = await RunAsync(testShift: 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(others.Select(Chosen), Is.EqualTo(results.Select(Chosen)));
            Assert.That(others.SelectMany(Weights), Is.EqualTo(results.SelectMany(Weights)));
            Assert.That(others.SelectMany(TestAccuracies), Is.Not.EqualTo(results.SelectMany(TestAccuracies)), "the test images do differ");
        }
    }

    [TestCase("sweep: {regularization.l2: [0.1, 1], choose: best-test-accuracy}")]
    [TestCase("sweep: {regularization.l2: [0.1, 1], choose: best-test-cost}")]
    [TestCase("regularization: {early-stopping: {patience: 2, metric: test-accuracy}}")]
    [TestCase("regularization: {early-stopping: {patience: 2, metric: peak-test-accuracy}}")]
    [TestCase("training: {learning-rate: {start: 0.5, halve-after: 2, metric: test-accuracy}}")]
    public void A_file_that_asks_to_choose_on_the_test_set_is_refused(string text)
    {
        using TemporaryWorkspace files = new();
        files.Write("demo/decay.yaml", $"title: Decay\n{text}");
        Assert.That(files.Read().Problems.Where(problem => !problem.IsWarning), Is.Not.Empty);
    }

    private static async Task<IReadOnlyList<ExperimentResult>> RunAsync(int testShift)
    {
        using RunnableWorkspace workspace = new(testShift);
        foreach ((string name, string text) in choosers)
        {
            workspace.Write(name, text);
        }

        RunSummary summary = await workspace.Runner.RunAsync(workspace.Experiments);
        Assert.That(summary.Failures, Is.Empty);
        return summary.Results;
    }

    private static string Chosen(ExperimentResult result) => $"{result.Experiment.Name}: {result.Experiment.Tuning?.Chosen}";

    private static IEnumerable<(string Hash, int Kept, int Evaluations)> Weights(ExperimentResult result) =>
        result.Records.Select(record => (record.Headline.WeightHash, record.Kept, record.Evaluations.Count));

    private static IEnumerable<double> TestAccuracies(ExperimentResult result) => result.Records.Select(record => record.Headline.Test.Accuracy);
}
