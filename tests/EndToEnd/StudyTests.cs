using NUnit.Framework;

namespace Experiments.Tests.EndToEnd;

/// <summary>Studies as they are really made, with few images and updates.</summary>
[FullRunOnly]
public sealed class StudyTests
{
    [Test]
    public async Task A_training_size_curve_with_linked_epochs_and_lambda_is_compared_point_by_point()
    {
        using var workspace = TemporaryWorkspace.Of("training-size");
        Ended run = await ExperimentsProcess.RunAsync(workspace.Root, "run");
        string page = Page(workspace, "training-size");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Output, Does.EndWith("trained 21 runs, 0 from the store\n"), "2 networks and 3 seeds at 3 points, and 3 machines without seeds");
            Assert.That(page, Does.Contain("](sweep-dataset.train.png)"));
            Assert.That(page, Does.Contain("| `dataset.train` | `training.epochs` | `regularization.l2.lambda` | No regularization (%) | L2, λ/m = 0.0001 (%) | SVM, C = 1 (%) |"));
            Assert.That(page, Does.Contain("## Final accuracy at train = 5000, epochs = 1").And.Contain("| No regularization (train = 400, epochs = 2) | Test accuracy | 60.00 |"));
            Assert.That(page, Does.Contain("| SVM, C = 1 (train = 400) | Last test accuracy | 50.00 |"));
            Assert.That(page, Does.Match(@"\| SVM, C = 1 \(train = 5000\) \| [0-9.]+ \| [+−][0-9.]+ \| [+−][0-9.]+\sto\s[+−][0-9.]+ \|"), "paired with the networks of 5,000 images");
        });
    }

    [Test]
    public async Task One_point_is_listed_and_run_with_the_baselines_same_point()
    {
        using var workspace = TemporaryWorkspace.Of("training-size");
        Ended run = await ExperimentsProcess.RunAsync(workspace.Root, "run", "training-size/l2@train=50,epochs=16,lambda=0.005");
        Ended list = await ExperimentsProcess.RunAsync(workspace.Root, "list", "training-size/l2");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Output, Does.EndWith("trained 6 runs, 0 from the store\n"));
            Assert.That(run.Output, Does.Contain("training-size/unregularized@train=50,epochs=16"));
            Assert.That(list.Output.Split('\n').Count(line => line.StartsWith("training-size/l2@train=", StringComparison.Ordinal)), Is.EqualTo(3));
        });
    }

    [Test]
    public async Task Arms_that_are_tuned_on_the_validation_set_are_compared_on_fresh_seeds()
    {
        using var workspace = TemporaryWorkspace.Of("tuned");
        Ended run = await ExperimentsProcess.RunAsync(workspace.Root, "run");
        Ended again = await ExperimentsProcess.RunAsync(workspace.Root, "run");
        Ended one = await ExperimentsProcess.RunAsync(workspace.Root, "run", "tuned/dropout@hidden=0.5");
        Ended both = await ExperimentsProcess.RunAsync(workspace.Root, "run", "tuned/dropout", "tuned/dropout@hidden=0.5");
        Ended listed = await ExperimentsProcess.RunAsync(workspace.Root, "list", "tuned/dropout@hidden=0.5", "tuned/l1@lambda=0.1");
        string page = Page(workspace, "tuned");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Output, Does.EndWith("trained 28 runs, 0 from the store\n"), "2 x (3 + 3 + 2) to choose and 4 x 3 to compare");
            Assert.That(again.Output, Does.EndWith("trained 0 runs, 28 from the store\n").And.Not.Contain("wrote"));
            Assert.That(one.Output, Does.Contain("tuned/dropout@hidden=0.5  2 ").And.EndWith("trained 0 runs, 2 from the store\n"));
            Assert.That(both.ExitCode, Is.Zero, both.Errors);
            Assert.That(both.Output, Does.Match(@"tuned/dropout +3 .+\n").And.Contain("tuned/dropout@hidden=0.5  2 "), "an arm beside a point that it is chosen from");
            Assert.That(listed.Output.Split('\n').Count(line => line.StartsWith("tuned/", StringComparison.Ordinal)), Is.EqualTo(2));
            Assert.That(page, Does.Match(@"\| L2 \(lambda = [0-9.]+; best of 3\) \|"));
            Assert.That(page, Does.Contain("## Tuning").And.Contain("**chosen**").And.Contain("101–102"));
        });
    }

    [Test]
    public async Task A_recipe_with_schedules_and_fresh_distorted_pictures_needs_no_validation_set()
    {
        using var workspace = TemporaryWorkspace.Of("recipe");
        Ended run = await ExperimentsProcess.RunAsync(workspace.Root, "run");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Errors, Is.Empty);
            Assert.That(run.Output, Does.EndWith("trained 4 runs, 0 from the store\n"));
            Assert.That(Page(workspace, "recipe"), Does.Contain("learning-rate.every").And.Contain("5, 6").And.Contain("every-epoch"));
        });
    }

    private static string Page(TemporaryWorkspace workspace, string study) =>
        File.ReadAllText(Path.Combine(workspace.Root, "reports", study, "README.md"));
}
