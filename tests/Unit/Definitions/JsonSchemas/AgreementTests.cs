using Experiments.Definitions.Reading.Problems;
using Experiments.Tests.Unit.Definitions.Reading.Problems;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.JsonSchemas;

/// <summary>
/// What the reader takes, the schema takes; and what the reader refuses for its shape alone, the schema refuses. What
/// takes more than one value to see is the reader's alone.
/// </summary>
[FullRunOnly]
public class AgreementTests
{
    private static readonly string[] Good =
    [
        "regularization: {l2: 0.1}",
        "regularization: {l2: {lambda: 0.1}, l1: {lambda: 2, step: proximal}}",
        "regularization: {l2: {lambda-per-example: 0.01}}",
        "regularization: {dropout: [0.5]}",
        "regularization: {dropout: {hidden: 0.5, mask: per-example, scaling: inverted}}",
        "regularization: {max-norm: 3, early-stopping: {patience: 5, metric: validation-cost}}",
        "network: {activation: tanh, output: sigmoid}",
        "network: {activation: {leaky-relu: {}}}",
        "network: {layers: [4, 3], initial-weights: zero}",
        "network: {output: softmax}\ncost: log-likelihood",
        "cost: {quadratic: {}}",
        "training: {learning-rate: 1e-1, momentum: 0.9}",
        "training: {learning-rate: {start: 1, multiply-by: 0.5, every: 10 epochs}}",
        "training: {learning-rate: {start: 1, halve-after: 4}}",
        "training: {learning-rate: {at: {1: 0.5, 30: 0.1}}, momentum: {at: {1: 0}}}",
        "training: {batch-size: all, evaluate-every: 1 epoch, updates: none, epochs: 40}",
        "dataset: {subset: by-seed, balanced: false}",
        "augmentation: {transformations: [shift, {rotate: 15}, {elastic: {sigma: [2, 4], alpha: 34}}], fresh: every-epoch}",
        "augmentation: {transformations: [{rotate: {degrees: 15}}], copies: 2}",
        "seeds: [7, 8]",
        "training: {momentum: 0.5}\nexpect: [{metric: test-accuracy, min: 0, max: 100}]",
        "training: {momentum: 0.5}\npublished: [{metric: peak-test-accuracy, value: 95, source: 'Ω, p. 3', band: [94, 96]}]",
        "regularization: {l2: 0.2}\nexpect: [{is: not-worse}, {is: better, than: plain, by: 0.5, metric: last-train-cost}]",
        "model: network\ntraining: {momentum: 0.5}",
        "model: {svm: {c: 1, gamma: 0.1}}",
        "model: {svm: {c: 1, gamma: 0.1}}\nsweep: {model.svm.c: [1, 2], choose: best-validation-accuracy}",
        "sweep: {regularization.l2: [0.1, 0.2, {lambda: 0.3}]}\npublished: [{metric: test-accuracy, value: 90, source: s, at: l2=0.1}]",
        "sweep: {regularization.l2.lambda: [0.1, 0.2], choose: best-validation-accuracy, choose-seeds: 1}",
        "sweep: [{training.batch-size: 5, training.updates: 80}, {training.batch-size: 2, training.updates: 200}]",
        "sweep: {points: [{training.momentum: 0.5}, {training.momentum: 0.6}], choose: best-validation-cost}",
        "sweep: {training.momentum: [0.5, 0.7], network.activation: [tanh, relu]}",
    ];

    /// <summary>What the reader sees in a single value, by its shape.</summary>
    private static readonly string[] SeenByShape =
    [
        ProblemCodes.UnknownKey, ProblemCodes.WrongType, ProblemCodes.NotANumber, ProblemCodes.OutOfRange, ProblemCodes.UnknownChoice,
        ProblemCodes.ListLength, ProblemCodes.Unreadable, ProblemCodes.ExactlyOneOf, ProblemCodes.NotOneForm, ProblemCodes.Repeated,
        ProblemCodes.UnknownSweepKey, ProblemCodes.EmptySweep, ProblemCodes.ChosenOnTestSet, ProblemCodes.MissingKey,
        ProblemCodes.Empty,
    ];

    /// <summary>
    /// Mistakes of such a code that a schema does not see, for what is missing may be inherited, or fits one of several
    /// forms, or YAML takes the word for a number; or the reader has put together what an editor takes for two keys.
    /// </summary>
    private static readonly string[] NotSeen =
    [
        "main value missing", "neither epochs nor updates", "unfinished schedule", "empty schedule", "schedule without a key",
        "hexadecimal", "octal", "batch size in octal", "plus sign", "no digit before the point", "neither band nor verdict", "support vector machine without γ",
        "number behind a comma in a text between braces",
        "whole number with an exponent", "choice from nothing",
    ];

    /// <summary>Mistakes of another code that it sees all the same.</summary>
    private static readonly string[] AlsoSeen =
    [
        "none in defaults", "the same settings twice", "zero-width space in a key", "byte order mark inside",
    ];

    private static IEnumerable<TextMistake> BadByShape => TextMistakes.All.Where(IsSeen);

    private static IEnumerable<TextMistake> BadForTheReaderAlone => TextMistakes.All.Where(mistake => !IsSeen(mistake));

    [TestCaseSource(typeof(FileSchemasTests), nameof(FileSchemasTests.Shipped))]
    public void A_shipped_file_fits_its_schema(string path) =>
        Assert.That(SchemaFile.For(path).Mistakes(File.ReadAllText(Repository.PathOf("experiments", path))), Is.Empty);

    [TestCaseSource(nameof(Good))]
    public void What_is_sound_fits_the_schema(string settings)
    {
        using TemporaryWorkspace workspace = new();
        string text = $"title: a\n{settings}";
        workspace.Write("demo/decay.yaml", text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(workspace.Read().Problems, Is.Empty);
            Assert.That(SchemaFile.For("demo/decay.yaml").Mistakes(text), Is.Empty);
        }
    }

    [TestCase("demo/study.yaml", TemporaryWorkspace.Study)]
    [TestCase("demo/study.yaml", TemporaryWorkspace.Study + "\n  regularization: {dropout: {mask: per-example}}\norder: [plain]\nreport: [results]")]
    [TestCase("datasets/tiny/dataset.yaml", TemporaryWorkspace.Dataset)]
    public void Other_files_that_are_sound_fit_theirs(string path, string text) => Assert.That(SchemaFile.For(path).Mistakes(text), Is.Empty);

    [TestCaseSource(nameof(BadByShape))]
    public void What_is_wrong_by_its_shape_does_not_fit(TextMistake mistake) =>
        Assert.That(SchemaFile.For(mistake.File).Mistakes(mistake.Text), Is.Not.Empty, mistake.Text);

    [TestCaseSource(nameof(BadForTheReaderAlone))]
    public void What_takes_more_than_a_shape_to_see_is_left_to_the_reader(TextMistake mistake) =>
        Assert.That(SchemaFile.For(mistake.File).Mistakes(mistake.Text), Is.Empty, mistake.Text);

    private static bool IsSeen(TextMistake mistake) =>
        AlsoSeen.Contains(mistake.Name) || (SeenByShape.Contains(mistake.Start.Split(' ')[^1]) && !NotSeen.Contains(mistake.Name));
}
