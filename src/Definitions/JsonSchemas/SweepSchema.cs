using System.Text.Json.Nodes;
using Experiments.Definitions.Reading;
using Experiments.Definitions.Reading.Sweeps;
using static Experiments.Definitions.JsonSchemas.SchemaParts;

namespace Experiments.Definitions.JsonSchemas;

/// <summary>What a <c>sweep</c> looks like: a grid of settings' paths, or a list of points.</summary>
/// <param name="shapes">Which settings there are.</param>
internal sealed class SweepSchema(FileShapes shapes)
{
    /// <summary>The key of linked values, beside which there is no grid.</summary>
    public const string PointsKey = "points";

    /// <summary>The whole of it.</summary>
    public JsonObject Of(SchemaWriter writer) => AnyOf([Points(writer), Linked(writer), Grid(writer)]);

    /// <summary>What <c>points</c> holds: a list of points, or one.</summary>
    public JsonObject OneOrMorePoints(SchemaWriter writer) => AnyOf([Point(writer), Points(writer)]);

    /// <summary>What <c>at</c> holds: points of a sweep by some of their values.</summary>
    public static JsonObject Reference() => new()
    {
        ["type"] = Words(["string", "object"]),
        ["minProperties"] = 1,
        ["additionalProperties"] = new JsonObject { ["type"] = Words(["string", "number", "boolean"]) },
        ["examples"] = Words(["lambda=0.1"]),
    };

    private string[] Paths { get; } = [.. SettingPath.Swept(shapes.Settings)];

    private JsonObject Point(SchemaWriter writer) => writer.Shared("point", () =>
    {
        JsonObject point = Map(Paths.Select(path => (path, Value(writer, path))));
        point["minProperties"] = 1;
        return point;
    });

    private JsonObject Points(SchemaWriter writer) => List(Point(writer), 1, SweepReader.MostPoints, isDistinct: true);

    private JsonObject Linked(SchemaWriter writer)
    {
        JsonObject linked = writer.Record(shapes.Sweep, Completeness.Whole);
        linked["required"] = Words([PointsKey]);
        return linked;
    }

    private JsonObject Grid(SchemaWriter writer)
    {
        JsonObject grid = writer.Record(shapes.Sweep, Completeness.Whole);
        JsonObject properties = grid["properties"]!.AsObject();
        properties.Remove(PointsKey);
        foreach (string path in Paths)
        {
            JsonObject value = new() { ["$ref"] = $"{Point(writer)["$ref"]}/properties/{path}" };
            properties[path] = List(value, 1, int.MaxValue, isDistinct: true);
        }

        grid["minProperties"] = 1;
        return grid;
    }

    /// <summary>What the setting may be in an experiment; that it is taken away may be one of the values to compare.</summary>
    private JsonObject Value(SchemaWriter writer, string path) => writer.OrNone(
        AnyOf(SettingPath.Shapes(shapes.Settings, path).Distinct().Select(shape => writer.Value(shape, Completeness.Overlay))));
}
