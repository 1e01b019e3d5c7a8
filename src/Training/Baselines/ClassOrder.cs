using Experiments.Training.Datasets;

namespace Experiments.Training.Baselines;

/// <summary>Images in the order of their classes; those of one class in their own order.</summary>
internal sealed class ClassOrder
{
    private readonly int[] starts; // of each class, and where the last one ends

    /// <summary>Sorts images.</summary>
    public ClassOrder(Examples examples)
    {
        Images = [.. Enumerable.Range(0, examples.Count).OrderBy(examples.Label)]; // which is stable
        starts = [.. Enumerable.Range(0, examples.Classes + 1).Select(one => Images.Count(image => examples.Label(image) < one))];
    }

    /// <summary>The images' numbers.</summary>
    public int[] Images { get; }

    /// <summary>Where the images of a class lie.</summary>
    public (int First, int Count) this[int one] => (starts[one], starts[one + 1] - starts[one]);
}
