using System.Globalization;
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
            if (ArmsTogether.Of(part) is not { } ours || sample([.. ours.Arms.Select(arm => arm.Comparison.Posterior)]) is not { } theirs)
            {
                continue;
            }

            output.Table(
                ["among all arms (points)", "ours", "Infer.NET"],
                [.. ours.Arms.Zip(theirs.Arms, (our, their) => (IReadOnlyList<string>)
                [
                    our.Result.Experiment.Path,
                    Written(our.Among.Mean, our.Among.Low, our.Among.High),
                    Written(their.Mean, their.Low, their.High),
                ])]);
            output.Line();
        }
    }

    private static string Written(double mean, double low, double high) =>
        string.Create(CultureInfo.InvariantCulture, $"{mean:+0.00;-0.00;0.00} [{low:+0.00;-0.00;0.00}, {high:+0.00;-0.00;0.00}]");
}
