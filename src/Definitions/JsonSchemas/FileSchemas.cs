using System.Text.Json.Nodes;
using Experiments.Definitions.Reading;
using Experiments.Definitions.Schema;
using static Experiments.Definitions.JsonSchemas.SchemaParts;

namespace Experiments.Definitions.JsonSchemas;

/// <summary>
/// The files that experiments are written in, in JSON Schema (draft 2020-12): editors complete and check by them while one
/// types. They see a single file, so what files must fulfil together is left to the reader.
/// </summary>
public static class FileSchemas
{
    /// <summary>The folder under <c>experiments</c> that they lie in.</summary>
    public const string Folder = "schema";

    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>All of them: file names, and texts that end with a line end.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } = Of(Vocabulary.Standard);

    /// <summary>Writes those that differ from what is there.</summary>
    /// <returns>The files that changed, from the workspace's root with forward slashes.</returns>
    public static IReadOnlyList<string> Write(Workspace workspace)
    {
        string folder = Path.Combine(workspace.Experiments, Folder);
        Directory.CreateDirectory(folder);
        List<string> changed = [];
        foreach ((string name, string text) in All)
        {
            string file = Path.Combine(folder, name);
            if (!File.Exists(file) || File.ReadAllText(file) != text)
            {
                File.WriteAllText(file, text);
                changed.Add($"experiments/{Folder}/{name}");
            }
        }

        return changed;
    }

    /// <summary>The first line of a YAML file that names its schema, as editors expect it.</summary>
    /// <param name="kind"><c>experiment</c>, <c>study</c> or <c>dataset</c>.</param>
    /// <param name="folder">The file's folder under <c>experiments</c>, with forward slashes.</param>
    public static string Comment(string kind, string folder) =>
        $"# yaml-language-server: $schema={string.Concat(folder.Split('/').Select(_ => "../"))}{Folder}/{kind}.schema.json";

    /// <summary>The same for these words.</summary>
    internal static IReadOnlyList<(string Name, string Text)> Of(Vocabulary vocabulary)
    {
        FileShapes shapes = new(vocabulary);
        return
        [
            ("experiment.schema.json", Text("An experiment: what differs from its study's defaults", shapes, writer => Experiment(writer, shapes), Examples)),
            ("study.schema.json", Text("A study: a question, and what its experiments share", shapes, writer => writer.Record(shapes.Study, Completeness.Whole))),
            ("dataset.schema.json", Text("A data set of labelled images", shapes, writer => writer.Record(shapes.Dataset, Completeness.Whole))),
        ];
    }

    private static JsonArray Examples =>
    [
        new JsonObject { ["title"] = "L2, λ = 0.1", ["regularization"] = new JsonObject { ["l2"] = 0.1 } },
        new JsonObject { ["title"] = "L2, λ by validation", ["sweep"] = new JsonObject { ["regularization.l2"] = new JsonArray(0.1, 1), ["choose"] = "best-validation-accuracy" } },
    ];

    /// <summary>Its own keys, which nothing is inherited for, and the settings.</summary>
    private static JsonObject Experiment(SchemaWriter writer, FileShapes shapes)
    {
        JsonObject schema = writer.Record(shapes.Settings, Completeness.Overlay);
        JsonObject own = writer.Record(shapes.ExperimentKeys, Completeness.Whole);
        JsonObject properties = schema["properties"]!.AsObject();
        foreach ((string key, JsonNode? value) in own["properties"]!.AsObject().Reverse())
        {
            properties.Insert(0, key, value!.DeepClone());
        }

        schema["required"] = Words(["title"]); // seeds may come from the study
        return schema;
    }

    private static string Text(string title, FileShapes shapes, Func<SchemaWriter, JsonObject> describe, JsonArray? examples = null)
    {
        SweepSchema sweep = new(shapes);
        SchemaWriter writer = new(new Dictionary<string, Func<SchemaWriter, JsonObject>>
        {
            ["defaults"] = inner => inner.Record(shapes.Defaults, Completeness.Partial),
            ["sweep"] = sweep.Of,
            [SweepSchema.PointsKey] = sweep.OneOrMorePoints,
            ["at"] = _ => SweepSchema.Reference(),
        });
        JsonObject schema = describe(writer);
        schema.Insert(0, "$schema", Dialect);
        schema.Insert(1, "title", title);
        if (examples is not null)
        {
            schema["examples"] = examples;
        }

        if (writer.Definitions.Count > 0)
        {
            schema["$defs"] = writer.Definitions;
        }

        return JsonLayout.Of(schema) + "\n";
    }
}
