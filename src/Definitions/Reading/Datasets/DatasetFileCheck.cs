using Experiments.Definitions.Reading.Problems;
using Experiments.Training.Datasets;

namespace Experiments.Definitions.Reading.Datasets;

/// <summary>Holds the files of a data set against what its <c>dataset.yaml</c> says of them.</summary>
/// <param name="folder">Where the files lie.</param>
/// <param name="tree">The <c>dataset.yaml</c>.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class DatasetFileCheck(string folder, MapNode tree, List<Problem> problems)
{
    /// <summary>The number of images in a file of images of this shape; null if it is unknown.</summary>
    public int? Count(DatasetFile file, string key, IReadOnlyList<int> shape)
    {
        Place place = tree.PlaceOf("files", key, "path");
        if (Dimensions(file, rank: 3, place) is not { } sizes)
        {
            return null;
        }

        if (!sizes.Skip(1).SequenceEqual(shape))
        {
            problems.Add(DatasetProblems.FileDiffers(
                place, file.Path, $"its images are {string.Join(" x ", sizes.Skip(1))}, not {string.Join(" x ", shape)}"));
        }

        return sizes[0];
    }

    /// <summary>Whether a file holds this number of labels.</summary>
    public void Labels(DatasetFile file, string key, int? images)
    {
        Place place = tree.PlaceOf("files", key, "path");
        if (Dimensions(file, rank: 1, place) is [var labels] && images is not null && labels != images)
        {
            problems.Add(DatasetProblems.FileDiffers(place, file.Path, $"it has {labels} labels for {images} images"));
        }
    }

    private IReadOnlyList<int>? Dimensions(DatasetFile file, int rank, Place place)
    {
        string path = Path.Combine(folder, file.Path);
        if (Path.GetFileName(file.Path) != file.Path || !File.Exists(path))
        {
            problems.Add(DatasetProblems.FileMissing(place, file.Path));
            return null;
        }

        FileInfo info = new(path);
        if (info.LinkTarget is not null || info.Length == 0)
        {
            // What has no length is not opened: it may be a pipe, which would be waited for.
            problems.Add(info.LinkTarget is not null ? FolderProblems.Link(place) : DatasetProblems.FileDiffers(place, file.Path, "it is empty"));
            return null;
        }

        try
        {
            return IdxFile.ReadDimensions(path, rank);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // Without the folder, which differs from machine to machine.
            string message = failure.Message.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
            problems.Add(DatasetProblems.FileUnreadable(place, message));
            return null;
        }
    }
}
