using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using Experiments.Running.Records;

namespace Experiments.Tests.Unit.Running.Records;

/// <summary>The page that describes the format of records, from the types that are written.</summary>
internal static class RecordPage
{
    public static string Text => $"""
        # Records

        A record is what a run gave. It lies in the store, `.artifacts/results/ab/abcd…/record.json`, in the folder of its key, or, where
        training would take too long, under version control as `reports/records/ab/abcd….json`. It is one JSON object on one line:

        | Property | Type | Meaning |
        | --- | --- | --- |
        | `format` | integer | {RecordFile.Format}: this page. A record of another format counts as missing. |
        | `sha256` | string | Of the text of `record`, from its `{"{"}` to its `{"}"}`, as UTF-8. A record that is not what it says is set aside, as `record.json.damaged`, and trained again. |
        | `record` | object | See below. |

        The same run gives the same bytes, on every machine. Numbers are written with as many digits as tell them from all others, so that they are read
        as the doubles that they were; `"NaN"`, `"Infinity"` and `"-Infinity"` are strings, and come from runs that diverged.

        ## `record`

        | Property | Type | Meaning |
        | --- | --- | --- |
        {string.Join('\n', Rows("", typeof(RecordLayout)))}

        ## Beside it

        | File | What it is |
        | --- | --- |
        | `provenance.json` | Where the record comes from: commit, changed files, machine, start, time taken. It differs from machine to machine, and nothing depends on it. |
        | `checkpoint.bin` | How far a training has come that did not end yet. |
        | `failure.json` | Why the last attempt to train the run failed. |

        ## Read one

        ```sh
        jq '.record.evaluations.test.accuracy' record.json    # the test accuracies, in the order of training
        jq '.record.settings.training' record.json            # how it was trained
        ```

        ```python
        import base64, json
        record = json.load(open("record.json"))["record"]
        levels = 256 // record["predictions"]["classes"]
        classes = [code // levels for code in base64.b64decode(record["predictions"]["codes"])]
        ```

        """.ReplaceLineEndings("\n");

    private static IEnumerable<string> Rows(string path, Type type) => type.GetProperties().SelectMany(property =>
    {
        string name = $"{path}{JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name)}";
        string meaning = property.GetCustomAttribute<DescriptionAttribute>()!.Description;
        Type? item = ItemOf(property.PropertyType);
        Type below = item ?? property.PropertyType;
        string row = $"| `{name}` | {TypeOf(property, item)} | {meaning} |";
        return below.Namespace!.StartsWith("Experiments", StringComparison.Ordinal)
            ? Rows(item is null ? $"{name}." : $"{name}[].", below).Prepend(row)
            : [row];
    });

    private static Type? ItemOf(Type type) => type.IsGenericType && Nullable.GetUnderlyingType(type) is null ? type.GetGenericArguments()[0] : null;

    private static string TypeOf(PropertyInfo property, Type? item) =>
        property.GetCustomAttribute<System.Text.Json.Serialization.JsonConverterAttribute>() is not null ? "object"
        : item is null ? Name(property.PropertyType)
        : ItemOf(item) is { } inner ? $"arrays of {Name(inner)}s, in an array"
        : $"array of {Name(item)}s";

    private static string Name(Type type) =>
        type == typeof(string) || type == typeof(byte[]) ? "string"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) || type == typeof(long) ? "integer"
        : type == typeof(int?) ? "integer or null"
        : type == typeof(double) ? "number"
        : "object";
}
