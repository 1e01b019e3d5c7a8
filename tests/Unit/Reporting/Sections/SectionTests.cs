using Experiments.Definitions;
using Experiments.Reporting.Sections;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public class SectionTests
{
    [Test]
    public void Every_section_is_listed_under_a_name_of_its_own()
    {
        IEnumerable<Type> kinds = typeof(Section).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Section)));

        Assert.That(Section.All(new Workspace("")).Select(section => section.GetType()), Is.EquivalentTo(kinds));
        Assert.That(Section.All(new Workspace("")).Select(section => section.Name), Is.Unique.And.All.Match("^[a-z]+(-[a-z]+)*$"));
    }
}
