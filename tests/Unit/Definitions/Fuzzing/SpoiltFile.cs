using System.Text;

namespace Experiments.Tests.Unit.Definitions.Fuzzing;

/// <summary>A mutated file.</summary>
/// <param name="Number">Makes it again.</param>
/// <param name="File">Under <c>experiments</c>.</param>
/// <param name="Content">All of it.</param>
internal sealed record SpoiltFile(int Number, string File, byte[] Content)
{
    private static readonly string[] Experiments = [.. Corpus.Files.Select(good => good.Text).Skip(Corpus.Others)];

    /// <summary>Whether others can be read beside it.</summary>
    public bool IsExperiment => File == $"demo/{Name}.yaml";

    /// <summary>What the experiment is called.</summary>
    public string Name => $"spoilt-{Number}";

    /// <summary>The input of this number, always the same.</summary>
    public static SpoiltFile Of(int number)
    {
        Random random = new(number);
        string other = Corpus.Files[random.Next(Corpus.Files.Count)].Text;
        // Mostly experiments: most files are, and many can be read at once.
        if (random.Next(20) > 0)
        {
            string text = Experiments[random.Next(Experiments.Length)];
            return new SpoiltFile(number, $"demo/spoilt-{number}.yaml", Mutation.Of(text, other, random));
        }

        (string file, string good) = Corpus.Files[random.Next(Corpus.Others)];
        return new SpoiltFile(number, file, Mutation.Of(good, other, random));
    }

    /// <inheritdoc/>
    public override string ToString() => $"input {Number}, {File}:\n{Encoding.UTF8.GetString(Content)}";
}
