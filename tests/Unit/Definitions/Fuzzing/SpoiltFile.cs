using System.Text;
using System.Text.RegularExpressions;
using Experiments.Definitions;

namespace Experiments.Tests.Unit.Definitions.Fuzzing;

/// <summary>A mutated file, and what must hold whatever it says.</summary>
/// <param name="Number">Makes it again.</param>
/// <param name="File">Under <c>experiments</c>.</param>
/// <param name="Content">All of it.</param>
internal sealed partial record SpoiltFile(int Number, string File, byte[] Content)
{
    /// <summary>The input of this number, always the same.</summary>
    public static SpoiltFile Of(int number)
    {
        Random random = new(number);
        (string file, string text) = Corpus.Files[random.Next(Corpus.Files.Count)];
        return new SpoiltFile(number, file, Mutation.Of(text, Corpus.Files[random.Next(Corpus.Files.Count)].Text, random));
    }

    /// <summary>Reads the file among good ones.</summary>
    /// <exception cref="InvalidDataException">Something does not hold.</exception>
    public Catalog Read(TemporaryWorkspace workspace)
    {
        workspace.Write(File, Content);
        try
        {
            Catalog catalog = workspace.Read();
            Require(catalog.Studies.Count > 0 || catalog.Problems.Any(problem => !problem.IsWarning), "a study is left out without a word");
            foreach (Problem problem in catalog.Problems)
            {
                RequireComplete(problem, workspace);
            }

            return catalog;
        }
        catch (Exception failure) when (failure is not InvalidDataException)
        {
            throw new InvalidDataException($"{failure}\n{this}", failure);
        }
        finally
        {
            workspace.Write(File, Corpus.Files.First(good => good.File == File).Text);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"input {Number}, {File}:\n{Encoding.UTF8.GetString(Content)}";

    private void RequireComplete(Problem problem, TemporaryWorkspace workspace)
    {
        Require(Code().IsMatch(problem.Code), $"no code:\n{problem}");
        foreach (string words in new[] { problem.What, problem.Why, problem.Mend })
        {
            Require(words.Length is > 0 and < 2000 && !words.Any(char.IsControl), $"not one line of words that can be seen:\n{problem}");
        }

        string path = workspace.PathOf(Path.GetRelativePath("experiments", problem.Place.File));
        Require(System.IO.File.Exists(path), $"no such file:\n{problem}");
        string[] lines = LineBreak().Split(System.IO.File.ReadAllText(path));
        Require(
            problem.Place.Line >= 1 && problem.Place.Line <= lines.Length
                && problem.Place.Column >= 1 && problem.Place.Column <= lines[problem.Place.Line - 1].Length + 1,
            $"a place outside of the file:\n{problem}");
    }

    private void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException($"{otherwise}\n{this}");
        }
    }

    [GeneratedRegex(@"\AEXP[0-9]{4}\z")]
    private static partial Regex Code();

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineBreak();
}
