using System.Text.Json;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Pages;

/// <summary>The settings of a study's runs: what differs between the arms, and what they share.</summary>
internal static class WhatWasRun
{
    private const string Seeds = "seeds";

    /// <summary>Markdown: a table of what differs, and a folded one of what is shared.</summary>
    public static string Of(StudyResult study)
    {
        Dictionary<string, string>[] arms = [.. study.Results.Select(Settings)];
        string[] keys = [.. arms.SelectMany(arm => arm.Keys).Distinct()];
        ILookup<bool, string> shared = keys.ToLookup(key =>
            arms.All(arm => arm.GetValueOrDefault(key) == arms[0].GetValueOrDefault(key)));
        string[] differing = [.. shared[false]];
        string differences = differing.Length == 0 ? "" : Markdown.Table(
            ["Experiment", .. differing.Select(Code)],
            study.Results.Zip(arms, (result, arm) => new[] { Markdown.Escape(result.Experiment.Title) }
                .Concat(differing.Select(key => Value(arm, key))).ToArray())) + "\n";
        string common = Markdown.Table(["Setting", "Value"], shared[true].Select(key => new[] { Code(key), Value(arms[0], key) }));
        return $"{differences}<details>\n<summary>Settings that all experiments share</summary>\n\n{common}\n</details>\n";
    }

    private static string Code(string key) => $"`{key}`";

    private static string Value(Dictionary<string, string> arm, string key) =>
        arm.TryGetValue(key, out string? value) ? Markdown.Escape(value) : Numbers.None;

    /// <summary>Key paths and values, from the settings that the first run recorded; all runs of an arm share them.</summary>
    private static Dictionary<string, string> Settings(ExperimentResult result)
    {
        Dictionary<string, string> settings = [];
        using var document = JsonDocument.Parse(result.Records[0].Settings);
        Flatten(document.RootElement, "", settings);
        settings[Seeds] = Numbers.Ranges(result.Records.Select(record => record.Seed));
        return settings;
    }

    private static void Flatten(JsonElement element, string path, Dictionary<string, string> settings)
    {
        string Below(string name) => path.Length == 0 ? name : $"{path}.{name}";
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    Flatten(property.Value, Below(property.Name), settings);
                }

                break;
            case JsonValueKind.Array when element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object):
                foreach ((int index, JsonElement item) in element.EnumerateArray().Index())
                {
                    Flatten(item, item.EnumerateObject().Count() == 1 ? path : Below($"{index + 1}"), settings);
                }

                break;
            case JsonValueKind.Array:
                settings[path] = string.Join(", ", element.EnumerateArray());
                break;
            case JsonValueKind.Null:
                break;
            default:
                settings[path] = element.ToString();
                break;
        }
    }
}
