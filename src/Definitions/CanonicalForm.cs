using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions;

/// <summary>The one way to write settings down: what run keys are hashed from.</summary>
public static class CanonicalForm
{
    private static readonly RecordShape SettingsShape = Vocabulary.Standard.Record(typeof(Settings));

    /// <summary>
    /// JSON on one line: keys as in experiment files and in declared order, every default resolved, a kind as a map that
    /// begins with its name. Equal settings give equal text. What is not given and has no default has no key, so that
    /// a later optional setting leaves the keys of old runs alone.
    /// </summary>
    public static string Of(Settings settings)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text))
        {
            json.WriteStartObject();
            WriteFields(json, SettingsShape, settings);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static void WriteFields(Utf8JsonWriter json, RecordShape shape, object record)
    {
        foreach (Field field in shape.Fields)
        {
            if (field.ValueOf(record) is { } value)
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
            case KindMapShape kinds:
                WriteList(json, kinds.Of, (IEnumerable)value);
                break;
            case ListShape list:
                WriteList(json, list.Item, (IEnumerable)value);
                break;
            default:
                WriteScalar(json, value);
                break;
        }
    }

    // By the value's own type, so that kinds of assemblies that nobody listed are written too.
    private static void WriteKind(Utf8JsonWriter json, object value)
    {
        json.WriteStartObject();
        json.WriteString("kind", KebabCase.Of(value.GetType().Name));
        WriteFields(json, Vocabulary.Standard.Record(value.GetType()), value);
        json.WriteEndObject();
    }

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
