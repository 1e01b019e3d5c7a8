using Experiments.Reporting.Pages;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Pages;

public class WhatWasRunTests
{
    [Test]
    public void Arms_are_told_by_their_difference_to_the_baseline_whose_settings_are_folded() => Assert.That(
        WhatWasRun.Of(MadeUpStudy.Of("Title",
        [
            MadeUpStudy.Arm("plain", "Plain", 95, evaluations: 1),
            MadeUpStudy.Arm("l2", "L2 | λ", 95, seeds: 6, evaluations: 1, settings: "\"regularization\":{\"l2\":{\"lambda\":0.1}}"),
        ])),
        Is.EqualTo(
            """
            | Experiment | Against the baseline |
            | --- | --- |
            | Plain | baseline |
            | L2 \| λ | `regularization.l2.lambda`: 0.1<br>`seeds`: 1–5 → 1–6 |

            <details>
            <summary>Settings of the baseline</summary>

            | Setting | Value |
            | --- | --- |
            | `dataset.name` | mnist |
            | `dataset.train` | 1000 |
            | `network.layers` | 784, 30, 10 |
            | `training.learning-rate` | 0.5 |
            | `seeds` | 1–5 |

            </details>

            """));

    [Test]
    public void What_settings_mean_for_the_numbers_is_said_where_an_arm_has_them() => Assert.That(
        WhatWasRun.Of(MadeUpStudy.Of("Title",
        [
            MadeUpStudy.Arm("plain", "Plain", 95, evaluations: 1),
            MadeUpStudy.Arm("both", "Both", 95, evaluations: 1, settings:
                "\"augmentation\":{\"transformations\":\"shift\",\"copies\":4},\"regularization\":{\"early-stopping\":{\"patience\":5}}"),
        ])),
        Does.Contain("\n\n`copies` transformed images are made once from each original and added to it for training. "
            + "Training accuracy and cost are measured on the original images alone. "
            + "`patience` counts evaluations in a row without a better one, not epochs.\n\n<details>"));

    [Test]
    public void A_penalty_beside_copies_says_what_λ_is_divided_by()
    {
        const string Copies = "\"augmentation\":{\"transformations\":\"shift\",\"copies\":4}";
        const string Penalty = "\"regularization\":{\"l2\":{\"lambda\":0.5}}";

        Assert.That(With($"{Copies},{Penalty}"), Does.Contain("λ is divided by the number of training images, copies included."));
        Assert.That(With(Copies), Does.Not.Contain("λ"));
        Assert.That(With(Penalty), Does.Not.Contain("λ"));

        static string With(string settings) =>
            WhatWasRun.Of(MadeUpStudy.Of("Title", [MadeUpStudy.Arm("arm", "Arm", 95, evaluations: 1, settings: settings)]));
    }
}
