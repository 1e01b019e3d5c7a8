using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Experiments.Tests.Unit.Evidence.References;

/// <summary>What SciPy says; <c>make.py</c> beside this file wrote it.</summary>
internal sealed record Reference(
    StudentReference Student,
    IReadOnlyList<PairReference> Pairs,
    IReadOnlyList<McNemarReference> McNemar,
    IReadOnlyList<StudyReference> Studies)
{
    private static readonly JsonSerializerOptions camelCase = new(JsonSerializerDefaults.Web);

    public static Reference Values { get; } = Read();

    private static Reference Read([CallerFilePath] string here = "") => JsonSerializer.Deserialize<Reference>(
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "references.json")), camelCase)!;
}

internal sealed record StudentReference(IReadOnlyList<StudentValue> Cumulative, IReadOnlyList<StudentValue> Quantile);

internal sealed record StudentValue(double Degrees, double T, double Probability, double Value);

internal sealed record PairReference(IReadOnlyList<double> Differences, double Low, double High, double Better, double Same, double Worse);

internal sealed record McNemarReference(int First, int Second, double P);

internal sealed record StudyReference(IReadOnlyList<ArmReference> Arms, double Baseline);

internal sealed record ArmReference(
    int Count, double Mean, double Deviation, double PosteriorMean, double Low, double High, double Better, double Same, double Worse, double Best);
