using Experiments.Cli.Selection;
using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Selection;

public sealed class PathArgumentTests
{
    private static readonly string[] Files =
        ["costs/cross-entropy", "costs/quadratic", "overfitting/l1", "overfitting/l2", "overfitting/l2-strong"];

    private static readonly Workspace Here = new(Path.Combine(Path.GetTempPath(), "workspace"));

    [TestCase("overfitting/l2")]
    [TestCase("overfitting\\l2")]
    [TestCase("overfitting/l2.yaml")]
    [TestCase("experiments/overfitting/l2.yaml")]
    [TestCase("experiments\\overfitting\\l2.yaml")]
    [TestCase("./experiments/overfitting/../overfitting/l2")]
    public void An_experiment_is_named_by_name_or_by_file(string path) =>
        Assert.That(From("", path), Is.EqualTo(new[] { "overfitting/l2" }));

    [TestCase("overfitting")]
    [TestCase("overfitting/")]
    [TestCase("experiments/overfitting/")]
    [TestCase("experiments\\overfitting\\")]
    [TestCase("experiments/overfitting/study.yaml")]
    public void A_study_stands_for_all_its_experiments(string path) =>
        Assert.That(From("", path), Is.EqualTo(new[] { "overfitting/l1", "overfitting/l2", "overfitting/l2-strong" }));

    [TestCase("experiments")]
    [TestCase("experiments/")]
    [TestCase(".")]
    public void The_folder_of_all_studies_stands_for_everything(string path) =>
        Assert.That(From("", path), Is.EqualTo(Files));

    [TestCase("experiments/overfitting", "l2.yaml")]
    [TestCase("experiments/overfitting", "l2")]
    [TestCase("experiments/costs", "../overfitting/l2.yaml")]
    [TestCase("src", "../experiments/overfitting/l2.yaml")]
    [TestCase("src", "experiments/overfitting/l2.yaml")]
    [TestCase("src", "overfitting/l2")]
    public void A_relative_path_starts_from_the_current_folder_or_the_workspace(string folder, string path) =>
        Assert.That(From(folder, path), Is.EqualTo(new[] { "overfitting/l2" }));

    [Test]
    public void An_absolute_path_inside_the_workspace_names_what_lies_there() =>
        Assert.That(From("src", Path.Combine(Here.Experiments, "costs", "quadratic.yaml")), Is.EqualTo(new[] { "costs/quadratic" }));

    [TestCase("size/l2", 2)]
    [TestCase("experiments/size/l2.yaml", 2)]
    [TestCase("size", 3)]
    [TestCase("size/l2@train=1000,lambda=0.1", 1)]
    public void A_swept_experiment_stands_for_its_points_and_each_is_named_by_its_values(string path, int points) =>
        Assert.That(PathArgument.Resolve(path, Here, Here.Root, ["size/l2@train=100,lambda=0.1", "size/l2@train=1000,lambda=0.1", "size/plain"]), Has.Count.EqualTo(points));

    [TestCase("overfitting/l")]
    [TestCase("overfit")]
    [TestCase("..")]
    [TestCase("../elsewhere/experiments/overfitting/l2.yaml")]
    [TestCase("/overfitting/l2")]
    [TestCase("src")]
    public void Anything_else_names_nothing(string path) => Assert.That(From("", path), Is.Empty);

    [TestCase("overfiting", "Did you mean 'overfitting'?")]
    [TestCase("experiments/overfitting/l22.yaml", "Did you mean 'overfitting/l2'?")]
    [TestCase("overfitting\\l3", "Did you mean 'overfitting/l1'?")]
    [TestCase("completely-different", "There are: costs, overfitting.")]
    [TestCase("--jsn", "no option of this command is called '--jsn'. --help lists those that there are.")]
    public void An_unknown_path_is_answered_with_the_nearest_name(string path, string answer) =>
        Assert.That(PathArgument.Unknown(path, Files), Does.Contain($"'{path}'").And.EndsWith(answer));

    private static IReadOnlyList<string> From(string folder, string path) =>
        PathArgument.Resolve(path, Here, Path.Combine(Here.Root, folder), Files);
}
