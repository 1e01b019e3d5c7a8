using System.Text;

namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>An example of a problem: files, and what the reader says of them.</summary>
/// <param name="Code">The problem's code.</param>
/// <param name="Files">Paths under <c>experiments</c> and contents, besides those of <see cref="TemporaryWorkspace"/>.</param>
internal sealed record ProblemExample(string Code, IReadOnlyList<(string Path, byte[] Content)> Files)
{
    private IReadOnlyList<string>? read;

    /// <summary>The first case of each code, by code: those of single texts, then those of folders.</summary>
    public static IReadOnlyList<ProblemExample> All { get; } =
    [
        .. TextMistakes.All
            .Select(mistake => new ProblemExample(mistake.Start.Split(' ')[^1], FilesOf(mistake)))
            .Concat(FolderMistakes.All.Select(mistake => new ProblemExample(mistake.Code, mistake.Files) { Link = mistake.Link }))
            .DistinctBy(example => example.Code)
            .OrderBy(example => example.Code, StringComparer.Ordinal),
    ];

    /// <summary>A symbolic link under <c>experiments</c>, and where it leads; null if all are files.</summary>
    public (string Path, string Target)? Link { get; init; }

    /// <summary>What the reader says of this code, the same wherever the files lie.</summary>
    public IReadOnlyList<string> Read() => read ??= ReadFiles();

    public override string ToString() => Code;

    private IReadOnlyList<string> ReadFiles()
    {
        using TemporaryWorkspace workspace = new();
        foreach ((string path, byte[] content) in Files)
        {
            workspace.Write(path, content);
        }

        if (Link is { } link)
        {
            workspace.Link(link.Path, link.Target);
        }

        return
        [
            .. workspace.Read().Problems
                .Where(problem => problem.Code == Code)
                .Select(problem => $"{problem}"),
        ];
    }

    private static IReadOnlyList<(string Path, byte[] Content)> FilesOf(TextMistake mistake) =>
    [
        .. mistake.Study == TemporaryWorkspace.Study ? [] : new[] { ("demo/study.yaml", Encoding.UTF8.GetBytes(mistake.Study)) },
        (mistake.File, Encoding.UTF8.GetBytes(mistake.Text)),
    ];
}
