using System.Globalization;
using Experiments.Definitions.JsonSchemas;
using Experiments.Definitions.Reading;
using Experiments.Training.Learning.Schedules;

namespace Experiments.Definitions.Writing;

/// <summary>A first experiment file to change: it is valid as it stands, and shows what it inherits.</summary>
internal static class NewExperiment
{
    /// <summary>
    /// An experiment of a study that can be read. It has a lower learning rate than all others, or C where its baseline is
    /// a support vector machine, so that it is none of them.
    /// </summary>
    /// <param name="workspace">Where the study lies.</param>
    /// <param name="study">The study.</param>
    /// <param name="name">The file's name without <c>.yaml</c>.</param>
    public static NewFile Of(Workspace workspace, Study study, string name)
    {
        (string title, string change) = study.Baseline.Settings is SvmSettings { Model: var svm }
            ? Invariant("C", Lower(study, svm.C, settings => (settings as SvmSettings)?.Model.C), c => $"model: {{svm: {{c: {c}, gamma: {svm.Gamma}}}}}")
            : Invariant("Learning rate", Lower(study, Rate(study.Baseline.Settings)!.Value, Rate), rate => $"training: {{learning-rate: {rate}}}");
        return new NewFile(
            $"experiments/{study.Name}/{name}.yaml",
            $$"""
            {{FileSchemas.Comment("experiment", study.Name)}}
            # An experiment of '{{study.Name}}': {{study.Title}}
            # It says only what differs from the study's defaults, which are:
            {{Defaults(workspace, study)}}
            # A map changes them key by key, a list replaces them, and 'none' takes a setting away (l2: none).
            title: {{title}}
            # So that it differs from the others; write your own change in its place, such as regularization: {l2: 0.1}
            {{change}}

            """);
    }

    private static double? Rate(Settings settings) => (settings as NetworkSettings)?.Training.LearningRate.ValueAt(TrainingProgress.Start);

    /// <summary>The first half, quarter and so on that no experiment has.</summary>
    private static double Lower(Study study, double baseline, Func<Settings, double?> of)
    {
        double?[] taken = [.. study.Experiments.Select(experiment => of(experiment.Settings))];
        return Enumerable.Range(1, taken.Length + 1).Select(halvings => baseline * Math.Pow(2, -halvings)).First(value => !taken.Contains(value));
    }

    private static (string Title, string Change) Invariant(string name, double value, Func<double, FormattableString> change) =>
        (string.Create(CultureInfo.InvariantCulture, $"{name} {value}"), change(value).ToString(CultureInfo.InvariantCulture));

    private static string Defaults(Workspace workspace, Study study)
    {
        string file = $"experiments/{study.Name}/{StudyFolder.StudyFile}";
        MapNode? defaults = YamlFile.Read(Path.Combine(workspace.Root, file), file, [])?.At("defaults") as MapNode;
        return defaults is null ? "#   none" : string.Join('\n', defaults.Entries.Select(entry => $"#   {entry.Key}: {FlowText.Of(entry.Value)}"));
    }
}
