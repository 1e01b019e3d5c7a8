using Experiments.Reporting.Charts;
using Experiments.Reporting.Charts.Drawing;
using Experiments.Reporting.Sections;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Charts;

[FullRunOnly]
public class PictureTests
{
    private static readonly CurveChart Chart = LearningCurves.Chart([MadeUpStudy.Arm("a", "A", 95)]);

    [Test]
    public void Equal_charts_have_one_identity_and_the_same_bytes()
    {
        CurveChart again = LearningCurves.Chart([MadeUpStudy.Arm("a", "A", 95)]);

        Assert.That(Identity(again), Is.EqualTo(Identity(Chart)).And.Match("^[0-9a-f]{64}$"));
        Assert.That(Renderer.Png(again), Is.EqualTo(Renderer.Png(Chart)));
    }

    [Test]
    public void Whatever_is_seen_moves_the_identity()
    {
        Curve curve = Chart.Curves[0];
        string[] identities =
        [
            Identity(Chart),
            Identity(Chart with { Title = "Other" }),
            Identity(Chart with { X = Chart.X with { Label = "update" } }),
            Identity(Chart with { Curves = [curve with { Line = [.. curve.Line.Skip(1)] }] }),
            Identity(Chart with { Curves = [curve with { Band = [] }] }),
            Identity(Chart with { Curves = [curve with { Arm = 1 }] }),
            Identity(Chart with { Curves = [curve with { Level = 1 }] }),
            Identity(Chart with { Curves = [curve with { Reached = "at epoch 1" }] }),
            Identity(Chart with { Curves = [curve with { Mark = curve.Line[0] }] }),
            Identity(new PanelChart("Title", Chart.X, Chart.Y, new PanelKey("test", "training", "gap"), [])),
            Identity(new PanelChart("Title", Chart.X, Chart.Y, new PanelKey("test", "training", ""), [])),
            Identity(new IntervalChart("Title", Chart.X, null, "", [])),
        ];

        Assert.That(identities, Is.Unique);
    }

    [Test]
    public void The_last_bits_of_a_number_do_not_move_the_identity()
    {
        CurveChart moved = Chart with { Y = Chart.Y with { Low = Math.BitIncrement(Chart.Y.Low) } };

        Assert.That(Identity(moved), Is.EqualTo(Identity(Chart)));
    }

    [Test]
    public void Text_is_drawn() =>
        Assert.That(Renderer.Png(Chart with { Title = "" }), Is.Not.EqualTo(Renderer.Png(Chart)));

    [Test]
    public void A_minus_sign_is_drawn_though_the_font_has_none()
    {
        Chart WithTick(string label) => Chart with { Y = Chart.Y with { Ticks = [new Tick(95, label)] } };

        Assert.That(Renderer.Png(WithTick("−1")), Is.EqualTo(Renderer.Png(WithTick("–1"))));
    }

    [Test]
    public void A_picture_is_small() => Assert.That(Renderer.Png(Chart), Has.Length.LessThan(150_000));

    private static string Identity(Chart chart) => new Picture("name", "", chart).Identity;
}
