using Experiments.Training.Augmentations;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Learning.Schedules;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

/// <summary>A training that is saved before any of its updates goes on from there as if nothing had happened.</summary>
public sealed class ResumeTests
{
    private const int Seed = 3;

    private static readonly DatasetSplit Data = new(
        MadeUpImages.Grey(count: 13, inputs: 20, classes: 3, height: 5), MadeUpImages.Grey(7, 20, 3), MadeUpImages.Grey(5, 20, 3));

    private static readonly GradientDescent Plain = new(
        0.5, new BatchSize(5), Epochs: 5, EvaluateEvery: TrainingInterval.Parse("2 updates"));

    private static readonly TestCaseData[] Trainings =
    [
        Case("plain", Plain),
        Case("momentum", Plain with { Momentum = 0.9 }),
        Case("momentum that begins later", Plain with { Momentum = new PiecewiseConstant(new Dictionary<int, double> { [1] = 0, [3] = 0.9 }) }),
        Case("halving", Plain with { LearningRate = new Halving(4, 1) }),
        Case("step decay", Plain with { LearningRate = new StepDecay(1, 0.5, TrainingInterval.Parse("1 epoch")) }),
        Case("early stopping", Plain with { LearningRate = 8 }, new EarlyStopping(6)),
        Case("decay that is put off", Plain, new L2(4)),
        Case("decay at once", Plain, new L2(0.3), new L1(0.01)),
        Case("decay with momentum", Plain with { Momentum = 0.5 }, new L2(0.3)),
        Case("proximal", Plain, new L1(0.3, L1Step.Proximal)),
        Case("max-norm", Plain, new MaxNorm(0.5)),
        Case("dropout", Plain, new Dropout([0.5], 0.2, DropoutMask.PerExample)),
        Case("copies", Plain, new Augmentation([new Shift()], Copies: 2)),
        Case("fresh pictures", Plain, new Augmentation([new Rotate(15), new Elastic([1], [2])], Fresh: Freshness.EveryEpoch)),
        Case("all at once", Plain with { BatchSize = BatchSize.All }),
        Case("everything", Plain with { Momentum = 0.5, LearningRate = new Halving(2, 2) }, new Augmentation([new Rotate(15)], Fresh: Freshness.EveryEpoch), new L2(0.1), new Dropout([0.2]), new EarlyStopping(9)),
    ];

    [TestCaseSource(nameof(Trainings))]
    public void It_goes_on_to_the_same_bits(object training)
    {
        var prepared = (Prepared)training;
        List<byte[]> states = [];
        using TrainingRun whole = prepared.Begin();
        Evaluation[] expected = [.. whole.Evaluations(() => states.Add(StateOf(whole)))];
        Assert.That(states, Has.Count.EqualTo(whole.Update), "a state before each update");

        for (int update = 0; update < states.Count; update++)
        {
            using TrainingRun resumed = prepared.Begin();
            resumed.Resume(new MemoryStream(states[update]));
            Assert.That(resumed.Update, Is.EqualTo(update));
            Assert.That(StateOf(resumed), Is.EqualTo(states[update]), $"saved again at update {update}");
            Evaluation[] rest = [.. resumed.Evaluations()];
            Assert.That(resumed.Made, Has.Count.EqualTo(expected.Length), $"from update {update}");
            Assert.That(resumed.Made.Zip(expected, (made, at) => made.IsSameAs(at)), Is.All.True, $"evaluations from update {update}");
            Assert.That(expected.TakeLast(rest.Length).Zip(rest, (at, made) => made.IsSameAs(at)), Is.All.True, "only those that come are made");
            Assert.That(resumed.Kept, Is.EqualTo(whole.Kept));
            Assert.That(resumed.Network.Hash(), Is.EqualTo(whole.Network.Hash()), $"weights from update {update}");
            Assert.That(resumed.Predict().ToArray(), Is.EqualTo(whole.Predict().ToArray()));
        }
    }

    [Test]
    public void It_goes_on_with_other_threads()
    {
        var everything = (Prepared)Trainings[^1].Arguments[0]!;
        using TrainingRun whole = everything.Begin();
        byte[]? state = null;
        string expected = whole.Evaluations(() => state = whole.Update == 4 ? StateOf(whole) : state).Last().WeightHash;
        using TrainingRun resumed = everything.Begin(threads: 2, pictureThreads: 1);
        resumed.Resume(new MemoryStream(state!));
        Assert.That(resumed.Evaluations().Last().WeightHash, Is.EqualTo(expected));
    }

    [Test]
    public void A_state_that_is_cut_off_or_goes_on_is_refused()
    {
        var plain = (Prepared)Trainings[0].Arguments[0]!;
        using TrainingRun run = plain.Begin();
        byte[] state = StateOf(run);
        foreach (byte[] other in (byte[][])[state[..^1], [.. state, 0], [], state[..20]])
        {
            using TrainingRun resumed = plain.Begin();
            Assert.That(() => resumed.Resume(new MemoryStream(other)), Throws.TypeOf<InvalidDataException>(), $"{other.Length} of {state.Length} bytes");
        }
    }

    private static byte[] StateOf(TrainingRun run)
    {
        using MemoryStream state = new();
        run.Save(state);
        return state.ToArray();
    }

    private static TestCaseData Case(string name, GradientDescent descent, params Regularizer[] regularizers) => Case(name, descent, null, regularizers);

    private static TestCaseData Case(string name, GradientDescent descent, Augmentation? augmentation, params Regularizer[] regularizers) =>
        new TestCaseData(new Prepared(descent, augmentation, regularizers)).SetArgDisplayNames(name);

    private sealed record Prepared(GradientDescent Descent, Augmentation? Augmentation, Regularizer[] Regularizers)
    {
        public TrainingRun Begin(int threads = 1, int pictureThreads = 0) => new(
            new NetworkDefinition([20, 6, 3], new Sigmoid(), new Sigmoid(), new ScaledNormal()), new CrossEntropy(), Descent, Regularizers, Data, Seed, Augmentation, threads, pictureThreads);
    }
}
