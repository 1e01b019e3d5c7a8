using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Experiments.Definitions.JsonSchemas;

/// <summary>
/// What the code's own comments say of kinds and of words to choose from, read from the documentation file that the
/// compiler leaves beside each assembly. Keys have their meaning by attribute, because messages show it, too.
/// </summary>
internal static partial class Documentation
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Summaries = new();

    /// <summary>The summary of a type; null without one.</summary>
    public static string? Of(Type type) => Find(type.Assembly, $"T:{Name(type)}");

    /// <summary>The summary of an enumeration's value; null without one.</summary>
    public static string? Of(Enum value) => Find(value.GetType().Assembly, $"F:{Name(value.GetType())}.{value}");

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string? Find(Assembly assembly, string member) =>
        Summaries.GetOrAdd(assembly, Read).GetValueOrDefault(member);

    private static IReadOnlyDictionary<string, string> Read(Assembly assembly)
    {
        string file = Path.ChangeExtension(assembly.Location, ".xml");
        return !File.Exists(file) ? new Dictionary<string, string>() : (
            from member in XDocument.Load(file, LoadOptions.PreserveWhitespace).Descendants("member")
            let summary = member.Element("summary")
            where summary is not null
            select (Name: member.Attribute("name")!.Value, Text: Spaces().Replace(Text(summary), " ").Trim()))
            .ToDictionary(member => member.Name, member => member.Text);
    }

    /// <summary>The words alone: of a reference its last name.</summary>
    private static string Text(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement inner when (inner.Attribute("cref") ?? inner.Attribute("name")) is { Value: var name } => name.Split('.', ':')[^1],
        XElement inner => Text(inner),
        _ => "",
    }));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
