using System.Globalization;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Fuzzing;

/// <summary>Good files, spoilt at random: whatever is in a file, reading answers, and says what is wrong and where.</summary>
[FullRunOnly]
public class FuzzTests
{
    private const string Switch = "EXPERIMENTS_FUZZ";

    /// <summary>How many experiments are read beside each other.</summary>
    private const int AtOnce = 40;

    /// <summary>How many inputs are read; the switch asks for a number and for the page.</summary>
    private static readonly int? Asked = int.TryParse(Environment.GetEnvironmentVariable(Switch), CultureInfo.InvariantCulture, out int count) ? count : null;

    [Test]
    public void The_corpus_is_sound()
    {
        using TemporaryWorkspace workspace = new();
        foreach ((string file, string text) in Corpus.Files)
        {
            workspace.Write("demo/study.yaml", TemporaryWorkspace.Study);
            workspace.Write("demo/decay.yaml", "title: Decay\nregularization: {l2: 0.1}");
            workspace.Write(file, text);
            Assert.That(workspace.Read().Problems.Where(problem => !problem.IsWarning), Is.Empty, text);
        }
    }

    [Test]
    public void Whatever_is_in_a_file_reading_answers_and_says_where_it_is_wrong()
    {
        using Echo echo = new();
        using TemporaryWorkspace workspace = new();
        FuzzReport report = new();
        foreach (int[] numbers in Enumerable.Range(1, Asked ?? Effort.Of(200, 100_000)).Chunk(AtOnce))
        {
            ILookup<bool, SpoiltFile> files = numbers.Select(SpoiltFile.Of).ToLookup(file => file.IsExperiment);
            report.Add(new SpoiltFiles([.. files[true]]).Read(workspace, echo));
            report.Add(files[false].SelectMany(file => new SpoiltFiles([file]).Read(workspace, echo)));
        }

        if (Asked is not null)
        {
            File.WriteAllText(Repository.PathOf("tests", "Unit", "Definitions", "Fuzzing", "results.md"), report.Page());
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Failures, Is.Empty);
            Assert.That(report.Slowest, Is.LessThan(TimeSpan.FromSeconds(60)), "a thousandth of that on a quiet machine");
        }
    }
}
