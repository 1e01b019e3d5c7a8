using Experiments.Reporting.Pages;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Pages;

public class WhatWasRunTests
{
    [Test]
    public void Differences_come_first_and_shared_settings_are_folded() => Assert.That(
        WhatWasRun.Of(MadeUpStudy.Of("Title",
        [
            MadeUpStudy.Arm("plain", "Plain", 95, evaluations: 1),
            MadeUpStudy.Arm("l2", "L2 | λ", 95, seeds: 6, evaluations: 1, settings: "\"regularization\":[{\"l2\":{\"lambda\":0.1}}]"),
        ])),
        Is.EqualTo(
            """
            | Experiment | `seeds` | `regularization.l2.lambda` |
            | --- | --- | --- |
            | Plain | 1–5 | — |
            | L2 \| λ | 1–6 | 0.1 |

            <details>
            <summary>Settings that all experiments share</summary>

            | Setting | Value |
            | --- | --- |
            | `dataset.name` | mnist |
            | `dataset.train` | 1000 |
            | `network.layers` | 784, 30, 10 |
            | `training.learning-rate` | 0.5 |

            </details>

            """));
}
