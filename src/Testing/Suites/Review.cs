using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Experiments.Testing.Suites;

/// <summary>A comparison with a reviewed snapshot whose failure ends with how to accept what was received.</summary>
internal static class Review
{
    /// <summary>Fails the running test unless the text is its snapshot's.</summary>
    /// <param name="text">What the test got.</param>
    /// <param name="accept">The command that makes it the reviewed text.</param>
    /// <param name="sourceFile">The test's source file, beside which the snapshot lies.</param>
    public static async Task Check(string text, string accept, [CallerFilePath] string sourceFile = "")
    {
        try
        {
            await Verify(text, sourceFile: sourceFile);
        }
        catch (Exception exception) // Verify.NUnit's own type is not public
        {
            Assert.Fail($"{exception.Message.TrimEnd()}\n\nIf this is right, accept it:\n  {accept}\n");
        }
    }
}
