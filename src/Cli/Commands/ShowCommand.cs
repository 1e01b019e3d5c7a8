using Experiments.Cli.Selection;
using Experiments.Definitions;

namespace Experiments.Cli.Commands;

/// <summary>Shows what experiments are with everything that they inherit, and where each setting is written.</summary>
internal static class ShowCommand
{
    /// <summary>Prints a row per setting.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, bool json)
    {
        if (Request.Read(invocation) is not { } request)
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        bool complete = request.Check(invocation.Output);
        if (json)
        {
            invocation.Output.Line(Json.Of(request.Experiments.Select(experiment => new
            {
                experiment = experiment.Path,
                title = experiment.Title,
                settings = ResolvedSetting.Of(experiment),
            })));
        }
        else
        {
            Print(request.Experiments, invocation.Output);
        }

        return Task.FromResult(complete ? ExitCode.Done : ExitCode.BadInput);
    }

    private static void Print(IReadOnlyList<Experiment> experiments, Output output)
    {
        foreach (Experiment experiment in experiments)
        {
            output.Line($"{experiment.Path}: {experiment.Title}");
            if (experiment.IsToBeTuned)
            {
                output.Line($"to be chosen from {experiment.Tuning!.Candidates.Count} points, each shown by its name, such as {experiment.Tuning.Candidates[^1].Path}; the first of them:");
            }

            output.Table(
                ["setting", "value", "from", "written at"],
                [
                    .. ResolvedSetting.Of(experiment).Select(setting => (IReadOnlyList<string>)
                        [setting.Key, setting.Value, setting.From, setting.File is null ? "" : $"{setting.File}:{setting.Line}"]),
                ]);
            output.Line();
        }
    }
}
