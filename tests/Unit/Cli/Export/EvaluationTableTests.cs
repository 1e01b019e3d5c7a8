using Experiments.Cli.Export;
using Experiments.Definitions;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Running.Records;
using Experiments.Training.Learning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Export;

public sealed class EvaluationTableTests
{
    [Test]
    public void Names_with_commas_are_quoted_and_what_is_missing_is_empty()
    {
        Evaluation evaluation = new(1, 10, 0.5, 0, new Score(50, double.NaN), null, new Score(100.0 / 3, double.PositiveInfinity), [2], [0.25], "00ff");
        Experiment swept = new("size", "l2@train=1000,epochs=4", "Title", null!, [7], [], []);
        string[] rows = EvaluationTable.Csv([new ExperimentResult(swept, [MadeUpRecord.Of(7, evaluation)])]).Split('\n');
        Assert.That(rows[0], Does.EndWith("test-cost,weight-norm-1,zero-weights-1,weight-sha256"));
        Assert.That(rows[1], Is.EqualTo("\"size/l2@train=1000,epochs=4\",7,key,false,true,1,10,0.5,0,50,NaN,,,33.333333333333336,Inf,2,0.25,00ff"));
    }

    [Test]
    public void The_headline_is_what_the_study_judges_by()
    {
        Evaluation first = new(1, 10, 0.5, 0, new Score(50, 1), new Score(60, 1), new Score(55, 1), [2], [0], "00ff");
        Evaluation last = first with { Epoch = 2, Update = 20, Validation = new Score(59, 1) };
        Experiment judged = new("size", "l2", "Title", null!, [7], [], []) { Headline = HeadlineRule.BestValidation };
        RunRecord record = MadeUpRecord.Of(7, first, last);
        string[] best = EvaluationTable.Csv([ExperimentResult.Of(judged, [record])]).Split('\n');
        string[] final = EvaluationTable.Csv([new ExperimentResult(judged, [record])]).Split('\n');
        Assert.That(new[] { best[1], best[2] }.Select(row => row.Split(',')[4]), Is.EqualTo(new[] { "true", "false" }));
        Assert.That(new[] { final[1], final[2] }.Select(row => row.Split(',')[4]), Is.EqualTo(new[] { "false", "true" }));
    }
}
