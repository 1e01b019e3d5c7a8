using NUnit.Framework;

namespace Experiments.Tests.EndToEnd;

public sealed class HelpTests
{
    // Also the one test of this project that always runs: a test run without any counts as failed.
    [Test]
    public async Task Help_names_the_commands()
    {
        Ended help = await ExperimentsProcess.RunAsync(Path.GetTempPath(), "--help");

        Assert.Multiple(() =>
        {
            Assert.That(help.ExitCode, Is.Zero);
            Assert.That(help.Output, Does.Contain("  new <study/name>").And.Contain("  guard <revision>").And.Contain("  schema ").And.Contain("  bench "));
            foreach (string command in new[] { "run", "validate", "show", "plan", "list", "report", "accept" })
            {
                Assert.That(help.Output, Does.Contain($"  {command} <paths>"));
            }
        });
    }
}
