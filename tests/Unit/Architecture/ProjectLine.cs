using System.Xml.Linq;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Architecture;

/// <summary>
/// The projects under <c>src</c> form a line: each may refer only to those above it, and only to the packages that
/// belong to it. Widening the table is a decision; forgetting it fails here.
/// </summary>
internal sealed class ProjectLine
{
    private static readonly Project[] line =
    [
        new("Training", Packages: []),
        new("Definitions", Packages: ["YamlDotNet"]),
        new("Running", Packages: []),
        new("Evidence", Packages: ["Microsoft.ML.Probabilistic"]),
        new("Reporting", Packages: ["ScottPlot", "SkiaSharp*", "HarfBuzzSharp*"]),
        new("Testing", Packages: ["NUnit", "DiffPlex", "Verify.NUnit"]),
        new("Cli", Packages: ["System.CommandLine", "Spectre.Console"], Hidden: ["Testing"]),
    ];

    [Test]
    public void Every_project_stands_in_the_line() => Assert.That(
        Repository.Folder("src").GetDirectories().Select(folder => folder.Name), Is.EquivalentTo(line.Select(project => project.Name)));

    [TestCaseSource(nameof(line))]
    public void A_project_refers_only_to_those_above_it(Project project)
    {
        IEnumerable<string> above = line.TakeWhile(other => other != project).Select(other => other.Name).Except(project.Hidden ?? []);
        IEnumerable<string> referred = References(project, "ProjectReference").Select(path => path.Split('/')[^1].Replace(".csproj", "", StringComparison.Ordinal));
        Assert.That(referred, Is.SubsetOf(above));
    }

    [TestCaseSource(nameof(line))]
    public void A_project_uses_only_its_packages(Project project) => Assert.That(
        References(project, "PackageReference").Where(package => !project.Packages.Any(allowed => Matches(package, allowed))), Is.Empty);

    private static IEnumerable<string> References(Project project, string kind) => XDocument
        .Load(Path.Combine(Repository.Folder("src").FullName, project.Name, $"{project.Name}.csproj"))
        .Descendants(kind)
        .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));

    private static bool Matches(string package, string allowed) => allowed.EndsWith('*')
        ? package.StartsWith(allowed[..^1], StringComparison.Ordinal)
        : package == allowed;

    /// <summary>A project and what it may use; <paramref name="Hidden"/> stands above it and is still not for it.</summary>
    public sealed record Project(string Name, string[] Packages, string[]? Hidden = null)
    {
        public override string ToString() => Name;
    }
}
