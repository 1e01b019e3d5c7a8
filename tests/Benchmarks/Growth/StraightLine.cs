namespace Experiments.Tests.Benchmarks.Growth;

/// <summary>y = Intercept + Slope·x.</summary>
internal readonly record struct StraightLine(double Intercept, double Slope)
{
    /// <summary>The line with the least sum of squared vertical distances.</summary>
    /// <param name="points">At least two, with different x.</param>
    public static StraightLine Through(IReadOnlyList<(double X, double Y)> points)
    {
        double meanX = points.Average(point => point.X);
        double meanY = points.Average(point => point.Y);
        double slope = points.Sum(point => (point.X - meanX) * (point.Y - meanY)) / points.Sum(point => Square(point.X - meanX));
        return new StraightLine(meanY - (slope * meanX), slope);
    }

    /// <summary>Its value.</summary>
    public double At(double x) => Intercept + (Slope * x);

    /// <summary>R²: the share of the spread of y that it explains, 1 if it meets every point.</summary>
    public double Explained(IReadOnlyList<(double X, double Y)> points)
    {
        StraightLine line = this;
        double meanY = points.Average(point => point.Y);
        return 1 - (points.Sum(point => Square(point.Y - line.At(point.X))) / points.Sum(point => Square(point.Y - meanY)));
    }

    /// <summary>The largest distance of a point from it, as a share of its value there.</summary>
    public double Deviation(IReadOnlyList<(double X, double Y)> points)
    {
        StraightLine line = this;
        return points.Max(point => Math.Abs(point.Y - line.At(point.X)) / line.At(point.X));
    }

    private static double Square(double value) => value * value;
}
