using System.Text.Json;
using Experiments.Definitions.JsonSchemas;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.JsonSchemas;

public class FileSchemasTests
{
    /// <summary>Every definition under <c>experiments</c>, relative to it.</summary>
    internal static IEnumerable<string> Shipped => Directory
        .EnumerateFiles(Repository.PathOf("experiments"), "*.yaml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.PathOf("experiments"), file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    [Test]
    public void The_committed_schemas_are_what_the_definitions_give()
    {
        IEnumerable<string> stale = FileSchemas.All
            .Where(file => ReadOrNothing(Repository.PathOf("experiments", FileSchemas.Folder, file.Name)) != file.Text)
            .Select(file => file.Name);
        Assert.That(stale, Is.Empty, "Write them anew: dotnet run --project src/Cli -c Release -- schema");
    }

    [TestCaseSource(nameof(Shipped))]
    public void A_shipped_file_names_its_schema_in_its_first_line(string path)
    {
        string first = File.ReadLines(Repository.PathOf("experiments", path)).First();
        string kind = path.EndsWith("/study.yaml", StringComparison.Ordinal) ? "study" : path.StartsWith("datasets/", StringComparison.Ordinal) ? "dataset" : "experiment";
        string folder = path[..path.LastIndexOf('/')];
        string comment = FileSchemas.Comment(kind, folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.EqualTo(comment));
            Assert.That(File.Exists(Repository.PathOf("experiments", folder, comment[(comment.IndexOf('=', StringComparison.Ordinal) + 1)..])), Is.True);
        }
    }

    [Test]
    public void The_examples_are_sound_experiments()
    {
        using JsonDocument schema = JsonDocument.Parse(FileSchemas.All.Single(file => file.Name == "experiment.schema.json").Text);
        JsonElement[] examples = [.. schema.RootElement.GetProperty("examples").EnumerateArray()];
        Assert.That(examples, Is.Not.Empty);
        foreach (JsonElement example in examples)
        {
            using TemporaryWorkspace workspace = new();
            workspace.Write("demo/decay.yaml", example.GetRawText()); // JSON is YAML, too
            Assert.That(workspace.Read().Problems, Is.Empty, example.GetRawText());
        }
    }

    [Test]
    public void Kinds_and_keys_say_what_they_mean()
    {
        string text = FileSchemas.All.Single(file => file.Name == "experiment.schema.json").Text;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("C = C₀ + λ/2m Σw² (lecture eqs. 21–28): weight decay"), "the summary of the kind");
            Assert.That(text, Does.Contain("\"description\": \"number of training images\""), "the attribute of the key");
            Assert.That(text, Does.Contain("{\"description\": \"All examples of a mini-batch (the lecture).\", \"enum\": [\"per-batch\"]}"), "the summary of the word");
        }
    }

    [Test]
    public void Writing_them_a_second_time_changes_nothing()
    {
        using TemporaryWorkspace workspace = new();
        IReadOnlyList<string> first = FileSchemas.Write(workspace.Workspace);
        IReadOnlyList<string> second = FileSchemas.Write(workspace.Workspace);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Has.Count.EqualTo(3).And.Contains("experiments/schema/study.schema.json"));
            Assert.That(second, Is.Empty);
            Assert.That(workspace.Read().Problems, Is.Empty, "no schema is taken for a study");
            Assert.That(workspace.Read().Files, Is.EqualTo(new[] { "demo/decay", "demo/plain" }));
        }
    }

    private static string ReadOrNothing(string path) => File.Exists(path) ? File.ReadAllText(path) : "";
}
