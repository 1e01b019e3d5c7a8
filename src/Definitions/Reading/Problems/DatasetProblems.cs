using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading.Problems;

/// <summary>What can be wrong with a data set, and between it and an experiment.</summary>
internal static class DatasetProblems
{
    public static Problem FileMissing(Place place, string path) => new(
        place,
        ProblemCodes.DatasetFileMissing,
        $"there is no file '{path}' in this folder",
        "A data set lies beside its description, so that a copy of the repository can train.",
        "Put the file here under this name, or name the one that is here.");

    public static Problem FileDiffers(Place place, string path, string difference) => new(
        place,
        ProblemCodes.DatasetFileDiffers,
        $"'{path}' is not what this description says: {difference}",
        "Training would read pixels as something else than they are.",
        "Put the right file here, or correct the description.");

    public static Problem FileUnreadable(Place place, string message) => new(
        place,
        ProblemCodes.DatasetFileDiffers,
        message.TrimEnd('.'),
        "Training would read pixels as something else than they are.",
        "Put the right file here, or correct the description.");

    public static Problem Unknown(Place place, string name, IReadOnlyList<string> datasets) => new(
        place,
        ProblemCodes.UnknownDataset,
        $"there is no data set '{name}'",
        $"A data set is a folder under experiments/datasets; there {(datasets.Count == 0 ? "is none" : $"are: {string.Join(", ", datasets)}")}.",
        Nearest.To(name, datasets) is { } nearest ? $"Did you mean '{nearest}'?"
            : KebabCase.Is(name) ? $"Add experiments/datasets/{name}/dataset.yaml."
            : "Write the name of such a folder: lower-case letters, digits and single hyphens.");

    public static Problem Broken(Place place, string name) => new(
        place,
        ProblemCodes.UnknownDataset,
        $"the data set '{name}' has problems of its own",
        "Nothing can be trained on it.",
        $"Mend what is said of experiments/datasets/{name}/dataset.yaml first.");

    public static Problem TooFewImages(Place place, string sum, int wanted, int available, string file) => new(
        place,
        ProblemCodes.TooFewImages,
        $"{sum} is {wanted}, but the {file} file has {available} images",
        "An image would be in two sets, or missing.",
        $"Use at most {available} in all.");

    public static Problem UnevenClasses(Place place, int train, int classes) => new(
        place,
        ProblemCodes.UnevenClasses,
        $"'train' is {train}, which is no multiple of the {classes} classes",
        "'balanced' takes as many images of each class.",
        $"Use a multiple of {classes}, or take 'balanced' out.");

    public static Problem InputsDiffer(Place place, int inputs, IReadOnlyList<int> shape) => new(
        place,
        ProblemCodes.LayerDoesNotFitDataset,
        $"the network has {inputs} inputs, but an image has {shape[0]} x {shape[1]} pixels",
        "Each pixel is one input.",
        $"Begin 'layers' with {shape[0] * shape[1]}.");

    public static Problem OutputsDiffer(Place place, int outputs, int classes) => new(
        place,
        ProblemCodes.LayerDoesNotFitDataset,
        $"the network has {outputs} outputs, but the data set has {classes} classes",
        "Each class is one output.",
        $"End 'layers' with {classes}.");
}
