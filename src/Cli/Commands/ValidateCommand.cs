using Experiments.Cli.Selection;
using Experiments.Definitions;

namespace Experiments.Cli.Commands;

/// <summary>Reads and checks experiment files; trains nothing.</summary>
internal static class ValidateCommand
{
    /// <summary>Prints every problem of what was asked for.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellation)
    {
        Output output = invocation.Output;
        if (Request.Read(invocation) is not { } request)
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        foreach (Problem problem in request.Problems)
        {
            output.Error(problem.ToString());
        }

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
        output.Line($"{Plural.Of(request.Names.Count, "experiment")} in {Plural.Of(studies, "study", "studies")}: {found}");
        return Task.FromResult(errors == 0 ? ExitCode.Done : ExitCode.BadInput);
    }
}
