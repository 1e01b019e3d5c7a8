using System.Globalization;
using Experiments.Definitions.JsonSchemas;
using Experiments.Definitions.Reading.Datasets;
using Experiments.Training.Datasets;

namespace Experiments.Definitions.Writing;

/// <summary>A first study to change: a small network on some of a data set's images, with one experiment, its baseline.</summary>
internal static class NewStudy
{
    private const int MostTrain = 1000;
    private const int MostOther = 10_000;

    /// <summary>The study's own file and its baseline.</summary>
    /// <param name="name">The folder under <c>experiments</c>.</param>
    /// <param name="baseline">Name of the experiment.</param>
    /// <param name="dataset">What it is trained on.</param>
    public static IReadOnlyList<NewFile> Of(string name, string baseline, KnownDataset dataset)
    {
        DatasetDefinition definition = dataset.Definition!;
        int train = Math.Min(MostTrain, dataset.TrainImages / 2);
        return
        [
            new NewFile($"experiments/{name}/study.yaml", string.Create(CultureInfo.InvariantCulture, $$"""
                {{FileSchemas.Comment("study", name)}}
                # A question, and what its experiments share. Every other YAML file in this folder is one experiment.
                title: What is the question?
                summary: What is done to answer it, in a sentence or two.
                baseline: {{baseline}}
                defaults:
                  dataset: {name: {{dataset.Name}}, train: {{train}}, validation: {{Math.Min(MostOther, (dataset.TrainImages - train) / 2)}}, test: {{Math.Min(MostOther, dataset.TestImages)}}}
                  network: {layers: [{{definition.Shape[0] * definition.Shape[1]}}, 30, {{definition.Classes}}], activation: sigmoid, output: sigmoid, initial-weights: scaled-normal}
                  cost: cross-entropy
                  training: {epochs: 30, batch-size: {{Math.Min(10, train)}}, learning-rate: 0.5}
                  seeds: 5

                """)),
            new NewFile($"experiments/{name}/{baseline}.yaml", $"""
                {FileSchemas.Comment("experiment", name)}
                # The baseline: it changes nothing of the study's defaults.
                title: Baseline

                """),
        ];
    }
}
