using Experiments.Definitions;
using Experiments.Evidence.Expectations;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Evidence.Comparisons;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Expectations;

public class ExplanationOutcomeTests
{
    // Of runs of 89, 90 and 91 one further run lies within 90 ± 4.97: t(2) = 4.303.
    private static readonly ExperimentResult here = ComparedArms.Arm("here", 89, 90, 91);

    [Test]
    public void A_number_that_lies_outside_here_and_inside_there_is_explained() => Assert.That(Of(80, 79, 80, 81).Holds, Is.True);

    [Test]
    public void What_lies_outside_there_as_well_fails_and_shows_both() => Assert.That(
        Of(80, 88, 89, 90).ToString(),
        Is.EqualTo(
            """
            experiments/made-up/here.yaml:5:3: test-accuracy 80 of 'a book' expected to be explained by 'made-up/there': it is not
              here:       90.00 ± 1.00 over 3 runs, one further run between 85.0317 and 94.9683
              there:      89.00 ± 1.00 over 3 runs, one further run between 84.0317 and 93.9683
              mend:       take 'explained-by' out, or name an experiment that gives such a number.
            """));

    [TestCase(90, "there is nothing to explain", 79, 80, 81)]
    [TestCase(80, "cannot tell", 79, 80, Description = "two runs tell nothing")]
    [TestCase(80, "cannot tell: that was not run")]
    public void What_needs_no_explanation_or_has_none_fails(double published, string finding, params double[] there)
    {
        ExpectationOutcome outcome = Of(published, there);
        Assert.That(outcome.Holds, Is.False);
        Assert.That(outcome.ToString(), Does.Contain($"by 'made-up/there': {finding}\n").And.Contain("\n  mend:       "));
    }

    private static ExpectationOutcome Of(double published, params double[] there)
    {
        PublishedNumber number = new(Metric.Headline, published, "a book", new Place("experiments/made-up/here.yaml", 5, 3), ExplainedBy: "made-up/there");
        ExperimentResult explained = here with { Experiment = here.Experiment with { Published = [number] } };
        ExperimentResult[] results = there.Length == 0 ? [explained] : [explained, ComparedArms.Arm("there", there)];
        return ExpectationOutcome.Of(ComparedArms.Study(results).Study, explained, results).Single();
    }
}
