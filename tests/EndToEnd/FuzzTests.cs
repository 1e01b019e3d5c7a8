using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Experiments.Tests.Unit.Definitions.Fuzzing;
using NUnit.Framework;

namespace Experiments.Tests.EndToEnd;

/// <summary>Good files, spoilt at random, and read by the program itself; its parts are tried a million times elsewhere.</summary>
[FullRunOnly]
public sealed partial class FuzzTests
{
    private const int Inputs = 500;

    [Test]
    public async Task Spoilt_files_are_answered_at_once_and_nothing_is_written()
    {
        using TemporaryWorkspace workspace = Spoilt();
        IReadOnlyList<string> before = workspace.Contents();
        Stopwatch watch = Stopwatch.StartNew();
        Ended run = await ExperimentsProcess.RunAsync(workspace.Root, "validate", "--json");
        watch.Stop();

        using JsonDocument answer = JsonDocument.Parse(run.Output);
        JsonElement[] problems = [.. answer.RootElement.EnumerateArray()];
        string[] broken = [.. problems.Where(problem => !IsWhole(problem)).Select(problem => problem.GetRawText())];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Errors, Is.Empty);
            Assert.That(broken, Is.Empty);
            Assert.That(problems.DistinctBy(problem => problem.GetProperty("file").GetString()).Count(), Is.GreaterThan(Inputs / 2), "most of them are spoilt");
            Assert.That(workspace.Contents(), Is.EqualTo(before));
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)), "some seconds on a quiet machine");
        }
    }

    /// <summary>A study among whose experiments are the inputs, the same in every run.</summary>
    private static TemporaryWorkspace Spoilt()
    {
        TemporaryWorkspace workspace = new();
        string[] good = [.. TemporaryWorkspace.ExperimentsOfStudies()];
        for (int input = 1; input <= Inputs; input++)
        {
            Random random = new(input);
            byte[] text = Mutation.Of(good[random.Next(good.Length)], good[random.Next(good.Length)], random);
            workspace.Write($"experiments/tiny/spoilt-{input}.yaml", text);
        }

        return workspace;
    }

    /// <summary>Whether a problem says where, what, why and how to mend it, in words that can be seen.</summary>
    private static bool IsWhole(JsonElement problem) =>
        Code().IsMatch(Word(problem, "code"))
        && problem.GetProperty("line").GetInt32() >= 1
        && problem.GetProperty("column").GetInt32() >= 1
        && Word(problem, "file").StartsWith("experiments/", StringComparison.Ordinal)
        && new[] { "what", "why", "mend" }.Select(key => Word(problem, key)).All(words => words.Length > 0 && !words.Any(char.IsControl));

    private static string Word(JsonElement problem, string key) => problem.GetProperty(key).GetString()!;

    [GeneratedRegex(@"\AEXP[0-9]{4}\z")]
    private static partial Regex Code();
}
