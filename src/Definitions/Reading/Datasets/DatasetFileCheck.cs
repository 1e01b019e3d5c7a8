using Experiments.Definitions.Reading.Problems;
using Experiments.Training.Datasets;

namespace Experiments.Definitions.Reading.Datasets;

/// <summary>Holds the files of a data set against what its <c>dataset.yaml</c> says of them.</summary>
/// <param name="folder">Where the files lie.</param>
/// <param name="tree">The <c>dataset.yaml</c>.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class DatasetFileCheck(string folder, MapNode tree, List<Problem> problems)
{
    /// <summary>The number of images in a file of images of this shape; 0 after a problem.</summary>
    public int Count(DatasetFile file, string key, IReadOnlyList<int> shape)
    {
        Place place = tree.PlaceOf("files", key, "path");
        if (Sizes(file, place) is not { } sizes)
        {
            return 0;
        }

        if (!sizes.Skip(1).SequenceEqual(shape))
        {
            problems.Add(DatasetProblems.FileDiffers(
                place, file.Path, $"its images are {string.Join(" x ", sizes.Skip(1))}, not {string.Join(" x ", shape)}"));
        }

        return sizes[0];
    }

    /// <summary>Whether a file holds this number of labels.</summary>
    public void Labels(DatasetFile file, string key, int images)
    {
        Place place = tree.PlaceOf("files", key, "path");
        if (Sizes(file, place) is { } sizes && (sizes.Count != 1 || sizes[0] != images))
        {
            problems.Add(DatasetProblems.FileDiffers(place, file.Path, $"it does not hold one label for each of {images} images"));
        }
    }

    private IReadOnlyList<int>? Sizes(DatasetFile file, Place place)
    {
        string path = Path.Combine(folder, file.Path);
        if (Path.GetFileName(file.Path) != file.Path || !File.Exists(path))
        {
            problems.Add(DatasetProblems.FileMissing(place, file.Path));
            return null;
        }

        try
        {
            return IdxHeader.Read(path);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            problems.Add(DatasetProblems.FileDiffers(place, file.Path, failure.Message.TrimEnd('.')));
            return null;
        }
    }
}
