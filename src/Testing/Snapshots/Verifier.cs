using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Experiments.Testing.Snapshots;

/// <summary>
/// Stands in for Verify.NUnit where that package is not switched on: the part of its API that is used here, with the
/// same file names, the same content and the same outcome, so that nobody who calls it can tell.
/// </summary>
internal static class Verifier
{
    /// <summary>Compares a text with the reviewed snapshot of the running test.</summary>
    /// <param name="target">The text; line ends become LF.</param>
    /// <param name="sourceFile">The test's source file; the snapshot lies beside it.</param>
    /// <returns>To be awaited: nothing is compared before.</returns>
    public static SettingsTask Verify(string? target, [CallerFilePath] string sourceFile = "") => new(accept =>
    {
        SnapshotFiles files = new(Path.GetDirectoryName(sourceFile)!, SnapshotName.Of(TestContext.CurrentContext.Test));
        files.Claim();
        Comparison.Compare(files, Normalized(target), accept, path => TestContext.AddTestAttachment(path));
    });

    private static string Normalized(string? target)
    {
        string text = (target ?? "null").TrimStart('\uFEFF');
        return text.Length == 0 ? "emptyString" : text.ReplaceLineEndings("\n");
    }
}
