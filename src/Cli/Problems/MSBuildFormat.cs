using Experiments.Definitions;

namespace Experiments.Cli.Problems;

/// <summary>Problems in the canonical form of MSBuild's errors and warnings.</summary>
internal static class MSBuildFormat
{
    /// <summary><c>/full/path/l2.yaml(2,1): error EXP0002: what. Why. Mend.</c> on one line, as the form demands.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="workspace">Whose file; the path is a full one, because an IDE resolves others from the project's folder.</param>
    public static string Of(Problem problem, Workspace workspace)
    {
        string file = Path.GetFullPath(problem.Place.File, Path.GetFullPath(workspace.Root));
        return $"{file}({problem.Place.Line},{problem.Place.Column}): {Severity.Of(problem)} {problem.Code}: {problem.What}. {problem.Why} {problem.Mend}";
    }
}
