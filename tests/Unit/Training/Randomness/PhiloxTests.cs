using Experiments.Training.Randomness;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Randomness;

public sealed class PhiloxTests
{
    /// <summary>The test vectors that the generator's authors publish with it (Random123, kat_vectors, philox4x32 10).</summary>
    [TestCase("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [TestCase("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [TestCase("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void Blocks_are_those_of_the_papers_authors(string counter, string key, string expected)
    {
        uint[] c = Words(counter), k = Words(key), e = Words(expected);
        Block block = Philox.Generate(new Block(c[0], c[1], c[2], c[3]), k[0], k[1]);
        Assert.That(block, Is.EqualTo(new Block(e[0], e[1], e[2], e[3])));
    }

    private static uint[] Words(string text) => [.. text.Split(' ').Select(word => Convert.ToUInt32(word, 16))];
}
