using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Experiments.Definitions.Reading;
using Experiments.Reporting.Sections;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public sealed class SectionNamesTests
{
    [Test]
    public void The_reader_of_studies_knows_the_names_of_all_sections()
    {
        IEnumerable<object?> allowed = typeof(StudyKeys).GetConstructors().Single().GetParameters()
            .Single(parameter => parameter.Name == nameof(StudyKeys.Report))
            .GetCustomAttribute<AllowedValuesAttribute>()!.Values;
        Assert.That(allowed, Is.EqualTo(Section.All.Select(section => section.Name)));
    }
}
