using Experiments.Cli.Selection;
using Experiments.Definitions;

namespace Experiments.Cli.Commands;

/// <summary>Writes the reports anew from stored results; trains nothing.</summary>
internal static class ReportCommand
{
    /// <summary>Writes the pages of the studies asked for, and says which of them miss results.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellation)
    {
        if (Request.Read(invocation) is not { } request || !request.Check(invocation.Output))
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        Pages pages = new(invocation, request.Catalog);
        pages.Write(request.Studies);
        Study[] incomplete = [.. request.Studies.Where(study => pages.Missing(study).Count > 0)];
        foreach (Study study in incomplete)
        {
            invocation.Output.Error(
                $"""
                error: the report of '{study.Name}' was not written: not all of its runs are stored
                  missing: {string.Join(", ", pages.Missing(study))}
                  mend:    {CommandLine.Start} run {study.Name}
                """);
        }

        return Task.FromResult(incomplete.Length == 0 ? ExitCode.Done : ExitCode.Failed);
    }
}
