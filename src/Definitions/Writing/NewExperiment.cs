using System.Globalization;
using Experiments.Definitions.JsonSchemas;
using Experiments.Definitions.Reading;
using Experiments.Training.Learning.Schedules;

namespace Experiments.Definitions.Writing;

/// <summary>A first experiment file to change: it is valid as it stands, and shows what it inherits.</summary>
internal static class NewExperiment
{
    /// <summary>An experiment of a study that can be read. It has a lower learning rate than all others, so that it is none of them.</summary>
    /// <param name="workspace">Where the study lies.</param>
    /// <param name="study">The study.</param>
    /// <param name="name">The file's name without <c>.yaml</c>.</param>
    public static NewFile Of(Workspace workspace, Study study, string name)
    {
        double baseline = study.Baseline.Settings.Training.LearningRate.ValueAt(TrainingProgress.Start);
        double[] taken = [.. study.Experiments.Select(experiment => experiment.Settings.Training.LearningRate.ValueAt(TrainingProgress.Start))];
        double lower = Enumerable.Range(1, taken.Length + 1).Select(halvings => baseline * Math.Pow(2, -halvings)).First(rate => !taken.Contains(rate));
        return new NewFile(
            $"experiments/{study.Name}/{name}.yaml",
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                {{FileSchemas.Comment("experiment", study.Name)}}
                # An experiment of '{{study.Name}}': {{study.Title}}
                # It says only what differs from the study's defaults, which are:
                {{Defaults(workspace, study)}}
                # A map changes them key by key, a list replaces them, and 'none' takes a setting away (l2: none).
                title: Learning rate {{lower}}
                # So that it differs from the others; write your own change in its place, such as regularization: {l2: 0.1}
                training: {learning-rate: {{lower}}}

                """));
    }

    private static string Defaults(Workspace workspace, Study study)
    {
        string file = $"experiments/{study.Name}/{StudyFolder.StudyFile}";
        MapNode? defaults = YamlFile.Read(Path.Combine(workspace.Root, file), file, [])?.At("defaults") as MapNode;
        return defaults is null ? "#   none" : string.Join('\n', defaults.Entries.Select(entry => $"#   {entry.Key}: {FlowText.Of(entry.Value)}"));
    }
}
