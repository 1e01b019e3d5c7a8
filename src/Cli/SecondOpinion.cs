using System.Globalization;
using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Evidence.Hierarchy;
using Experiments.Running.Records;

namespace Experiments.Cli;

/// <summary>
/// What Infer.NET makes of the arms of a study, beside what we do: printed in a build that has it. The pages hold our numbers
/// alone, which are the same in every build.
/// </summary>
/// <param name="sample">Solves the model by Infer.NET; gives null in a build without it.</param>
internal sealed class SecondOpinion(Func<IReadOnlyList<Posterior>, GibbsSampling?> sample)
{
    /// <summary>That of this build.</summary>
    public static SecondOpinion OfBuild { get; } = new(arms => GibbsSampling.Of(arms));

    /// <summary>Prints a table for each point of the study; nothing without the package or where there are no arms to tell apart.</summary>
    public void Print(StudyResult study, Output output)
    {
        foreach (StudyResult part in study.AtPoints)
        {
            (string Path, Posterior Posterior)[] arms =
            [
                .. from result in part.Results
                   where result != part.BaselineOf(result)
                   let comparison = Comparison.Of(result, part.BaselineOf(result), Metric.Headline, part.Study.Rope)
                   where comparison is not null && comparison.Pairs.Count > 1
                   select (result.Experiment.Path, comparison.Posterior),
            ];
            Posterior[] posteriors = [.. arms.Select(arm => arm.Posterior)];
            if (arms.Length < 2 || sample(posteriors) is not { } theirs)
            {
                continue;
            }

            var ours = StudyPosterior.Of(posteriors, part.Study.Rope);
            output.Table(
                ["among all arms (points)", "ours", "Infer.NET"],
                [.. arms.Select((arm, index) => (IReadOnlyList<string>)
                [
                    arm.Path,
                    Written(ours.Arms[index].Mean, ours.Arms[index].Low, ours.Arms[index].High),
                    Written(theirs.Arms[index].Mean, theirs.Arms[index].Low, theirs.Arms[index].High),
                ])]);
            output.Line();
        }
    }

    private static string Written(double mean, double low, double high) =>
        string.Create(CultureInfo.InvariantCulture, $"{mean:+0.00;-0.00;0.00} [{low:+0.00;-0.00;0.00}, {high:+0.00;-0.00;0.00}]");
}
