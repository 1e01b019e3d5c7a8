using Experiments.Reporting.Formats;
using Experiments.Tests.Benchmarks.Bounds;
using Experiments.Tests.Benchmarks.Machines;

namespace Experiments.Tests.Benchmarks.Roofline;

/// <summary>The page that shows bounds beside measurements, and where the rest goes.</summary>
internal static class RooflinePage
{
    private const double Giga = 1e9;

    /// <summary>Markdown.</summary>
    /// <param name="caches">Of the machine.</param>
    /// <param name="workingSets">Bytes by which each level was measured.</param>
    /// <param name="results">In the order of the cases.</param>
    public static string Text(Caches caches, IReadOnlyList<long> workingSets, IReadOnlyList<CaseResult> results) =>
        $"""
        One thread trains on {Numbers.Fixed(results[0].Ink.Images, 0)} images of MNIST: cross-entropy, sigmoid, η 0.5, λ 5, whole steps from the gathering of a
        mini-batch to the update with L2 decay. How near does it come to what this machine can do? Machine and cases were
        measured in turns in {Rounds.Count} rounds; a share is that of one round, with the machine as it was just before, and the median of the
        rounds is shown, with the best in brackets.

        ![Measured operations a second of the five cases under the roofs of peak arithmetic and of the bandwidth of each level of memory](roofline.png)

        *A ring is a case's bound, the dot below it what was measured. A line that rises is the bandwidth of a level of memory.*

        {Cases(results)}
        ## The machine

        {MachineTable(caches, workingSets, results)}
        Peak is {Vectors.Bits / 32} lanes wide fused multiply-adds in independent chains; a multiply-add is two operations. Reading adds up numbers, updating is
        x ← x·c and counts each byte once, though it is read and written. Each speed is the best of some short turns, in GB (10⁹
        bytes) a second. {(caches.AreRead ? "The sizes of the caches are those that the system tells." : "The system does not tell the sizes of its caches; usual ones are assumed.")} The working set leaves room for
        what else is in a cache; the last cache is shared, so only an eighth of it is taken.

        ## The bound

        {Model}

        ## Where the time goes

        Seconds of an epoch by phase, from a loop that takes the engine's steps with a clock between their phases and must end
        with the engine's weights, to the bit. Its sum is not the measured time above: it was trained at another moment, and reads
        the clock.

        {string.Join('\n', results.Select(PhaseTable))}
        """;

    private static readonly string Model =
        $"""
        An epoch is m images in B mini-batches. P counts the pixels with ink of all images. D counts, for each mini-batch, the
        places where any of its images has ink, added up over the mini-batches: both from the data set and from the mini-batches
        that were trained. Layer l has n(l−1) inputs and n(l) outputs. Operations are those of the products, zero inputs skipped,
        and the multiplications of the activations, {Numbers.Fixed(LeastWork.Sigmoid, 0)} for a sigmoid and {Numbers.Fixed(LeastWork.Derivative, 0)} for its derivative, as the engine's source has them.
        Traffic is that of the weights, 4 bytes each, between the processor and where they live; a row of the first layer's
        weights passes only if its pixel has ink. Loads are those from the first cache: forwards through the first layer every multiply-add
        loads its weight, because the next image has its ink elsewhere, while the other products keep what they multiply in
        registers:

        | phase | operations | loads | traffic |
        | --- | --- | --- | --- |
        | forward, layer 1 | 2·P·n(1) + {Numbers.Fixed(LeastWork.Sigmoid, 0)}·m·n(1) | 4·P·n(1) | read 4·D·n(1) |
        | forward, layer l > 1 | 2·m·n(l−1)·n(l) + {Numbers.Fixed(LeastWork.Sigmoid, 0)}·m·n(l) | — | read 4·B·n(l−1)·n(l) |
        | backward, layer l > 1 | 2·m·n(l−1)·n(l) + {Numbers.Fixed(LeastWork.Derivative, 0)}·m·n(l−1) | — | read 4·B·n(l−1)·n(l) |
        | update, layer 1 | 2·P·n(1) + 2·D·n(1) | — | update 4·D·n(1) |
        | update, layer l > 1 | 2·m·n(l−1)·n(l) + 4·B·n(l−1)·n(l) | — | update 4·B·n(l−1)·n(l) |

        seconds of a phase ≥ max(operations / peak, loads / the first cache's reading speed, traffic / bandwidth), and bound = the
        sum over the phases, where the bandwidth is that of the nearest level whose capacity holds all weights of the layer, 4·n(l−1)·n(l)
        bytes. A load from the second cache where a panel of weights does not fit into the first, ends of loops that a processor does
        not foresee, pixels without ink beside pixels with ink, gathering, sorting, the rest of the activations, biases and the padding
        of rows to whole vectors are needed too, but count as nothing: the bound cannot be reached.
        """;

    private static string Cases(IEnumerable<CaseResult> results) => Markdown.Table(
        ["case", ">ink per image", ">ink per mini-batch", ">Gflop", ">GB of weights", ">bound, s", ">measured, s: least", ">median", ">bound / measured (best)"],
        results.Select(result => (string[])
        [
            $"{result.Case.Name}: {result.Case}",
            Numbers.Fixed((double)result.Ink.Pixels / result.Ink.Images, 1),
            Numbers.Fixed((double)result.Ink.Columns / result.Ink.MiniBatches, 1),
            Numbers.Significant(result.Operations / Giga),
            Numbers.Significant(result.Traffic / Giga),
            Numbers.Significant(result.Bound.Median),
            Numbers.Significant(result.Seconds.Least),
            Numbers.Significant(result.Seconds.Median),
            $"{Percent(result.Share.Median)} ({Percent(result.Share.Greatest)})",
        ]));

    private static string MachineTable(Caches caches, IReadOnlyList<long> workingSets, IReadOnlyList<CaseResult> results)
    {
        Sample[] all = [.. results.SelectMany(result => result.Samples)];
        string Speed(Func<Limits, double> speed)
        {
            var spread = Spread.Of(all.Select(sample => speed(sample.Limits) / Giga));
            return $"{Numbers.Significant(spread.Median)} ({Numbers.Significant(spread.Greatest)})";
        }

        string peak = $"Peak: {Speed(limits => limits.Peak)} Gflop a second: the median, and the best in brackets, as below.\n\n";
        return peak + Markdown.Table(
            ["level", ">capacity", ">working set", ">read, GB/s", ">update, GB/s"],
            all[0].Limits.Levels.Select((level, index) => (string[])
            [
                level.Name,
                index < caches.Sizes.Count ? Size(level.Capacity) : Numbers.None,
                Size(workingSets[index]),
                Speed(limits => limits.Levels[index].ReadSpeed),
                Speed(limits => limits.Levels[index].UpdateSpeed),
            ]));
    }

    private static string PhaseTable(CaseResult result)
    {
        double whole = result.Over(sample => sample.Phases.Values.Sum()).Median;
        return $"### {result.Case.Name}: {result.Case}\n\n" + Markdown.Table(
            ["phase", ">least, s", ">median, s", ">of the sum", ">bound, s", ">bound / median"],
            result.Samples[0].Phases.Keys.Select(phase => PhaseRow(result, phase, whole)).Append(
                ["sum", Numbers.Significant(result.Over(sample => sample.Phases.Values.Sum()).Least), Numbers.Significant(whole), "", "", ""]));
    }

    private static string[] PhaseRow(CaseResult result, string phase, double whole)
    {
        Spread seconds = result.Over(sample => sample.Phases[phase]);
        LeastWork? work = result.Work.SingleOrDefault(work => work.Phase == phase);
        double bound = work is null ? 0 : result.Over(sample => work.Seconds(sample.Limits)).Median;
        return
        [
            phase,
            Numbers.Significant(seconds.Least),
            Numbers.Significant(seconds.Median),
            Percent(seconds.Median / whole),
            work is null ? Numbers.None : Numbers.Significant(bound),
            work is null ? Numbers.None : Percent(bound / seconds.Median),
        ];
    }

    private static string Percent(double share) => $"{Numbers.Fixed(100 * share, 0)} %";

    private static string Size(long bytes) =>
        bytes < 1 << 20 ? $"{Numbers.Fixed(bytes / 1024.0, 0)} KiB" : $"{Numbers.Fixed(bytes / 1048576.0, 0)} MiB";
}
