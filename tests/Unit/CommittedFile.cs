using NUnit.Framework;

namespace Experiments.Tests.Unit;

/// <summary>Files that tests generate and people commit.</summary>
internal static class CommittedFile
{
    /// <summary>Fails unless the file has this text. It is then written, so that its diff can be looked at; not in continuous integration.</summary>
    /// <param name="path">From the repository's root.</param>
    /// <param name="text">What it should be.</param>
    public static void MustBe(string path, string text)
    {
        string file = Repository.PathOf(path);
        if (File.Exists(file) && File.ReadAllText(file) == text)
        {
            return;
        }

        bool isChecked = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        if (!isChecked)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        string test = TestContext.CurrentContext.Test.ClassName!.Split('.')[^1];
        Assert.Fail(isChecked
            ? $"{path} is stale. Write it anew and commit it:\n  dotnet test --project tests/Unit -c Release --filter \"FullyQualifiedName~{test}\""
            : $"{path} was stale and is written anew: look at its diff and commit it.");
    }
}
