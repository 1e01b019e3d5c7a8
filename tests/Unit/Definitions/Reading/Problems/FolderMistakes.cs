using System.Text;
using Experiments.Definitions.Reading.Problems;

namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>Mistakes that more than one text shows, or a file's name, or its bytes.</summary>
internal static class FolderMistakes
{
    /// <summary>One for each code that a single text does not show.</summary>
    public static IReadOnlyList<FolderMistake> All { get; } =
    [
        new(ProblemCodes.NotUtf8, ("demo/decay.yaml", [.. "title: Gr"u8, 0xFC, .. "n"u8])),
        new(ProblemCodes.CannotBeOpened, ("datasets/letters/images.gz", [])),
        Texts(ProblemCodes.FileName, ("demo/L2 strong.yaml", "title: L2\nseeds: [7]")),
        Texts(ProblemCodes.OutsideAStudy, ("loose/l2.yaml", "title: L2")),
        Texts(ProblemCodes.NoExperiments, ("empty/study.yaml", "title: A question\nsummary: A sentence.\nbaseline: plain")),
        Texts(
            ProblemCodes.SameSnapshot,
            ("demo-decay/study.yaml", TemporaryWorkspace.Study), ("demo-decay/plain.yaml", "title: Plain"), ("demo/decay-plain.yaml", "title: L2\nseeds: [7]")),
        Texts(ProblemCodes.SameSettings, ("demo/decay.yaml", "title: Not decayed\ntraining: {momentum: 0}")),
        Texts(
            ProblemCodes.PointsDoNotPair,
            ("demo/plain.yaml", "title: Plain\nsweep: {training.learning-rate: [0.5, 0.25]}"),
            ("demo/decay.yaml", "title: L2\nregularization: {l2: 1}\nsweep: {training.learning-rate: [0.5]}")),
        new(ProblemCodes.Link) { Link = ("demo/linked.yaml", "plain.yaml") },
        Texts(ProblemCodes.TooManyPoints, ("demo/decay.yaml", $"title: a\nsweep:\n  training.updates: [{Axis}]\n  training.batch-size: [{Axis}]")),
    ];

    private static string Axis => string.Join(", ", Enumerable.Range(1, 40));

    private static FolderMistake Texts(string code, params (string Path, string Text)[] files) =>
        new(code, [.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))]);
}

/// <summary>A mistake in a workspace that is sound without it.</summary>
/// <param name="Code">The problem that it is.</param>
/// <param name="Files">Paths under <c>experiments</c> and contents; the rest is as it is in <see cref="TemporaryWorkspace"/>.</param>
internal sealed record FolderMistake(string Code, params IReadOnlyList<(string Path, byte[] Content)> Files)
{
    /// <summary>A symbolic link under <c>experiments</c>, and where it leads; null if all are files.</summary>
    public (string Path, string Target)? Link { get; init; }
}
