namespace Experiments.Running;

/// <summary>What went wrong with a run, for people.</summary>
internal static class Fault
{
    /// <summary>Whether memory was missing, be it on a thread of the run's own.</summary>
    public static bool IsLackOfMemory(Exception exception) => exception.GetBaseException() is OutOfMemoryException;

    /// <summary>Why, in a sentence.</summary>
    public static string Reason(Exception exception) => IsLackOfMemory(exception) ? "there is not enough memory for it" : exception.Message;
}
