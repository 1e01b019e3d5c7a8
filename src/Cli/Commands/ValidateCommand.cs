using Experiments.Cli.Problems;
using Experiments.Cli.Selection;
using Experiments.Definitions;

namespace Experiments.Cli.Commands;

/// <summary>Reads and checks experiment files; trains nothing.</summary>
internal static class ValidateCommand
{
    /// <summary>Prints every problem of what was asked for.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, ProblemFormat format)
    {
        if (Request.Read(invocation) is not { } request)
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        Print(request, format, invocation);
        return Task.FromResult(request.Problems.All(problem => problem.IsWarning) ? ExitCode.Done : ExitCode.BadInput);
    }

    private static void Print(Request request, ProblemFormat format, Invocation invocation)
    {
        Output output = invocation.Output;
        if (format == ProblemFormat.Json)
        {
            output.Line(JsonFormat.Of(request.Problems));
            return;
        }

        foreach (Problem problem in request.Problems)
        {
            output.Error(format == ProblemFormat.MSBuild
                ? MSBuildFormat.Of(problem, invocation.Workspace)
                : problem.ToString());
        }

        output.Line(Summary(request));
    }

    private static string Summary(Request request)
    {
        int warnings = request.Problems.Count(problem => problem.IsWarning);
        int errors = request.Problems.Count - warnings;
        string found = (errors, warnings) switch
        {
            (0, 0) => "no problems",
            (0, _) => Plural.Of(warnings, "warning"),
            (_, 0) => Plural.Of(errors, "error"),
            _ => $"{Plural.Of(errors, "error")}, {Plural.Of(warnings, "warning")}",
        };
        int studies = request.Names.Select(name => name[..name.LastIndexOf('/')]).Distinct().Count();
        return $"{Plural.Of(request.Names.Count, "experiment")} in {Plural.Of(studies, "study", "studies")}: {found}";
    }
}
