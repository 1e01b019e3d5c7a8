using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Experiments.Definitions;

namespace Experiments.Tests.Unit.Definitions.Fuzzing;

/// <summary>Mutated files that are read together among good ones, and what must hold whatever they say.</summary>
/// <param name="files">Experiments of one study; or a single file of another kind.</param>
internal sealed partial class SpoiltFiles(IReadOnlyList<SpoiltFile> files)
{
    /// <summary>Reads them.</summary>
    /// <param name="workspace">The good ones; left as it was.</param>
    /// <param name="echo">Reads back what was accepted.</param>
    /// <returns>One for each file.</returns>
    public IReadOnlyList<Outcome> Read(TemporaryWorkspace workspace, Echo echo)
    {
        foreach (SpoiltFile file in files)
        {
            workspace.Write(file.File, file.Content);
        }

        try
        {
            Stopwatch watch = Stopwatch.StartNew();
            Catalog catalog = workspace.Read();
            TimeSpan elapsed = watch.Elapsed;
            ILookup<string, Problem> problems = catalog.Problems.ToLookup(problem => problem.Place.File);
            return [.. files.Select(file => OutcomeOf(file, files.Count == 1 ? catalog.Problems : [.. problems[$"experiments/{file.File}"]], catalog, workspace, echo, elapsed))];
        }
        catch (Exception failure) when (files.Count == 1)
        {
            return [new Outcome([], TimeSpan.Zero, $"{failure}\n{files[0]}")];
        }
        catch (Exception)
        {
            Restore(workspace);
            return [.. files.SelectMany(file => new SpoiltFiles([file]).Read(workspace, echo))]; // to tell which one it was
        }
        finally
        {
            Restore(workspace);
        }
    }

    private void Restore(TemporaryWorkspace workspace)
    {
        foreach (SpoiltFile file in files)
        {
            workspace.Delete(file.File);
            if (!file.IsExperiment)
            {
                workspace.Write(file.File, Corpus.Files.First(good => good.File == file.File).Text);
            }
        }
    }

    private static Outcome OutcomeOf(
        SpoiltFile file, IReadOnlyList<Problem> problems, Catalog catalog, TemporaryWorkspace workspace, Echo echo, TimeSpan elapsed)
    {
        string[] codes = [.. problems.Where(problem => !problem.IsWarning).Select(problem => problem.Code).Distinct()];
        Experiment[] accepted = [.. catalog.Experiments.Where(experiment => !file.IsExperiment || experiment.Arm == file.Name)];
        string? broken = problems.Select(problem => Broken(problem, file, workspace)).OfType<string>().FirstOrDefault()
            ?? (codes.Length == 0 && accepted.Length == 0 ? "left out without a word" : null)
            ?? (file.File.StartsWith("demo/", StringComparison.Ordinal) ? Lost(accepted, echo) : null);
        return new Outcome(codes, elapsed, broken is null ? null : $"{broken}\n{file}");
    }

    private static string? Broken(Problem problem, SpoiltFile file, TemporaryWorkspace workspace)
    {
        string[] words = [problem.What, problem.Why, problem.Mend];
        if (!Code().IsMatch(problem.Code) || words.Any(word => word.Length is 0 or > 2000 || word.Any(char.IsControl)))
        {
            return $"not a code and three lines of words that can be seen:\n{problem}";
        }

        string path = workspace.PathOf(Path.GetRelativePath("experiments", problem.Place.File));
        bool isOwn = problem.Place.File == $"experiments/{file.File}";
        string[] lines = LineBreak().Split(isOwn ? Encoding.UTF8.GetString(file.Content) : File.ReadAllText(path));
        return problem.Place.Line >= 1 && problem.Place.Line <= lines.Length
            && problem.Place.Column >= 1 && problem.Place.Column <= lines[problem.Place.Line - 1].Length + 1
            ? null
            : $"a place outside of the file:\n{problem}";
    }

    /// <summary>A canonical form that does not read back to itself; null without one.</summary>
    private static string? Lost(IEnumerable<Experiment> experiments, Echo echo) => experiments
        .Where(experiment => !experiment.IsToBeTuned)
        .Select(experiment => CanonicalForm.Of(experiment.Settings))
        .Where(form => echo.Of(form) != form)
        .Select(form => $"reads back as something else:\n{form}\n{echo.Of(form)}")
        .FirstOrDefault();

    [GeneratedRegex(@"\AEXP[0-9]{4}\z")]
    private static partial Regex Code();

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineBreak();
}
