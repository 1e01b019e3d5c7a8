using Experiments.Reporting.Formats;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Formats;

public class ListingTests
{
    [TestCase("a", "a")]
    [TestCase("a and b", "a", "b")]
    [TestCase("a, b and c", "a", "b", "c")]
    public void Names_are_words_of_a_sentence(string sentence, params string[] names) => Assert.That(Listing.Of(names), Is.EqualTo(sentence));
}
