using System.Runtime.Intrinsics.X86;
using Experiments.Training.Kernels;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Kernels;

public class PixelProductTests
{
    [Test]
    public void Products_are_exact_on_every_way(
        [Values(16, 784, 65_536)] int pixels, [Values(0, 100, 255)] int least, [Values] bool isPairwise)
    {
        Assume.That(!isPairwise || Avx2.IsSupported, "this processor has no such instruction");
        const int Pictures = 3;
        byte[] pictures = [.. Enumerable.Range(0, Pictures * pixels).Select(i => (byte)(least + ((i * 97 % 256) * (255 - least) / 255)))];
        pictures.AsSpan(0, 16).Clear();
        ReadOnlySpan<byte> x = pictures.AsSpan(0, pixels);
        uint[] products = new uint[Pictures];

        PixelProduct.Of(x, pictures, products, isPairwise);

        Assert.That(products, Is.EqualTo(Enumerable.Range(0, Pictures).Select(picture =>
            Enumerable.Range(0, pixels).Sum(pixel => (long)pictures[pixel] * pictures[(picture * pixels) + pixel]))));
    }

    [Test]
    public void Pictures_that_are_not_padded_are_refused() =>
        Assert.That(() => PixelProduct.Of(new byte[15], new byte[15], new uint[1]), Throws.ArgumentException);
}
