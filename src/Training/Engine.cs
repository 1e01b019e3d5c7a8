namespace Experiments.Training;

/// <summary>The identity of the training engine.</summary>
public static class Engine
{
    /// <summary>
    /// Part of every run's key. Raise it whenever a change moves the bits of any trained network: every stored run
    /// then counts as another engine's and trains again. The golden runs in the tests say when.
    /// </summary>
    public const int Revision = 3;
}
