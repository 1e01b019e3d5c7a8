using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;

namespace Experiments.Reporting.Sections;

/// <summary>Which test images an arm gets right and the baseline wrong, and the other way round.</summary>
/// <param name="tests">The images that the runs were tested on.</param>
internal sealed class Disagreements(TestSets tests) : Section
{
    private const int MostImages = 5; // either way; more would be too narrow for the words below them

    private static readonly string[] Columns =
        ["Experiment", ">Only it is right (images)", ">Only the baseline is right (images)", ">McNemar's exact p", ">Seed"];

    /// <inheritdoc/>
    public override string Name => "disagreements";

    /// <inheritdoc/>
    public override SectionContent? Write(StudyResult study)
    {
        Pair[] pairs = [.. study.Results.Where(arm => arm != study.BaselineOf(arm)).Select(arm => PairOf(arm, study.BaselineOf(arm))).OfType<Pair>()];
        if (pairs.Length == 0)
        {
            return null;
        }

        Pair most = pairs.MaxBy(pair => pair.More.Sum(Math.Abs))!; // the first of equals
        string table = Markdown.Table(Columns, pairs.Select(Row));
        return new SectionContent(
            "Which images they disagree on",
            [new Picture(Name, Title(most), Grid(most))],
            $"{Caption(most, pairs)}\n\n{table}");
    }

    private Pair? PairOf(ExperimentResult arm, ExperimentResult baseline)
    {
        (Predictions One, Predictions Other)[] answers = [.. arm.PairsWith(baseline).Select(pair => (pair.Run.Predictions, pair.Other.Predictions))];
        return answers.Length > 0 && tests.OfBoth(arm, baseline) is { } images
            ? new Pair(arm, baseline, images, answers, TestImages.More(answers, images.Examples))
            : null;
    }

    private static string Caption(Pair most, Pair[] pairs) =>
        $"The pictures are of {Markdown.Escape(Listing.Quoted(most.Arm.Experiment.Title))}{(pairs.Length > 1 ? ", which changes the answers most" : "")}: up to {MostImages} test images either way, those on which the "
        + "two differ with the most seeds, the first of them in the order of the file. Below each stands what it is, "
        + "then what the runs of the arm and those of the baseline answer most often.\n\n"
        + $"The table is of one pair of runs an arm, with the first seed that both have, and about {McNemar.Label}; no verdict follows from it."
        + (pairs.All(pair => pair.Arm.IsJudgedAsEnded && pair.Baseline.IsJudgedAsEnded) ? "" : " Answers are those of the weights that runs end with, also where a run is judged by an earlier evaluation.");

    private static string Title(Pair pair) =>
        $"Where {Listing.Quoted(pair.Arm.Experiment.Title)} and {Listing.Quoted(pair.Baseline.Experiment.Title)} disagree";

    private static string[] Row(Pair pair)
    {
        (RunRecord run, RunRecord other) = pair.Arm.PairsWith(pair.Baseline).First();
        var test = McNemar.Of(run.Predictions, other.Predictions, pair.Images.Examples);
        return
        [
            Divergence.Label(pair.Arm),
            Numbers.Fixed(test.OnlyFirst, 0),
            Numbers.Fixed(test.OnlySecond, 0),
            test.PValue < 0.0001 ? "< 0.0001" : Numbers.Fixed(test.PValue, 4),
            (run.Seed ?? other.Seed) is { } seed ? Numbers.Short(seed) : Numbers.None,
        ];
    }

    private static ImageGrid Grid(Pair pair)
    {
        IEnumerable<int> images = Enumerable.Range(0, pair.More.Count);
        DatasetDefinition definition = pair.Images.Definition;
        return new ImageGrid(
            Title(pair),
            [],
            [
                Row("only the arm is right", images.Where(image => pair.IsRight(image, arm: true) && !pair.IsRight(image, arm: false)).OrderByDescending(image => pair.More[image])),
                Row("only the baseline is right", images.Where(image => !pair.IsRight(image, arm: true) && pair.IsRight(image, arm: false)).OrderBy(image => pair.More[image])),
            ],
            $"{definition.Title}: {definition.Attribution}, {definition.Licence}");

        ImageRow Row(string caption, IEnumerable<int> chosen) => new(caption, [.. chosen.Take(MostImages).Select(image => Shown(pair, image))]);
    }

    private static GreyImage Shown(Pair pair, int image)
    {
        Examples examples = pair.Images.Examples;
        byte[] pixels = new byte[examples.Inputs];
        examples.CopyTo(image, pixels);
        string caption = FormattableString.Invariant(
            $"{examples.Label(image)}: arm {pair.Answer(image, arm: true)}, baseline {pair.Answer(image, arm: false)}");
        return new GreyImage(examples.Inputs / examples.Height, examples.Height, pixels, caption);
    }

    /// <summary>An arm and its baseline, with what each answers in the runs of each seed.</summary>
    /// <param name="Arm">What is judged.</param>
    /// <param name="Baseline">What it is compared with.</param>
    /// <param name="Images">What both answer to.</param>
    /// <param name="Answers">The arm's and the baseline's, per seed.</param>
    /// <param name="More">Per image, how much more often the arm is right.</param>
    private sealed record Pair(
        ExperimentResult Arm,
        ExperimentResult Baseline,
        TestSet Images,
        IReadOnlyList<(Predictions One, Predictions Other)> Answers,
        IReadOnlyList<double> More)
    {
        /// <summary>What runs say most often of an image; the lower class of equals.</summary>
        public int Answer(int image, bool arm) => Given(image, arm).GroupBy(answer => answer).OrderByDescending(same => same.Count()).ThenBy(same => same.Key).First().Key;

        /// <summary>That is right.</summary>
        public bool IsRight(int image, bool arm) => Answer(image, arm) == Images.Examples.Label(image);

        private IEnumerable<int> Given(int image, bool arm) => Answers.Select(pair => (arm ? pair.One : pair.Other).Class(image));
    }
}
