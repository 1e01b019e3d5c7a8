using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Datasets;

/// <summary>A data set as its <c>dataset.yaml</c> describes it: what to read, how to know that it is the right data, whose it is.</summary>
/// <param name="Title">Name for people.</param>
/// <param name="Format">How the files are written.</param>
/// <param name="Shape">Height and width of an image in pixels.</param>
/// <param name="Classes">Number of classes; labels are 0 … classes − 1.</param>
/// <param name="Files">Training and test images and labels.</param>
/// <param name="Validation">Which of the training images are set aside for validation.</param>
/// <param name="Source">Where the data comes from.</param>
/// <param name="Licence">Under which licence.</param>
/// <param name="Attribution">Whom to name wherever its images are shown.</param>
public sealed record DatasetDefinition(
    [property: Description("name for people")] string Title,
    [property: Description("idx: the format of MNIST's own files, gzipped or not")] DatasetFormat Format,
    [property: Description("height and width of an image in pixels")]
    [Range(1, 100_000), MinLength(2), MaxLength(2)] IReadOnlyList<int> Shape,
    [property: Description("number of classes; labels are 0 to classes - 1")] [Range(2, 256)] int Classes,
    [property: Description("training and test images and labels")] DatasetFiles Files,
    [property: Description("which of the training images are set aside for validation")] ValidationSplit Validation,
    [property: Description("where the data comes from")] string Source,
    [property: Description("the data's licence")] string Licence,
    [property: Description("whom to name wherever the images are shown")] string Attribution);

/// <summary>The four files of a data set of labelled images.</summary>
public sealed record DatasetFiles(DatasetFile TrainImages, DatasetFile TrainLabels, DatasetFile TestImages, DatasetFile TestLabels);

/// <summary>One file, beside the <c>dataset.yaml</c> that names it.</summary>
/// <param name="Path">File name; one that ends in <c>.gz</c> is unpacked while it is read.</param>
/// <param name="Sha256">Of the unpacked content, 64 hexadecimal digits.</param>
public sealed record DatasetFile(
    [property: Description("file name in this folder; gzipped if it ends in .gz")] string Path,
    [property: Description("SHA-256 of the unpacked content")]
    [RegularExpression("^[0-9a-f]{64}$")] string Sha256);

/// <summary>The file formats that can be read.</summary>
public enum DatasetFormat
{
    /// <summary>Big-endian header, then one unsigned byte per pixel or label.</summary>
    Idx,
}

/// <summary>Which of the training images validate.</summary>
public enum ValidationSplit
{
    /// <summary>The last ones; training takes its images from the front.</summary>
    Last,
}
