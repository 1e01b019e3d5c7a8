using Experiments.Reporting.Charts;

namespace Experiments.Reporting.Sections;

/// <summary>
/// Which values of a course a picture must show: all but those that the beginning of training, which all arms share,
/// soon leaves behind; so that the ends can be told apart.
/// </summary>
internal static class Foreground
{
    private const double Beginning = 0.25; // of a line's own length
    private const int FewestLater = 5; // points after it; with fewer all are shown

    /// <summary>Says why lines run out of a picture; empty where none does.</summary>
    /// <param name="y">The axis that covers the foreground.</param>
    /// <param name="points">Of all lines.</param>
    public static string Note(Axis y, IEnumerable<Point> points) => points.Any(point => point.Y < y.Low || point.Y > y.High)
        ? "Where lines run out of a picture, its axis leaves out the beginning of training, so that the ends can be told apart."
        : "";

    /// <summary>Of a line that climbs: without low values of its beginning.</summary>
    public static IEnumerable<double> OfClimb(IReadOnlyList<Point> line, IReadOnlyList<Interval> band) =>
        Of(line, band, (value, later) => value > later);

    /// <summary>Of a line that falls: without high values of its beginning.</summary>
    public static IEnumerable<double> OfFall(IReadOnlyList<Point> line, IReadOnlyList<Interval> band) =>
        Of(line, band, (value, later) => value < later);

    private static IEnumerable<double> Of(
        IReadOnlyList<Point> line, IReadOnlyList<Interval> band, Func<double, double, bool> isBeyond)
    {
        double from = Beginning * line.Select(point => point.X).LastOrDefault();
        Point[] later = [.. line.Where(point => point.X >= from)];
        bool all = later.Length < FewestLater;
        IEnumerable<double> means = line
            .Where(point => all || point.X >= from || isBeyond(point.Y, later[0].Y))
            .Select(point => point.Y);
        return means.Concat(line.Zip(band)
            .Where(pair => all || pair.First.X >= from)
            .SelectMany(pair => new[] { pair.Second.Low, pair.Second.High }));
    }
}
