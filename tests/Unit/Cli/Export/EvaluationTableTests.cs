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
}
