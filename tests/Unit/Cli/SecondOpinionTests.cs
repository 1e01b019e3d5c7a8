using Experiments.Cli;
using Experiments.Evidence.Hierarchy;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Evidence.Comparisons;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli;

public class SecondOpinionTests
{
    private static readonly StudyResult study = ComparedArms.Study(
        ComparedArms.Arm("plain", 90, 91, 92, 90.5), ComparedArms.Arm("good", 91, 92.1, 92.9, 91.6), ComparedArms.Arm("unclear", 91, 90.6, 92.9, 90.4));

    [Test]
    public void What_the_sampler_says_stands_beside_ours()
    {
        string text = Printed(new SecondOpinion(arms => new GibbsSampling([.. arms.Select((_, arm) => new SampledArm(arm + 1.004, arm - 2, arm))], 0)), study);
        Assert.That(text, Does.StartWith("among all arms (points)  ours                  Infer.NET\n"));
        Assert.That(text, Does.Match(@"\nmade-up/good +\+1\.0\d \[\+0\.8\d, \+1\.1\d\]  \+1\.00 \[-2\.00, 0\.00\]\n"));
        Assert.That(text, Does.Match(@"\nmade-up/unclear +\+0\.\d\d \[-0\.\d\d, \+1\.\d\d\]  \+2\.00 \[-1\.00, \+1\.00\]\n\n$"));
    }

    [Test]
    public void Nothing_is_printed_in_a_build_without_the_sampler() => Assert.That(Printed(new SecondOpinion(_ => null), study), Is.Empty);

    [Test]
    public void One_arm_is_not_told_apart_from_others() => Assert.That(
        Printed(
            new SecondOpinion(_ => throw new InvalidOperationException("nobody asks")),
            ComparedArms.Study(ComparedArms.Arm("plain", 90, 91, 92), ComparedArms.Arm("good", 91, 92.1, 92.9))),
        Is.Empty);

    private static string Printed(SecondOpinion opinion, StudyResult study)
    {
        using StringWriter text = new();
        opinion.Print(study, Output.Plain(text, TextWriter.Null));
        return text.ToString();
    }
}
