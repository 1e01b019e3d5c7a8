using System.Globalization;

namespace Experiments.Tests.Benchmarks.Definitions;

/// <summary>A workspace of made-up experiment files, all of them sound and no two the same; deleted afterwards.</summary>
internal sealed class ManyFiles : IDisposable
{
    private const int InAStudy = 100;

    private const string Study = """
        title: Which is best?
        summary: Made up, to be read and never trained.
        baseline: experiment-0
        defaults:
          dataset: {name: mnist, train: 1000, validation: 10000, test: 10000}
          network: {layers: [784, 30, 10], activation: sigmoid, output: sigmoid, initial-weights: unit-normal}
          cost: cross-entropy
          training: {updates: 40000, batch-size: 10, learning-rate: 0.5}
          seeds: 5
        report: [learning-curves, accuracy-bars, results]
        """;

    /// <summary>Writes the files.</summary>
    /// <param name="count">How many experiments, 100 to a study.</param>
    public ManyFiles(int count)
    {
        string mnist = Path.Combine("experiments", "datasets", "mnist");
        Directory.CreateDirectory(Path.Combine(Root, mnist));
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, mnist)))
        {
            File.Copy(file, Path.Combine(Root, mnist, Path.GetFileName(file)));
        }

        for (int i = 0; i < count; i++)
        {
            string folder = Path.Combine(Root, "experiments", $"study-{i / InAStudy}");
            if (i % InAStudy == 0)
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, "study.yaml"), Study);
            }

            File.WriteAllText(Path.Combine(folder, $"experiment-{i % InAStudy}.yaml"), Experiment(i));
        }
    }

    /// <summary>The workspace's folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("experiments-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Experiment(int number) => string.Create(CultureInfo.InvariantCulture,
        $$$"""
        # The weaker of the two, by far.
        title: L2, λ = {{{number + 1}}} · 10⁻⁴
        regularization: {l2: {{{(number + 1) / 1e4}}}, dropout: {hidden: 0.5, input: 0.2}}
        training:
          momentum: 0.5
          learning-rate: {start: 0.5, multiply-by: 0.5, every: 100 epochs}
        expect:
        - {metric: test-accuracy, min: 80, max: 90}
        published: [{metric: peak-test-accuracy, value: 87.10, source: "nobody, table {{{number}}}"}]

        """);
}
