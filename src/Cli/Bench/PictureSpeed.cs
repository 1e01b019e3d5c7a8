using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Experiments.Training.Augmentations;
using Experiments.Training.Datasets;

namespace Experiments.Cli.Bench;

/// <summary>How fast transformed pictures are made on one core.</summary>
/// <param name="Augment">The kind of transformation.</param>
/// <param name="PicturesPerSecond">Pictures a second.</param>
internal sealed record PictureSpeed(string Augment, double PicturesPerSecond)
{
    private const int AtOnce = 1000;

    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>The transformations that can be measured, each with settings that suit handwritten digits.</summary>
    public static IReadOnlyDictionary<string, Transformation> Kinds { get; } = new Dictionary<string, Transformation>
    {
        ["elastic"] = new Elastic([4], [34]),
        ["rotate"] = new Rotate(15),
        ["scale"] = new Scale(15),
        ["shift"] = new Shift(),
        ["skew"] = new Skew(0.2),
        ["translate"] = new Translate(2),
    };

    /// <summary>Makes pictures of one image after another.</summary>
    public static PictureSpeed Measure(BenchRequest request, Examples images)
    {
        PictureMaker maker = new([Kinds[request.Augment!]], images, seed: 1);
        int image = 0;
        Make(AtOnce);
        double best = 0; // of short turns: whatever else runs on the machine only takes away
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < (request.Seconds ?? BenchDefaults.Seconds))
        {
            long turn = Stopwatch.GetTimestamp();
            Make(AtOnce);
            best = Math.Max(best, AtOnce / Stopwatch.GetElapsedTime(turn).TotalSeconds);
        }

        return new PictureSpeed(request.Augment!, best);

        void Make(int count)
        {
            for (int i = 0; i < count; i++)
            {
                maker.Make(image, copy: null, epoch: 0);
                image = (image + 1) % images.Count;
            }
        }
    }

    /// <summary>One JSON object.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CamelCase);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Augment}: {PicturesPerSecond:0} pictures a second");
}
