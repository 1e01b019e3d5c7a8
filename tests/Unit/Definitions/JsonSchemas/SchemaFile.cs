using System.Collections.Concurrent;
using Experiments.Definitions.JsonSchemas;
using Experiments.Definitions.Schema;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Experiments.Tests.Unit.Definitions.JsonSchemas;

/// <summary>A generated schema, in the hands of a validator that nobody here wrote.</summary>
internal sealed class SchemaFile
{
    private static readonly ConcurrentDictionary<string, SchemaFile> Standard = new();

    private readonly JsonSchema schema;
    private readonly Lock validating = new();

    // The validator follows references between definitions only by the keyword that older drafts have for them.
    private SchemaFile(string text) => schema = JsonSchema.FromJsonAsync(text.Replace("$defs", "definitions", StringComparison.Ordinal)).Result;

    /// <summary>That of a file under <c>experiments</c>.</summary>
    public static SchemaFile For(string path, Vocabulary? vocabulary = null)
    {
        string kind = path.EndsWith("study.yaml", StringComparison.Ordinal) ? "study"
            : path.EndsWith("dataset.yaml", StringComparison.Ordinal) ? "dataset"
            : "experiment";
        return vocabulary is null ? Standard.GetOrAdd(kind, _ => Of(kind, Vocabulary.Standard)) : Of(kind, vocabulary);
    }

    /// <summary>What is wrong with a YAML text; a text that is no YAML has no mistakes that a schema could see.</summary>
    public IReadOnlyList<string> Mistakes(string yaml)
    {
        if (YamlAsJson.Of(yaml) is not { } json)
        {
            return [];
        }

        lock (validating)
        {
            return [.. schema.Validate(json).Select(Words)];
        }
    }

    private static SchemaFile Of(string kind, Vocabulary vocabulary) =>
        new(FileSchemas.Of(vocabulary).Single(file => file.Name == $"{kind}.schema.json").Text);

    private static string Words(ValidationError error) => $"{error.Path} {error.Kind}";
}
