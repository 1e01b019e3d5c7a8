using System.Collections.Concurrent;
using System.Reflection;
using Experiments.Definitions;
using Experiments.Definitions.Reading;
using Experiments.Running;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Testing.Suites;

/// <summary>The repository that a test assembly was built from, its experiment files read once per process.</summary>
internal sealed class Repository
{
    private static readonly ConcurrentDictionary<Assembly, Repository> repositories = [];

    private readonly Lazy<Catalog> catalog;
    private readonly Lazy<LongStudies> longStudies;
    private readonly Runner runner;

    private Repository(string root)
    {
        Workspace = new Workspace(root);
        runner = new Runner(Workspace);
        catalog = new Lazy<Catalog>(() => ExperimentFiles.Read(Workspace));
        longStudies = new Lazy<LongStudies>(() => new LongStudies(Workspace, Catalog.Studies, Budget.OfEnvironment));
    }

    /// <summary>Where things lie.</summary>
    public Workspace Workspace { get; }

    /// <summary>What the experiment files say.</summary>
    public Catalog Catalog => catalog.Value;

    /// <summary>The studies that are not trained by tests.</summary>
    public LongStudies LongStudies => longStudies.Value;

    /// <summary>The repository of a test assembly.</summary>
    public static Repository Of(Assembly tests) => repositories.GetOrAdd(tests, assembly => new Repository(Root(assembly)));

    /// <summary>The results of the experiments, trained where the store lacks them; fails the running test if a run fails.</summary>
    public async Task<IReadOnlyList<ExperimentResult>> Results(IReadOnlyList<Experiment> experiments)
    {
        LongStudies.MustNotTrain(experiments);
        RunSummary summary = await runner.RunAsync(experiments);
        TestContext.Out.WriteLine($"{summary.Trained} runs trained, {summary.Stored} taken from the store");
        if (summary.Failures.Count > 0)
        {
            Assert.Fail(string.Join('\n', summary.Failures.Select(failure =>
                $"{failure.Run.Name}: {failure.Reason}")));
        }

        return summary.Results;
    }

    // Not found from the output folder upwards: build output may lie outside of the repository.
    private static string Root(Assembly tests) => tests.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "RepositoryRoot")?.Value
        ?? throw new InvalidOperationException(
            $"{tests.GetName().Name} does not say which repository it was built from. Put <AssemblyMetadata Include=\"RepositoryRoot\" Value=\"…\" /> into its project file.");
}
