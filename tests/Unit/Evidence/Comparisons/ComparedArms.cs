using Experiments.Running.Records;
using Experiments.Tests.Unit.Reporting;

namespace Experiments.Tests.Unit.Evidence.Comparisons;

/// <summary>Arms with these headline accuracies.</summary>
internal static class ComparedArms
{
    public static ExperimentResult Arm(string name, params double[] accuracies) => MadeUpStudy.Arm(name, name, 95) with
    {
        Records = [.. accuracies.Select((accuracy, index) => MadeUpStudy.Run(index + 1, accuracy))],
    };

    /// <summary>A baseline of 90 throughout, and an arm that lies so much above it.</summary>
    public static (ExperimentResult Arm, ExperimentResult Baseline) Pair(params double[] differences) =>
        (Arm("arm", [.. differences.Select(difference => 90 + difference)]), Arm("plain", [.. differences.Select(_ => 90.0)]));

    public static StudyResult Study(params ExperimentResult[] arms) => MadeUpStudy.Of("Title", arms);
}
