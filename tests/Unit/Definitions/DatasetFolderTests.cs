using System.Reflection;
using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions;

public class DatasetFolderTests
{
    private static readonly string Root = typeof(DatasetFolderTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(fact => fact.Key == "RepositoryRoot").Value!;

    [Test]
    public void The_data_set_of_an_experiment_can_be_found()
    {
        DatasetFolder mnist = DatasetFolder.Read(new Workspace(Root), "mnist");
        Assert.That(File.Exists(Path.Combine(mnist.Path, mnist.Definition.Files.TestImages.Path)));
    }
}
