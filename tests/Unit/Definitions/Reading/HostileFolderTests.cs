using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Experiments.Definitions;
using Experiments.Definitions.Reading;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

/// <summary>Files that are no good files at all: links, pipes, other encodings, names that collide.</summary>
public class HostileFolderTests
{
    private const string Posix = "Windows makes links only for administrators, and has neither these permissions nor pipes of this kind";

    private TemporaryWorkspace workspace;

    [SetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Remove() => workspace.Dispose();

    [TestCase("demo/linked.yaml", "plain.yaml", "experiments/demo/linked.yaml:1:1 EXP0061", TestName = "A link to a neighbour is refused")]
    [TestCase("demo/linked.yaml", "/etc/hostname", "experiments/demo/linked.yaml:1:1 EXP0061", TestName = "A link out of the repository is refused")]
    [TestCase("demo/linked.yaml", "/dev/zero", "experiments/demo/linked.yaml:1:1 EXP0061", TestName = "A link to an endless file is refused")]
    [TestCase("demo/linked.yaml", "nowhere", "experiments/demo/linked.yaml:1:1 EXP0061", TestName = "A link to nothing is refused")]
    [TestCase("demo/linked.yaml", "linked.yaml", "experiments/demo/linked.yaml:1:1 EXP0061", TestName = "A link to itself is refused")]
    [TestCase("linked", "/", "experiments/linked:1:1 EXP0061", TestName = "A link to a folder outside is refused")]
    [TestCase("demo/inner", "..", "experiments/demo/inner:1:1 EXP0061", TestName = "A link to a folder above is refused")]
    [TestCase("datasets/other", "tiny", "experiments/datasets/other:1:1 EXP0061", TestName = "A link to a data set is refused")]
    [Platform(Exclude = "Win", Reason = Posix)]
    public void A_symbolic_link_is_refused(string path, string target, string problem)
    {
        workspace.Link(path, target);
        Assert.That(Problems(), Is.EqualTo(new[] { problem }));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = Posix)]
    public void A_data_file_that_is_a_link_is_refused_where_it_is_named()
    {
        workspace.Delete("datasets/tiny/test-labels");
        workspace.Link("datasets/tiny/test-labels", "train-labels");
        Assert.That(Problems().First(), Is.EqualTo("experiments/datasets/tiny/dataset.yaml:9:23 EXP0061"));
    }

    [TestCase("demo/pipe.yaml", "experiments/demo/pipe.yaml:1:1 EXP0014")]
    [TestCase("datasets/tiny/test-labels", "experiments/datasets/tiny/dataset.yaml:9:23 EXP0038")]
    [Platform(Exclude = "Win", Reason = Posix)]
    [CancelAfter(120_000)]
    public void Nothing_is_waited_for_that_a_pipe_could_send(string path, string problem)
    {
        workspace.Delete(path);
        using (var make = Process.Start("mkfifo", [workspace.PathOf(path)]))
        {
            make.WaitForExit();
        }

        Assert.That(Problems().First(), Is.EqualTo(problem));
    }

    [TestCase("demo/plain.yaml", "experiments/demo/plain.yaml:1:1 EXP0020")]
    [TestCase("demo", "experiments/demo:1:1 EXP0020")]
    [TestCase("datasets/tiny", "experiments/datasets/tiny/dataset.yaml:1:1 EXP0020")]
    [Platform(Exclude = "Win", Reason = Posix)]
    [UnsupportedOSPlatform("windows")]
    public void What_may_not_be_read_is_named(string path, string problem)
    {
        UnixFileMode mode = File.GetUnixFileMode(workspace.PathOf(path));
        File.SetUnixFileMode(workspace.PathOf(path), UnixFileMode.None);
        try
        {
            Assume.That(Environment.UserName, Is.Not.EqualTo("root"), "the superuser may read everything");
            Assert.That(Problems(), Does.Contain(problem));
        }
        finally
        {
            File.SetUnixFileMode(workspace.PathOf(path), mode);
        }
    }

    [Test]
    public void A_file_that_vanished_since_it_was_found_is_named()
    {
        List<Problem> problems = [];
        YamlFile.Read(workspace.PathOf("demo/gone.yaml"), "experiments/demo/gone.yaml", problems);
        Assert.That(problems.Single().ToString(), Is.EqualTo(
            """
            experiments/demo/gone.yaml:1:1: error EXP0020: this is not there
              why:  What it says is unknown.
              mend: Write the file; if it was there a moment ago, begin again.
            """));
    }

    [TestCase("utf-16", true)]
    [TestCase("utf-16", false)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-16BE", false)]
    [TestCase("utf-32", true)]
    public void UTF16_is_named_with_or_without_byte_order_mark(string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        workspace.Write("demo/decay.yaml", [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("title: a\nseeds: 7")]);
        Assert.That(workspace.Read().Problems.Single().ToString(), Does.StartWith("experiments/demo/decay.yaml:1:1: error EXP0019: the file is UTF-16"));
    }

    [TestCase("\r\n")]
    [TestCase("\r")]
    public void Line_breaks_of_other_systems_are_no_mistake(string lineBreak)
    {
        workspace.Write("demo/decay.yaml", $"title: a{lineBreak}regularization: {{l2: 0.1}}{lineBreak}sedes: 7{lineBreak}");
        Assert.That(Problems(), Is.EqualTo(new[] { "experiments/demo/decay.yaml:3:1 EXP0002" }));
    }

    [Test]
    [Platform("Linux", Reason = "other systems keep no two names that differ only in capitals")]
    public void Names_that_differ_only_in_capitals_are_told_apart()
    {
        workspace.Write("demo/Decay.yaml", "title: a\nseeds: 7");
        Assert.That(workspace.Read().Problems.Single().ToString(), Does
            .StartWith("experiments/demo/Decay.yaml:1:1: error EXP0021: 'Decay.yaml' differs from 'decay.yaml' only in capitals"));
    }

    [Test]
    public void A_folder_with_the_name_of_a_study_file_makes_no_study()
    {
        workspace.Write("other/study.yaml/a.txt", "");
        workspace.Write("other/plain.yaml", "title: a");
        Assert.That(Problems(), Is.EqualTo(new[] { "experiments/other/plain.yaml:1:1 EXP0022", "experiments/other/study.yaml:1:1 EXP0021" }));
    }

    [Test]
    public void A_study_file_in_capitals_is_to_be_renamed()
    {
        workspace.Write("other/Study.yaml", TemporaryWorkspace.Study);
        Assert.That(workspace.Read().Problems.Single().Mend, Is.EqualTo("Rename 'Study.yaml' to study.yaml."));
    }

    [Test]
    public void Folders_within_folders_without_end_are_left_at_some_depth()
    {
        workspace.Write($"{string.Join('/', Enumerable.Repeat("a", 200))}/b.yaml", "title: a");
        Assert.That(Problems(), Is.EqualTo(new[] { $"experiments{string.Concat(Enumerable.Repeat("/a", 33))}:1:1 EXP0022" }));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = Posix)]
    public void A_link_in_place_of_all_experiments_is_refused()
    {
        string elsewhere = Path.Combine(workspace.Workspace.Root, "elsewhere");
        Directory.Move(workspace.Workspace.Experiments, elsewhere);
        Directory.CreateSymbolicLink(workspace.Workspace.Experiments, elsewhere);
        Assert.That(Problems(), Does.Contain("experiments:1:1 EXP0061"));
    }

    [Test]
    [CancelAfter(120_000)]
    public void Mistakes_in_what_thousands_of_files_inherit_are_told_once()
    {
        int experiments = Effort.Of(100, 2_000);
        int mistakes = Effort.Of(500, 5_000);
        workspace.Write("demo/study.yaml", $"{TemporaryWorkspace.Study}\n  {string.Join("\n  ", Enumerable.Range(1, mistakes).Select(number => $"wrong-{number}: 1"))}");
        foreach (int number in Enumerable.Range(1, experiments))
        {
            workspace.Write($"demo/experiment-{number}.yaml", "title: a");
        }

        Assert.That(Problems().Count(), Is.EqualTo(mistakes));
    }

    [Test]
    [CancelAfter(120_000)]
    public void Thousands_of_experiments_that_differ_in_their_seeds_alone_are_compared_in_no_time()
    {
        int experiments = Effort.Of(100, 3_000);
        foreach (int number in Enumerable.Range(1, experiments))
        {
            workspace.Write($"demo/experiment-{number}.yaml", $"title: a\nseeds: [{number + 10}]");
        }

        Assert.That(Problems(), Is.Empty);
    }

    [Test]
    [CancelAfter(120_000)]
    public void Thousands_of_names_that_are_none_are_answered_at_once()
    {
        int experiments = Effort.Of(100, 3_000);
        foreach (int number in Enumerable.Range(1, experiments))
        {
            workspace.Write($"demo/experiment-{number}.yaml", $"title: a\nseeds: [{number + 10}]");
        }

        workspace.Write("demo/study.yaml", $"{TemporaryWorkspace.Study}\norder: [{string.Join(", ", Enumerable.Range(1, experiments).Select(number => $"experimemt-{number}"))}]");
        Assert.That(Problems(), Has.All.EndsWith("EXP0024").And.Not.Empty);
    }

    [Test]
    public void A_data_set_has_a_name_like_a_study()
    {
        workspace.Write("datasets/Tiny 2/dataset.yaml", TemporaryWorkspace.Dataset);
        Assert.That(Problems().First(), Is.EqualTo("experiments/datasets/Tiny 2/dataset.yaml:1:1 EXP0021"));
    }

    private IEnumerable<string> Problems() => workspace.Read().Problems
        .Select(problem => $"{problem.Place.File}:{problem.Place.Line}:{problem.Place.Column} {problem.Code}");
}
