using System.Reflection;
using Experiments.Testing.Suites;
using NUnit.Framework;
using PublicApiGenerator;

namespace Experiments.Tests.Unit.Architecture;

/// <summary>What each project offers to others, as reviewed text: a change of it is seen, never slipped in.</summary>
[FullRunOnly]
internal sealed class PublicApi
{
    [TestCase("Training")]
    [TestCase("Definitions")]
    [TestCase("Running")]
    [TestCase("Evidence")]
    [TestCase("Reporting")]
    [TestCase("Testing")]
    public Task Surface(string assembly)
    {
        ApiGeneratorOptions options = new() { IncludeAssemblyAttributes = false };
        string api = Assembly.Load($"Experiments.{assembly}").GeneratePublicApi(options);
        return Review.Check(api.TrimEnd(), "dotnet run --project src/Cli -c Release -- accept");
    }
}
