using System.Globalization;

namespace Experiments.Cli.Progress;

/// <summary>How long the rest of some work takes, judged by the part that is done.</summary>
internal static class TimeLeft
{
    /// <summary>The rest at the speed so far; null before anything is done.</summary>
    /// <param name="spent">Time so far.</param>
    /// <param name="share">Part of the work that is done, 0 to 1.</param>
    public static TimeSpan? Estimate(TimeSpan spent, double share) =>
        share > 0 ? spent * ((1 - Math.Min(share, 1)) / share) : null;

    /// <summary><c>0:42</c>, <c>12:05</c> or <c>1:02:03</c>; nothing where it is not known.</summary>
    public static string Text(TimeSpan? left) => left switch
    {
        null => "",
        { TotalHours: >= 1 } time => string.Create(
            CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time:mm\\:ss}"),
        { } time => time.ToString(@"m\:ss", CultureInfo.InvariantCulture),
    };
}
