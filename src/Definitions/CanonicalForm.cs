using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions;

/// <summary>The one way to write settings down: what run keys are hashed from.</summary>
public static class CanonicalForm
{
    /// <summary>
    /// JSON on one line in the words of experiment files, in long form: keys in declared order, every default resolved.
    /// Equal settings give equal text. What is not given and has no default has no key, so that a later optional
    /// setting leaves the keys of old runs alone; nor has what came later and is at its default.
    /// </summary>
    public static string Of(Settings settings)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text))
        {
            json.WriteStartObject();
            WriteFields(json, KindOf(settings), settings);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>The same as lines for people: each setting's path, such as <c>regularization.l2.lambda</c>, and its value.</summary>
    /// <param name="canonical">What <see cref="Of"/> gave.</param>
    public static IReadOnlyList<(string Key, string Value)> Lines(string canonical)
    {
        using JsonDocument settings = JsonDocument.Parse(canonical);
        return [.. Leaves("", settings.RootElement)];
    }

    // A list of plain values is one line; the items of a list of maps are counted from 1.
    private static IEnumerable<(string Key, string Value)> Leaves(string path, JsonElement element)
    {
        string Below(string name) => path.Length == 0 ? name : $"{path}.{name}";
        return element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(Below(property.Name), property.Value)),
            JsonValueKind.Array when element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object) =>
                element.EnumerateArray().SelectMany((item, index) => Leaves(Below($"{index + 1}"), item)),
            JsonValueKind.Array => [(path, string.Join(", ", element.EnumerateArray()))],
            JsonValueKind.String => [(path, element.GetString()!)],
            _ => [(path, element.GetRawText())],
        };
    }

    private static void WriteFields(Utf8JsonWriter json, RecordShape shape, object record)
    {
        foreach (Field field in shape.Fields)
        {
            if (field.ValueOf(record) is { } value && !field.IsOmitted(value))
            {
                json.WritePropertyName(field.Key);
                Write(json, field.Shape, value);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, Shape shape, object value)
    {
        switch (shape)
        {
            case RecordShape record:
                json.WriteStartObject();
                WriteFields(json, record, value);
                json.WriteEndObject();
                break;
            case KindShape:
                WriteKind(json, value);
                break;
            case KindMapShape:
                WriteKindMap(json, (IEnumerable)value);
                break;
            case FormShape:
                WriteForm(json, value);
                break;
            case NumberedShape numbered:
                WriteNumbered(json, numbered.Value, (IDictionary)value);
                break;
            case ListShape list:
                WriteList(json, list.Item, (IEnumerable)value);
                break;
            default:
                WriteScalar(json, value);
                break;
        }
    }

    // A kind without settings is its name; one with settings is a map of its name to them.
    private static void WriteKind(Utf8JsonWriter json, object value)
    {
        RecordShape settings = KindOf(value);
        if (settings.Fields.Count == 0)
        {
            json.WriteStringValue(settings.KindName);
            return;
        }

        WriteKindMap(json, new[] { value });
    }

    private static void WriteKindMap(Utf8JsonWriter json, IEnumerable values)
    {
        json.WriteStartObject();
        foreach (object value in values)
        {
            RecordShape settings = KindOf(value);
            json.WriteStartObject(settings.KindName);
            WriteFields(json, settings, value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteForm(Utf8JsonWriter json, object value)
    {
        RecordShape form = Vocabulary.Standard.Record(value.GetType());
        if (FormShape.IsMap(form))
        {
            Write(json, form, value);
            return;
        }

        Field only = form.Fields[0];
        Write(json, only.Shape, only.ValueOf(value)!);
    }

    private static void WriteNumbered(Utf8JsonWriter json, Shape shape, IDictionary values)
    {
        json.WriteStartObject();
        foreach (int number in values.Keys.Cast<int>().Order())
        {
            json.WritePropertyName(number.ToString(CultureInfo.InvariantCulture));
            Write(json, shape, values[number]!);
        }

        json.WriteEndObject();
    }

    // By the value's own type, so that kinds of assemblies that nobody listed are written too.
    private static RecordShape KindOf(object value) => Vocabulary.Standard.Record(value.GetType());

    private static void WriteList(Utf8JsonWriter json, Shape item, IEnumerable values)
    {
        json.WriteStartArray();
        foreach (object value in values)
        {
            Write(json, item, value);
        }

        json.WriteEndArray();
    }

    private static void WriteScalar(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case int or double:
                json.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case Enum choice:
                json.WriteStringValue(KebabCase.Of($"{choice}"));
                break;
            default:
                json.WriteStringValue($"{value}");
                break;
        }
    }
}
