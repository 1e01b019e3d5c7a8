using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Running.Records;

namespace Experiments.Evidence.Hierarchy;

/// <summary>The arms of a study that can be told from the baseline, and what the model of all of them says.</summary>
/// <param name="Arms">Those with two pairs of runs or more, at least two, in the study's order.</param>
/// <param name="Posterior">Its arms are in the same order.</param>
public sealed record ArmsTogether(IReadOnlyList<ToldArm> Arms, StudyPosterior Posterior)
{
    private const int FewestPairs = 2; // for a spread
    private const int FewestArms = 2; // to draw one towards another

    /// <summary>Solves the model for one point of a study; null with fewer than two such arms.</summary>
    public static ArmsTogether? Of(StudyResult study)
    {
        (ExperimentResult Result, Comparison Comparison)[] told =
        [
            .. from result in study.Results
               where result != study.BaselineOf(result)
               let comparison = Comparison.Of(result, study.BaselineOf(result), Metric.Headline, study.Study.Rope)
               where comparison is not null && comparison.Pairs.Count >= FewestPairs
               select (result, comparison),
        ];
        if (told.Length < FewestArms)
        {
            return null;
        }

        var posterior = StudyPosterior.Of([.. told.Select(arm => arm.Comparison.Posterior)], study.Study.Rope);
        return new ArmsTogether([.. told.Zip(posterior.Arms, (arm, among) => new ToldArm(arm.Result, arm.Comparison, among))], posterior);
    }
}

/// <summary>An arm by itself, and among the others.</summary>
/// <param name="Result">Its runs.</param>
/// <param name="Comparison">What they alone tell.</param>
/// <param name="Among">What they tell together with those of the other arms.</param>
public sealed record ToldArm(ExperimentResult Result, Comparison Comparison, ArmPosterior Among);
