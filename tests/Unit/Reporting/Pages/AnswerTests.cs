using Experiments.Reporting.Pages;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Pages;

public class AnswerTests
{
    private const string Meaning =
        "In points of test accuracy above **Plain**, with the 95 % interval of the difference between runs of the same seed (3 seeds). Better, worse and the same are said where they are 95 % probable; differences up to 0.1 points count as none:\n";

    [Test]
    public void Arms_are_told_from_best_to_worst_each_with_its_interval() => Assert.That(
        Answer.Of(MadeUpStudy.Of("Title",
        [
            Arm("Plain", 90, 92, 91),
            Arm("Good", 91, 93.1, 92),
            Arm("Unclear", 91, 92.1, 92),
            Arm("Bad", 88, 90.1, 89),
            Arm("Equal", 90.01, 92, 91),
            Arm("Best", 95, 97.1, 96),
        ])),
        Is.EqualTo(
            $"""
            **Best** helped most.

            {Meaning}
            Better:

            - **Best**: +5.03 (+4.89 to +5.18), 56 % fewer errors
            - **Good**: +1.03 (+0.89 to +1.18), 11 % fewer errors

            Worse:

            - **Bad**: −1.97 (−2.11 to −1.82), 22 % more errors

            The same:

            - **Equal**: 0.00 (−0.05 to +0.06)

            Cannot tell:

            - **Unclear**: +0.70 (−0.50 to +1.90); probably 1–3 more seeds

            """));

    [Test]
    public void Arms_that_cannot_be_told_apart_from_the_best_are_named_with_it() => Assert.That(
        Answer.Of(MadeUpStudy.Of("Title",
        [
            Arm("Plain", 90, 92, 91),
            Arm("First", 95.1, 97, 96.1),
            Arm("Second", 95, 97.05, 96),
            Arm("Clearly third", 94, 95.95, 95),
        ])),
        Does.Match(@"^\*\*First\*\* and \*\*Second\*\* helped most; the first is the best of all with a probability of 0\.[5-8]\d\.\n"));

    // One against one the first would be ahead of the second in 95 of 100 cases; among all it may owe its place to luck.
    [Test]
    public void One_that_is_not_the_best_of_all_with_95_percent_does_not_stand_alone() => Assert.That(
        Answer.Of(MadeUpStudy.Of("Title", [Arm("Plain", 90, 92, 91), Arm("First", 92, 95, 93.4), Arm("Second", 91.5, 94.3, 92.9)])),
        Does.StartWith("**First** and **Second** helped; the first is the best of all with a probability of 0."));

    [Test]
    public void One_arm_alone_helped_without_being_most() => Assert.That(
        Answer.Of(MadeUpStudy.Of("Title", [Arm("Plain", 90, 92, 91), Arm("Good", 91, 93.1, 92)])), Does.StartWith("**Good** helped.\n"));

    [Test]
    public void A_study_where_nothing_helped_says_so() => Assert.That(
        Answer.Of(MadeUpStudy.Of("Title", [Arm("Plain", 90, 92, 91), Arm("One | two", 90, 93, 91.5)])),
        Is.EqualTo($"No experiment is shown to be better than **Plain**.\n\n{Meaning}\nCannot tell:\n\n- **One \\| two**: +0.50 (−0.66 to +1.66); probably 2–10 more seeds\n"));

    [Test]
    public void One_seed_makes_nothing_clear() => Assert.That(
        Answer.Of(MadeUpStudy.Of("Title", [Arm("Plain", 90), Arm("Other", 99)])), Does.EndWith("Cannot tell:\n\n- **Other**: +9.00 (—); needs 3 seeds at least\n"));

    [Test]
    public void A_baseline_alone_has_no_answer() => Assert.That(Answer.Of(MadeUpStudy.Of("Title", [Arm("Plain", 90)])), Is.Empty);

    private static ExperimentResult Arm(string title, params double[] accuracies) => MadeUpStudy.Arm(title, title, 95) with
    {
        Records = [.. accuracies.Select((accuracy, index) => MadeUpStudy.Run(index + 1, accuracy))],
    };
}
