namespace Experiments.Definitions.Reading;

/// <summary>A value as it is written in a file, with its place.</summary>
internal abstract record Node(Place Place)
{
    /// <summary>The word that takes an inherited setting away.</summary>
    public bool IsNone => this is ScalarNode { Text: "none", IsQuoted: false };

    /// <summary>A key without a value.</summary>
    public bool IsEmpty => this is ScalarNode { Text: "" or "~" or "null", IsQuoted: false };
}

/// <summary>A single value.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Without its quotes.</param>
/// <param name="IsQuoted">It has them.</param>
/// <param name="HasBareComma">It was put together at a comma that ends a value between braces, and is no value of any kind.</param>
internal sealed record ScalarNode(Place Place, string Text, bool IsQuoted, bool HasBareComma = false) : Node(Place);

/// <summary>A list.</summary>
internal sealed record ListNode(Place Place, IReadOnlyList<Node> Items) : Node(Place);

/// <summary>A map; its keys are distinct.</summary>
internal sealed record MapNode(Place Place, IReadOnlyList<MapEntry> Entries) : Node(Place)
{
    /// <summary>The entry of this key; null without it.</summary>
    public MapEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);

    /// <summary>The value under a path of keys; null where the path ends early.</summary>
    public Node? At(params ReadOnlySpan<string> path)
    {
        Node? node = this;
        foreach (string key in path)
        {
            node = (node as MapNode)?.Find(key)?.Value;
        }

        return node;
    }

    /// <summary>The place of the value under a path of keys, or of the last one on the way that is there.</summary>
    public Place PlaceOf(params ReadOnlySpan<string> path)
    {
        Node node = this;
        foreach (string key in path)
        {
            node = (node as MapNode)?.Find(key)?.Value ?? node;
        }

        return node.Place;
    }
}

/// <summary>A key and its value.</summary>
/// <param name="Key">As written.</param>
/// <param name="Place">Of the key.</param>
/// <param name="Value">What stands behind the colon.</param>
internal sealed record MapEntry(string Key, Place Place, Node Value);
