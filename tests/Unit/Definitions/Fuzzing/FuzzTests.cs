using System.Diagnostics;
using System.Globalization;
using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Fuzzing;

/// <summary>Good files, spoilt at random: whatever is in a file, reading answers, and says what is wrong and where.</summary>
public class FuzzTests
{
    private const string Switch = "EXPERIMENTS_FUZZ";

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
        FuzzReport report = new();
        int inputs = Asked ?? Effort.Of(2_000, 50_000);
        using TemporaryWorkspace workspace = new();
        for (int number = 1; number <= inputs; number++)
        {
            report.Add(Read(SpoiltFile.Of(number), workspace, echo));
        }

        if (Asked is not null)
        {
            File.WriteAllText(Repository.PathOf("tests", "Unit", "Definitions", "Fuzzing", "results.md"), report.Page());
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Failures, Is.Empty);
            Assert.That(report.Slowest, Is.LessThan(TimeSpan.FromSeconds(5)), "a hundredth of that on a quiet machine");
        }
    }

    private static Outcome Read(SpoiltFile input, TemporaryWorkspace workspace, Echo echo)
    {
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            Catalog catalog = input.Read(workspace);
            TimeSpan elapsed = watch.Elapsed;
            string[] codes = [.. catalog.Problems.Where(problem => !problem.IsWarning).Select(problem => problem.Code).Distinct()];
            return new Outcome(codes, elapsed, codes.Length == 0 && input.File != "datasets/tiny/dataset.yaml" ? Lost(catalog, input, echo) : null);
        }
        catch (InvalidDataException failure)
        {
            return new Outcome([], watch.Elapsed, failure.Message);
        }
    }

    /// <summary>A canonical form that does not read back to itself; null without one.</summary>
    private static string? Lost(Catalog catalog, SpoiltFile input, Echo echo) => catalog.Experiments
        .Where(experiment => !experiment.IsToBeTuned)
        .Select(experiment => CanonicalForm.Of(experiment.Settings))
        .Distinct()
        .Take(2)
        .Where(form => echo.Of(form) != form)
        .Select(form => $"reads back as something else:\n{form}\n{echo.Of(form)}\n{input}")
        .FirstOrDefault();
}
