namespace Experiments.Tests.Unit.Training.Golden;

/// <summary>Where reference data lies: beside these tests, and wherever the environment says.</summary>
internal static class GoldenFolders
{
    private const string Variable = "EXPERIMENTS_GOLDEN";

    public static IEnumerable<string> All() =>
    [
        Repository.PathOf("tests", "Unit", "Training", "Golden"),
        .. (Environment.GetEnvironmentVariable(Variable) ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];
}
