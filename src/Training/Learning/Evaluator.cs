using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Kernels;
using Experiments.Training.Networks;
using Experiments.Training.Regularizers;

namespace Experiments.Training.Learning;

/// <summary>Measures networks of one shape.</summary>
public sealed class Evaluator
{
    /// <summary>Images fed forward at once: enough to reuse the weights, few enough to stay in the cache.</summary>
    private const int BatchSize = 64;

    private readonly Network evaluated;
    private readonly Cost cost;
    private readonly Dropout? dropout;
    private readonly Backpropagation backpropagation;
    private readonly Batch batch;

    /// <summary>Prepares evaluations.</summary>
    /// <param name="definition">The shape of the networks.</param>
    /// <param name="cost">C; one that fits the networks' output.</param>
    /// <param name="regularizers">Those of the training; dropout's decides how weights are scaled.</param>
    public Evaluator(NetworkDefinition definition, Cost cost, IReadOnlyList<Regularizer> regularizers)
    {
        this.cost = cost;
        evaluated = new Network(definition);
        dropout = regularizers.OfType<Dropout>().SingleOrDefault();
        backpropagation = new Backpropagation(evaluated, BatchSize, Workers.CallerAlone);
        batch = new Batch(BatchSize, definition.Layers[0], definition.Layers[^1]);
    }

    /// <summary>Takes the weights of a network over; those out of a layer that classic dropout thinned are scaled (lecture topic 12).</summary>
    public void Load(Network network)
    {
        for (int l = 0; l < network.Layers.Count; l++)
        {
            Layer layer = evaluated.Layers[l];
            layer.CopyFrom(network.Layers[l]);
            float scale = dropout?.EvaluationScale(l) ?? 1;
            if (scale != 1)
            {
                Elementwise.Multiply(layer.Weights, scale, layer.Weights);
            }
        }
    }

    /// <summary>Accuracy and mean cost of the loaded network; of equal activations the first counts as the answer.</summary>
    public Score Evaluate(Examples examples)
    {
        int outputs = examples.Classes;
        int right = 0;
        double sum = 0;
        FeedForward(examples, (image, row) =>
        {
            ReadOnlySpan<float> a = backpropagation.Outputs.Slice(row, outputs);
            right += Answer(a) == examples.Label(image) ? 1 : 0;
            sum += cost.Of(backpropagation.OutputInputs.Slice(row, outputs), a, batch.Targets.Slice(row, outputs));
        });
        return new Score(100.0 * right / examples.Count, sum / examples.Count);
    }

    /// <summary>The answers of the loaded network, and as their confidence the largest outputs.</summary>
    public Predictions Predict(Examples examples)
    {
        List<(int, double)> answers = [];
        FeedForward(examples, (_, row) =>
        {
            ReadOnlySpan<float> a = backpropagation.Outputs.Slice(row, examples.Classes);
            int answer = Answer(a);
            answers.Add((answer, a[answer]));
        });
        return Predictions.Of(examples.Classes, answers);
    }

    /// <summary>The outputs of the loaded network for a batch, [example][padded output].</summary>
    internal ReadOnlySpan<float> Outputs(Batch inputs)
    {
        backpropagation.FeedForward(inputs, masks: null);
        return backpropagation.Outputs;
    }

    /// <summary>Feeds all images forward, batch by batch.</summary>
    /// <param name="examples">The images.</param>
    /// <param name="each">Told of each image and of the place where its outputs are now.</param>
    private void FeedForward(Examples examples, Action<int, int> each)
    {
        for (int first = 0; first < examples.Count; first += BatchSize)
        {
            int count = Math.Min(BatchSize, examples.Count - first);
            batch.Clear();
            for (int i = 0; i < count; i++)
            {
                examples.CopyTo(batch, first + i);
            }

            backpropagation.FeedForward(batch, masks: null);
            for (int i = 0; i < count; i++)
            {
                each(first + i, i * batch.Stride);
            }
        }
    }

    private static int Answer(ReadOnlySpan<float> a)
    {
        int best = 0;
        for (int j = 1; j < a.Length; j++)
        {
            best = a[j] > a[best] ? j : best;
        }

        return best;
    }
}
