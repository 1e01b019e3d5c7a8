using System.Text.Json;
using Experiments.Definitions.Reading;

namespace Experiments.Definitions.Writing;

/// <summary>Writes a part of a file on one line again.</summary>
internal static class FlowText
{
    /// <summary><c>{name: mnist, train: 1000}</c>.</summary>
    public static string Of(Node node) => node switch
    {
        ScalarNode { IsQuoted: true } text => JsonSerializer.Serialize(text.Text), // a JSON string is one of YAML, too
        ScalarNode word => word.Text,
        ListNode list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}",
        _ => throw new NotSupportedException($"Nothing is known of a {node.GetType().Name}."),
    };
}
