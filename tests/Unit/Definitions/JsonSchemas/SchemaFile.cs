using Experiments.Definitions.JsonSchemas;
using Experiments.Definitions.Schema;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Experiments.Tests.Unit.Definitions.JsonSchemas;

/// <summary>A generated schema, in the hands of a validator that nobody here wrote.</summary>
internal sealed class SchemaFile
{
    private readonly JsonSchema schema;

    private SchemaFile(string text) => schema = JsonSchema.FromJsonAsync(text).Result;

    /// <summary>That of a file under <c>experiments</c>.</summary>
    public static SchemaFile For(string path, Vocabulary? vocabulary = null)
    {
        string kind = path.EndsWith("study.yaml", StringComparison.Ordinal) ? "study"
            : path.EndsWith("dataset.yaml", StringComparison.Ordinal) ? "dataset"
            : "experiment";
        return new SchemaFile(FileSchemas.Of(vocabulary ?? Vocabulary.Standard).Single(file => file.Name == $"{kind}.schema.json").Text);
    }

    /// <summary>What is wrong with a YAML text; a text that is no YAML has no mistakes that a schema could see.</summary>
    public IReadOnlyList<string> Mistakes(string yaml) => YamlAsJson.Of(yaml) is { } json
        ? [.. schema.Validate(json).Select(Words)]
        : [];

    private static string Words(ValidationError error) => $"{error.Path} {error.Kind}";
}
