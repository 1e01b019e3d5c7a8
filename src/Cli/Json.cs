using System.Text.Encodings.Web;
using System.Text.Json;

namespace Experiments.Cli;

/// <summary>Answers for programs.</summary>
internal static class Json
{
    // Signs such as λ and ' stay as they are: nobody puts this text into a web page unescaped.
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>An object or an array with keys in camel case, over several lines.</summary>
    public static string Of(object value) => JsonSerializer.Serialize(value, options);
}
