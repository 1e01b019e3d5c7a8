using Experiments.Training.Augmentations;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Networks;
using Experiments.Training.Regularizers;

namespace Experiments.Training.Learning;

/// <summary>A training from its first weights to its last, with the evaluations on the way.</summary>
public sealed class TrainingRun : IDisposable
{
    private readonly Trainer trainer;
    private readonly Evaluator evaluator;
    private readonly Regularizer[] regularizers;
    private readonly DatasetSplit data;
    private readonly TrainingLength length;
    private readonly EarlyStopping? earlyStopping;
    private readonly Network? best;
    private readonly List<Evaluation> evaluations = [];
    private readonly List<double> validationAccuracies = [];

    /// <summary>Prepares a run; nothing is trained yet.</summary>
    /// <param name="network">Shape and first weights.</param>
    /// <param name="cost">C; one that fits the network's output.</param>
    /// <param name="descent">Step size, mini-batches, length, and how often to evaluate.</param>
    /// <param name="regularizers">At most one of a kind.</param>
    /// <param name="data">Training, validation and test set.</param>
    /// <param name="seed">Decides first weights, order of the examples, what is dropped, and how pictures are transformed.</param>
    /// <param name="augmentation">Expands the training set; evaluations stay with the images as they are. Null for none.</param>
    /// <param name="threads">As for <see cref="Trainer"/>.</param>
    /// <param name="pictureThreads">As for <see cref="Trainer"/>.</param>
    public TrainingRun(
        NetworkDefinition network,
        Cost cost,
        GradientDescent descent,
        IReadOnlyList<Regularizer> regularizers,
        DatasetSplit data,
        int seed,
        Augmentation? augmentation = null,
        int threads = 1,
        int pictureThreads = 0)
    {
        earlyStopping = regularizers.OfType<EarlyStopping>().SingleOrDefault();
        RequireValidation(descent, data.Validation);
        best = earlyStopping is null ? null : new Network(network);
        Network = Network.Create(network, seed);
        trainer = new Trainer(Network, cost, descent, regularizers, data.Training, seed, augmentation, threads, pictureThreads);
        evaluator = new Evaluator(network, cost, regularizers);
        this.regularizers = [.. regularizers];
        this.data = data;
        length = TrainingLength.Of(descent, trainer.TrainingSetSize);
    }

    /// <summary>Updates of the whole run, unless it ends early.</summary>
    public long Updates => length.Updates;

    /// <summary>Updates made so far.</summary>
    public long Update => trainer.Update;

    /// <summary>The epoch of the last update, from 1; 0 before the first.</summary>
    public int Epoch => trainer.Epoch;

    /// <summary>Whether the last update was the last one of an epoch.</summary>
    public bool IsAtEpochEnd => trainer.Update > 0 && trainer.Update % trainer.UpdatesPerEpoch == 0;

    /// <summary>The evaluations made so far, those before a <see cref="Resume"/> included.</summary>
    public IReadOnlyList<Evaluation> Made => evaluations;

    /// <summary>The network as it was evaluated last; once all evaluations are made, with the weights that are kept.</summary>
    public Network Network { get; }

    /// <summary>
    /// Which evaluation, from 0, describes the weights that are kept: the latest, or the best so far with early stopping.
    /// -1 before the first.
    /// </summary>
    public int Kept { get; private set; } = -1;

    /// <summary>The last evaluation met a weight or a cost that is not a finite number; training stopped there.</summary>
    public bool Diverged { get; private set; }

    /// <summary>Floating-point operations of the training so far, evaluations left out.</summary>
    public double Operations => Network.Definition.OperationsPerExample * length.ExamplesIn(trainer.Update);

    /// <summary>
    /// Trains from evaluation to evaluation, the last one after the last update. To be enumerated once, and to its end;
    /// a run that diverges or that early stopping stops ends early.
    /// </summary>
    /// <param name="beforeUpdate">Called before each update, when the run may be saved.</param>
    /// <param name="cancellation">Stops the training before an update.</param>
    public IEnumerable<Evaluation> Evaluations(Action? beforeUpdate = null, CancellationToken cancellation = default)
    {
        while (trainer.Update < Updates && !Diverged && !IsStopped)
        {
            long next = length.NextEvaluation(trainer.Update);
            while (trainer.Update < next)
            {
                beforeUpdate?.Invoke();
                cancellation.ThrowIfCancellationRequested();
                trainer.Step(validationAccuracies);
            }

            Evaluation evaluation = Evaluate();
            Remember(evaluation);
            yield return evaluation;
        }

        if (best is not null)
        {
            Network.CopyFrom(best);
        }
    }

    /// <summary>Writes all that the rest of the training depends on.</summary>
    /// <param name="stream">Takes it; it stays open.</param>
    public void Save(Stream stream)
    {
        using var state = TrainingState.To(stream);
        Pass(state);
    }

    /// <summary>Goes on where a run was saved, to the same weights, bit for bit, and the same evaluations.</summary>
    /// <param name="stream">What <see cref="Save"/> wrote for a run of the same arguments, to its end; threads may differ.</param>
    /// <exception cref="InvalidDataException">The stream holds something else. This run is of no use any more.</exception>
    public void Resume(Stream stream)
    {
        try
        {
            using var state = TrainingState.From(stream);
            Pass(state);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("This is no state of such a training.", exception);
        }

        if (stream.Position != stream.Length || Update > Updates)
        {
            throw new InvalidDataException("This is the state of another training.");
        }
    }

    /// <summary>The answers to the test images that the weights give which are kept; to be asked for once all evaluations are made.</summary>
    public Predictions Predict()
    {
        evaluator.Load(Network);
        return evaluator.Predict(data.Test);
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose() => trainer.Dispose();

    private bool IsStopped => evaluations.Count > 0 && earlyStopping?.Stops(evaluations) == true;

    /// <summary>All but the network that was evaluated last: between two updates, it is evaluated again before anybody reads it.</summary>
    private void Pass(TrainingState state)
    {
        trainer.Pass(state);
        foreach (Layer layer in best?.Layers ?? [])
        {
            state.Pass(layer);
        }

        Kept = state.Pass(Kept);
        IReadOnlyList<Evaluation> passed = state.Pass(evaluations, state.Pass);
        if (state.IsRead)
        {
            foreach (Evaluation evaluation in passed)
            {
                Add(evaluation);
            }
        }
    }

    private void Add(Evaluation evaluation)
    {
        evaluations.Add(evaluation);
        if (evaluation.Validation is not null)
        {
            validationAccuracies.Add(evaluation.Validation.Accuracy);
        }
    }

    private void Remember(Evaluation evaluation)
    {
        Add(evaluation);
        int latest = evaluations.Count - 1;
        Kept = earlyStopping?.Best(evaluations) ?? latest;
        if (Kept == latest)
        {
            best?.CopyFrom(Network);
        }
    }

    private Evaluation Evaluate()
    {
        evaluator.Load(trainer.Network);
        Score training = evaluator.Evaluate(data.Training);
        Score? validation = data.Validation is null ? null : evaluator.Evaluate(data.Validation);
        Score test = evaluator.Evaluate(data.Test);
        double penalty = Network.Layers.Sum(layer =>
            regularizers.Sum(regularizer => regularizer.Penalty(layer.Weights, trainer.TrainingSetSize)));
        Diverged = !Network.IsFinite() || !double.IsFinite(training.Cost + (validation?.Cost ?? 0) + test.Cost);
        return new Evaluation(
            trainer.Epoch,
            trainer.Update,
            trainer.LearningRate,
            penalty,
            training,
            validation,
            test,
            [.. Network.Layers.Select(layer => layer.Norm())],
            [.. Network.Layers.Select(layer => layer.ZeroWeights())],
            Network.Hash());
    }

    private void RequireValidation(GradientDescent descent, Examples? validation)
    {
        bool needed = earlyStopping is not null || descent.LearningRate.NeedsValidation || descent.Momentum.NeedsValidation;
        if (needed && validation is null)
        {
            throw new ArgumentException("Early stopping and halving choose on a validation set, and there is none.", nameof(validation));
        }
    }
}
