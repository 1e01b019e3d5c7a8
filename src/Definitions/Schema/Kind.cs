using Experiments.Definitions.Reading;

namespace Experiments.Definitions.Schema;

/// <summary>One of several things that can be chosen, such as an activation or a regularizer.</summary>
/// <param name="Name">The type's name in kebab-case.</param>
/// <param name="Settings">The kind's own keys.</param>
internal sealed record Kind(string Name, RecordShape Settings) : Shape
{
    /// <summary>The setting that stands for all: <c>l2: 0.1</c> is short for <c>l2: {lambda: 0.1}</c>. Null without settings.</summary>
    public Field? MainField => Settings.Fields.Count == 0 ? null : Settings.Fields[0];

    /// <summary>The settings as a map, if they are written as the main value alone.</summary>
    public Node LongForm(Node written) => written is MapNode || written.IsEmpty || MainField is null
        ? written
        : new MapNode(written.Place, [new MapEntry(MainField.Key, written.Place, written)]);
}
