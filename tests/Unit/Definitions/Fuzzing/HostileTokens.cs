namespace Experiments.Tests.Unit.Definitions.Fuzzing;

/// <summary>What no good file holds, and what means something where it does not belong.</summary>
internal static class HostileTokens
{
    public static IReadOnlyList<string> All { get; } =
    [
        "&a ", "*a", "!!str ", "---\n", "...\n", "%YAML 1.2\n", "<<: ", "\t", "\r", "\r\n", "\n", "\n  ", "\0", "\u202E", "\u200B", "\uFEFF", "\u00A0", "\u2028", "\u0085",
        "[", "]", "{", "}", ",", ": ", ":", "- ", "? ", "\"", "'", "\\", "#", " #", "| ", ">\n", "@", "`", "%", "=", "~", "\"\\x41", "\"\\uD800\"", "😀", "é",
        ".nan", ".inf", "-.inf", "1e999", "1e-999", "-0", "0x1F", "017", "0o17", "1_000", "1,000", "yes", "no", "null", "none", "true", "all", "1:30", "99999999999999999999",
        "-1", "0", "1", "2147483647", "2147483648", "0.1", "1e308", "../../etc", "con", "title: ", "seeds: ", "l2: ", "at: ", "start: ", "sweep: ", "acknowledge: [EXP0044]",
        "none: none", "[[[[[[[[", "{a: {a: {a: ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];
}
