namespace Experiments.Tests.Benchmarks.Bounds;

/// <summary>What one phase cannot do without in an epoch, however it is programmed.</summary>
/// <param name="Phase">One of <see cref="Phases"/>.</param>
/// <param name="Operations">Float32 operations, two for each multiply-add or multiplication.</param>
/// <param name="Loaded">Bytes of weights that its multiply-adds load one by one, because no register can keep them for the next.</param>
/// <param name="Read">Bytes of weights that it reads.</param>
/// <param name="Updated">Bytes of weights that it reads and writes back.</param>
/// <param name="Weights">Bytes of all the layer's weights: what decides where they live.</param>
internal sealed record LeastWork(string Phase, double Operations, double Loaded, double Read, double Updated, double Weights)
{
    /// <summary>Operations of one sigmoid: its multiplications and multiply-adds, as the engine's source has them.</summary>
    public const double Sigmoid = 2 * 13;

    /// <summary>Operations of one error times σ′.</summary>
    public const double Derivative = 2 * 2;

    /// <summary>Bytes that pass between the processor and the weights.</summary>
    public double Traffic => Read + Updated;

    /// <summary>The shortest time: arithmetic, loads from the first cache and traffic side by side, the slowest of them.</summary>
    public double Seconds(Limits limits)
    {
        MemoryLevel home = limits.Holding(Weights);
        double traffic = (Read / home.ReadSpeed) + (Updated / home.UpdateSpeed);
        return Math.Max(Math.Max(Operations / limits.Peak, Loaded / limits.Levels[0].ReadSpeed), traffic);
    }

    /// <summary>
    /// The products of one epoch, without those of zero inputs, and the activations; biases and the gathering of mini-batches
    /// count as nothing.
    /// </summary>
    /// <param name="nodes">Nodes per layer, inputs and outputs included.</param>
    /// <param name="ink">Of the epoch.</param>
    public static IReadOnlyList<LeastWork> Of(IReadOnlyList<int> nodes, Ink ink)
    {
        double first = sizeof(float) * (double)nodes[0] * nodes[1];
        double products = 2.0 * ink.Pixels * nodes[1];
        double rows = (double)ink.Columns * nodes[1];
        double activations = Sigmoid * (double)ink.Images * nodes[1];
        List<LeastWork> all =
        [
            new(Phases.Forward(1), products + activations, sizeof(float) * (products / 2), sizeof(float) * rows, 0, first),
            new(Phases.Update(1), products + (2 * rows), 0, 0, sizeof(float) * rows, first), // one multiply-add onto each weight
        ];
        for (int layer = 2; layer < nodes.Count; layer++)
        {
            double weights = (double)nodes[layer - 1] * nodes[layer];
            double bytes = sizeof(float) * weights;
            double passes = ink.MiniBatches;
            products = 2 * weights * ink.Images;
            activations = Sigmoid * (double)ink.Images * nodes[layer];
            double derivatives = Derivative * (double)ink.Images * nodes[layer - 1];
            all.Add(new(Phases.Forward(layer), products + activations, 0, bytes * passes, 0, bytes));
            all.Add(new(Phases.Backward(layer), products + derivatives, 0, bytes * passes, 0, bytes));
            all.Add(new(Phases.Update(layer), products + (4 * weights * passes), 0, 0, bytes * passes, bytes)); // decay, and the gradient
        }

        return all;
    }
}
