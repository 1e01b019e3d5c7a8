using System.Text.Json;
using Experiments.Training.Augmentations;
using Experiments.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Golden;

/// <summary>Transformed pictures against those of an implementation that ours had no part in.</summary>
public sealed class GoldenWarpTests
{
    private static readonly Lazy<byte[]> testImages = new(() => IdxFile.Read(
        Repository.PathOf("experiments", "datasets", "mnist", "t10k-images-idx3-ubyte.gz"),
        rank: 3,
        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"));

    public static IEnumerable<TestCaseData> Cases() =>
        from file in GoldenFolders.All().Select(folder => Path.Combine(folder, "warps.json")).Where(File.Exists)
        from warp in Read(file).Cases.Index()
        let name = $"{warp.Item.Name} {warp.Index} {Path.GetFileName(Path.GetDirectoryName(file))}"
        select new TestCaseData(file, warp.Index).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Cases))]
    public void Picture_agrees_with_the_reference(string file, int index)
    {
        GoldenWarp golden = Read(file).Cases[index];
        float[] picture = TestImage(golden.TestImage);
        int height = golden.Expected.Length, width = golden.Expected[0].Length;
        Warp warp = new(height, width);
        Move(warp, golden);
        float[] warped = new float[picture.Length];
        warp.Sample(picture, warped);
        float[] expected = Flat(golden.Expected);
        Assert.That(warped.Zip(expected, (ours, theirs) => Math.Abs(ours - theirs)).Max(), Is.LessThanOrEqualTo(1e-5));
    }

    private static float[] TestImage(int index)
    {
        const int pixels = 28 * 28;
        return [.. testImages.Value.Skip(index * pixels).Take(pixels).Select(value => value / 255f)];
    }

    private static void Move(Warp warp, GoldenWarp golden)
    {
        if (golden.Name == "elastic")
        {
            SmoothField field = warp.Field;
            Fill(field.Noise, field.Stride, [.. golden.U!, .. golden.V!]);
            field.Smooth((float)golden.Sigma, (float)golden.Alpha);
            warp.Displace(field.Right, field.Down);
            return;
        }

        warp.Move(golden.Name switch
        {
            "rotate" => Rotate.Turn((float)golden.Degrees),
            "translate" => Affine.Translation((float)golden.Dx, (float)golden.Dy),
            "skew" => Affine.Skew((float)golden.Kx),
            "scale" => Affine.Scale((float)golden.Factor),
            _ => throw new InvalidDataException($"Unknown transformation '{golden.Name}'."),
        });
    }

    private static void Fill(Span<float> field, int stride, double[][] values)
    {
        for (int row = 0; row < values.Length; row++)
        {
            for (int column = 0; column < values[row].Length; column++)
            {
                field[(row * stride) + column] = (float)values[row][column];
            }
        }
    }

    private static float[] Flat(double[][] rows) => [.. rows.SelectMany(row => row).Select(value => (float)value)];

    private static GoldenWarps Read(string file) =>
        JsonSerializer.Deserialize<GoldenWarps>(File.ReadAllBytes(file), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"{file} holds null.");

    private sealed record GoldenWarps(GoldenWarp[] Cases);

    private sealed record GoldenWarp(
        string Name,
        int TestImage,
        double[][] Expected,
        double Degrees = 0,
        double Dx = 0,
        double Dy = 0,
        double Kx = 0,
        double Factor = 1,
        double Sigma = 0,
        double Alpha = 0,
        double[][]? U = null,
        double[][]? V = null);
}
