using Experiments.Definitions;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>What the numbers that experiments are compared by are called: all of a study are read off the same evaluation.</summary>
internal static class Headline
{
    /// <summary>Like <c>Final</c>, to stand before what was measured.</summary>
    public static string Word(StudyResult study) => IsBestValidation(study.Results) ? "Best-validation" : "Final";

    /// <summary>Explains numbers that are not those of the weights that runs end with; empty otherwise.</summary>
    public static string Note(IReadOnlyList<ExperimentResult> results) => IsBestValidation(results)
        ? "Every run counts with its evaluation of the highest validation accuracy, the first of equals."
        : "";

    /// <summary>The same, to stand after other sentences.</summary>
    public static string NoteAfter(StudyResult study) => IsBestValidation(study.Results) ? $" {Note(study.Results)}" : "";

    /// <summary>Like <c>Test accuracy</c>, where no sentence says which.</summary>
    public static string TestAccuracy(StudyResult study) => IsBestValidation(study.Results) ? "Best-validation test accuracy" : "Test accuracy";

    private static bool IsBestValidation(IReadOnlyList<ExperimentResult> results) => results[0].Experiment.Headline == HeadlineRule.BestValidation;
}
