namespace Experiments.Reporting.Formats;

/// <summary>Several names as words of a sentence.</summary>
internal static class Listing
{
    /// <summary>Like <c>a, b and c</c>.</summary>
    /// <param name="names">As they are to be written; at least one.</param>
    public static string Of(IReadOnlyList<string> names) =>
        string.Join(", ", names.SkipLast(1)) + (names.Count > 1 ? " and " : "") + names[^1];

    /// <summary>The name in quotation marks, for names that are several words or hold a comma.</summary>
    public static string Quoted(string name) => $"“{name}”";
}
