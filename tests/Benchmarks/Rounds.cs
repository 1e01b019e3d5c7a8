namespace Experiments.Tests.Benchmarks;

/// <summary>
/// All that is compared is measured in turns, round after round: what else the machine does then meets all of them.
/// </summary>
internal static class Rounds
{
    /// <summary>How many.</summary>
    public const int Count = 5;

    /// <summary>Measures each subject once a round.</summary>
    /// <returns>[subject][round].</returns>
    public static IReadOnlyList<IReadOnlyList<TResult>> Measure<TSubject, TResult>(IReadOnlyList<TSubject> subjects, Func<TSubject, TResult> measure)
    {
        List<TResult>[] results = [.. subjects.Select(_ => new List<TResult>())];
        for (int round = 1; round <= Count; round++)
        {
            foreach ((int index, TSubject subject) in subjects.Index())
            {
                Console.Error.WriteLine($"round {round} of {Count}: {subject}");
                results[index].Add(measure(subject));
            }
        }

        return results;
    }
}
