namespace Experiments.Cli;

/// <summary>Numbers of things in words.</summary>
internal static class Plural
{
    /// <summary><c>1 run</c>, <c>2 runs</c>.</summary>
    public static string Of(int count, string one) => Of(count, one, one + "s");

    /// <summary><c>1 study</c>, <c>2 studies</c>.</summary>
    public static string Of(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
