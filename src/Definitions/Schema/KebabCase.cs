using System.Text.RegularExpressions;

namespace Experiments.Definitions.Schema;

/// <summary>How names of the code are written in files: <c>BatchSize</c> is <c>batch-size</c>.</summary>
internal static partial class KebabCase
{
    /// <summary>A hyphen before each capital that follows a small letter or a digit; all in lower case.</summary>
    public static string Of(string name) => WordStart().Replace(name, "-$0").ToLowerInvariant();

    /// <summary>Whether <paramref name="name"/> is lower-case letters and digits, in words joined by single hyphens.</summary>
    public static bool Is(string name) => Words().IsMatch(name);

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Words();
}
