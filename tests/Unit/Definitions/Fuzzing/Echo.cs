using System.Text.Json;
using Experiments.Definitions;

namespace Experiments.Tests.Unit.Definitions.Fuzzing;

/// <summary>Reads canonical forms back: they are written in the words of experiment files.</summary>
internal sealed class Echo : IDisposable
{
    private readonly TemporaryWorkspace workspace = new();

    public Echo()
    {
        workspace.Delete("demo/decay.yaml");
        workspace.Write("demo/study.yaml", "title: a\nsummary: b\nbaseline: plain");
    }

    private readonly HashSet<string> known = [];

    /// <summary>The canonical form of what an experiment file with this canonical form means; what is wrong with it where it means nothing.</summary>
    public string Of(string canonical)
    {
        if (known.Contains(canonical))
        {
            return canonical;
        }

        using JsonDocument settings = JsonDocument.Parse(canonical);
        string seeds = settings.RootElement.TryGetProperty("model", out _) ? "" : "seeds: 1\n"; // of a support vector machine nothing is random
        workspace.Write("demo/plain.yaml", $"title: a\n{seeds}{string.Join('\n', settings.RootElement.EnumerateObject().Select(Entry))}");
        Catalog catalog = workspace.Read();
        string back = catalog.Experiments.Select(experiment => CanonicalForm.Of(experiment.Settings)).SingleOrDefault() ?? string.Join('\n', catalog.Problems);
        if (back == canonical)
        {
            known.Add(canonical);
        }

        return back;
    }

    public void Dispose() => workspace.Dispose();

    private static string Entry(JsonProperty property) => $"{property.Name}: {Value(property.Value)}";

    // Words stand without quotes in experiment files: quoted numbers are no numbers there.
    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().Select(Entry))}}}",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Value))}]",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
