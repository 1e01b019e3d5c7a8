using System.Text.Encodings.Web;
using System.Text.Json;
using Experiments.Definitions;

namespace Experiments.Cli.Problems;

/// <summary>Problems as JSON.</summary>
internal static class JsonFormat
{
    // Signs such as λ and ' stay as they are: nobody puts this text into a web page unescaped.
    private static readonly JsonSerializerOptions options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// An array of <c>{file, line, column, code, severity, what, why, mend}</c>; <c>file</c> from the workspace's root
    /// with forward slashes, <c>line</c> and <c>column</c> from 1, <c>severity</c> <c>error</c> or <c>warning</c>.
    /// </summary>
    public static string Of(IEnumerable<Problem> problems) => JsonSerializer.Serialize(
        problems.Select(problem => new
        {
            file = problem.Place.File,
            line = problem.Place.Line,
            column = problem.Place.Column,
            code = problem.Code,
            severity = Severity.Of(problem),
            what = problem.What,
            why = problem.Why,
            mend = problem.Mend,
        }),
        options);
}
