using Experiments.Definitions;

namespace Experiments.Cli.Problems;

/// <summary>How bad a problem is, in the word that compilers use.</summary>
internal static class Severity
{
    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public static string Of(Problem problem) => problem.IsWarning ? "warning" : "error";
}
