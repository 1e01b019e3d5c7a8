using Experiments.Reporting.Pages;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Pages;

public class AnswerTests
{
    private const string Meaning =
        "In points of test accuracy above **Plain**, with the 95 % interval of the difference between runs of the same seed (2 seeds):\n";

    [Test]
    public void Arms_are_told_from_best_to_worst_each_with_its_interval() => Assert.That(
        Answer.Of(MadeUpStudy.Of("Title",
        [
            Arm("Plain", 90, 92),
            Arm("Good", 91, 93.1),
            Arm("Unclear", 91, 92.1),
            Arm("Bad", 88, 90.1),
            Arm("Best", 95, 97.1),
        ])),
        Is.EqualTo(
            $"""
            **Best** helped most.

            {Meaning}
            Better:

            - **Best**: +5.05 (+4.41 to +5.69)
            - **Good**: +1.05 (+0.41 to +1.69)

            Worse:

            - **Bad**: −1.95 (−2.59 to −1.31)

            No clear difference:

            - **Unclear**: +0.55 (−5.17 to +6.27)

            """));

    [Test]
    public void Arms_that_cannot_be_told_apart_from_the_best_are_named_with_it() => Assert.That(
        Answer.Of(MadeUpStudy.Of("Title",
        [
            Arm("Plain", 90, 92),
            Arm("First", 95.1, 97),
            Arm("Second", 95, 97.05),
            Arm("Clearly third", 94, 95.95),
        ])),
        Does.StartWith("**First** and **Second** helped most; the first is not clearly ahead.\n"));

    [Test]
    public void One_arm_alone_helped_without_being_most() => Assert.That(
        Answer.Of(MadeUpStudy.Of("Title", [Arm("Plain", 90, 92), Arm("Good", 91, 93.1)])), Does.StartWith("**Good** helped.\n"));

    [Test]
    public void A_study_where_nothing_helped_says_so() => Assert.That(
        Answer.Of(MadeUpStudy.Of("Title", [Arm("Plain", 90, 92), Arm("One | two", 90, 93)])),
        Is.EqualTo($"No experiment is clearly better than **Plain**.\n\n{Meaning}\nNo clear difference:\n\n- **One \\| two**: +0.50 (−5.85 to +6.85)\n"));

    [Test]
    public void One_seed_makes_nothing_clear() => Assert.That(
        Answer.Of(MadeUpStudy.Of("Title", [Arm("Plain", 90), Arm("Other", 99)])), Does.EndWith("No clear difference:\n\n- **Other**: +9.00 (—)\n"));

    [Test]
    public void A_baseline_alone_has_no_answer() => Assert.That(Answer.Of(MadeUpStudy.Of("Title", [Arm("Plain", 90)])), Is.Empty);

    private static ExperimentResult Arm(string title, params double[] accuracies) => MadeUpStudy.Arm(title, title, 95) with
    {
        Records = [.. accuracies.Select((accuracy, index) => MadeUpStudy.Run(index + 1, accuracy))],
    };
}
