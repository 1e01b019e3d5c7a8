using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Reading.Slips;
using Experiments.Definitions.Reading.Syntax;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Experiments.Definitions.Reading;

/// <summary>
/// Builds the tree of one document from the parser's events: they come one at a time, so that depth is known before it
/// costs anything, and what a definition has no use for is refused by name.
/// </summary>
/// <param name="file">For places.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class YamlTree(string file, List<Problem> problems)
{
    /// <summary>Maps and lists in one another.</summary>
    public const int MaxDepth = 64;

    /// <summary>Keys, values, maps and lists in all.</summary>
    public const int MaxValues = 20_000;

    private int values;

    /// <summary>The document's root; null if the text cannot be trusted to mean anything.</summary>
    /// <param name="text">Its lines end with '\n'.</param>
    public Node? Parse(string text)
    {
        SyntaxMistake mistake = new(file, text);
        Parser parser = new(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return new ScalarNode(new Place(file, 1, 1), "", IsQuoted: false);
            }

            Node? root = Value(parser, depth: 0);
            if (root is null)
            {
                return null;
            }

            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out DocumentStart? second))
            {
                problems.Add(YamlProblems.SeveralDocuments(PlaceOf(second)));
                return null;
            }

            return root;
        }
        catch (YamlException failure)
        {
            problems.Add(mistake.At(failure.End, failure.Message));
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The parser's answer to texts that its grammar does not foresee, with no place of its own.
            problems.Add(mistake.At(parser.Current?.End ?? Mark.Empty, "It cannot be understood from here on."));
            return null;
        }
    }

    private Node? Value(Parser parser, int depth)
    {
        if (parser.Accept<AnchorAlias>(out AnchorAlias? alias))
        {
            problems.Add(YamlProblems.Refused(PlaceOf(alias), $"the alias '*{alias.Value}'"));
            return null;
        }

        if (++values > MaxValues)
        {
            problems.Add(YamlProblems.TooManyValues(PlaceOf(parser.Current!)));
            return null;
        }

        RefuseAnchorAndTag(parser.Current as NodeEvent);
        if (parser.TryConsume<Scalar>(out Scalar? scalar))
        {
            return Word(scalar);
        }

        if (depth == MaxDepth)
        {
            problems.Add(YamlProblems.TooDeep(PlaceOf(parser.Current!)));
            return null;
        }

        return parser.TryConsume<SequenceStart>(out SequenceStart? list) ? List(parser, list, depth) : Map(parser, depth);
    }

    private ScalarNode Word(Scalar scalar)
    {
        // Escapes in double quotes can write what may not stand in the text itself.
        int hidden = HiddenCharacters.IndexIn(scalar.Value);
        if (hidden >= 0)
        {
            problems.Add(YamlProblems.HiddenCharacter(PlaceOf(scalar), HiddenCharacters.NameOf(scalar.Value, hidden)));
        }

        return new ScalarNode(PlaceOf(scalar), scalar.Value, scalar.Style != ScalarStyle.Plain);
    }

    private ListNode? List(Parser parser, SequenceStart start, int depth)
    {
        List<Node> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Value(parser, depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new ListNode(PlaceOf(start), items);
    }

    private MapNode? Map(Parser parser, int depth)
    {
        MappingStart start = parser.Consume<MappingStart>();
        OrderedDictionary<string, MapEntry> entries = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Value(parser, depth + 1) is not { } key)
            {
                return null;
            }

            if (key is not ScalarNode { Text: var name } word)
            {
                problems.Add(SyntaxProblems.Unknown(key.Place, "A key is a list or a map."));
                return null;
            }

            if (Value(parser, depth + 1) is not { } value)
            {
                return null;
            }

            if (value.IsEmpty && value.Place.Line == key.Place.Line && MissingSpace.In(name) is { } mended)
            {
                problems.Add(SyntaxProblems.NoSpaceAfterColon(key.Place, mended));
                return null;
            }

            MapEntry? before = entries.Count == 0 ? null : entries.GetAt(entries.Count - 1).Value;
            if (start.Style == MappingStyle.Flow && CommaBetweenBraces.Joined(before, word, value) is { } joined)
            {
                entries[before!.Key] = before with { Value = joined };
            }
            else if (!entries.TryAdd(name, new MapEntry(name, key.Place, value)))
            {
                problems.Add(YamlProblems.DuplicateKey(key.Place, name, entries[name].Place.Line));
            }
        }

        // Of a map without braces in a list between brackets, the parser does not know where it starts.
        Place place = start.Start.Index == 0 && entries.Count > 0 ? entries.GetAt(0).Value.Place : PlaceOf(start);
        return new MapNode(place, [.. entries.Values]);
    }

    private void RefuseAnchorAndTag(NodeEvent? node)
    {
        if (node is { Anchor.IsEmpty: false })
        {
            problems.Add(YamlProblems.Refused(PlaceOf(node), $"the anchor '&{node.Anchor}'"));
        }

        if (node is { Tag.IsEmpty: false })
        {
            problems.Add(YamlProblems.Refused(PlaceOf(node), $"the tag '{node.Tag}'"));
        }
    }

    private Place PlaceOf(ParsingEvent parsed) => PlaceOf(parsed.Start);

    private Place PlaceOf(Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
