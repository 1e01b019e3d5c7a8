using System.Globalization;
using Experiments.Definitions;

namespace Experiments.Running.Planning;

/// <summary>
/// How much a test run may train, by count of operations, so that the choice is the same on every machine. A study
/// beyond it ships its records.
/// </summary>
/// <param name="PerRun">TFLOP (10¹²) of one run.</param>
/// <param name="InAll">TFLOP of all studies that are trained.</param>
public sealed record Budget(double PerRun, double InAll)
{
    /// <summary>The environment variable that says another: <c>0.5/12</c>, or <c>unlimited</c>.</summary>
    public const string Variable = "EXPERIMENTS_BUDGET";

    private const string NoLimit = "unlimited";

    /// <summary>Ten minutes on two cores, nearly.</summary>
    public static Budget Default { get; } = new(PerRun: 0.5, InAll: 12);

    /// <summary>Everything is trained, and no committed record stands in.</summary>
    public static Budget Unlimited { get; } = new(double.PositiveInfinity, double.PositiveInfinity);

    /// <summary>The one that the environment asks for.</summary>
    /// <exception cref="InvalidDataException">It asks for something that is no budget.</exception>
    public static Budget OfEnvironment => Parse(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Whether it is <see cref="Unlimited"/>.</summary>
    public bool IsUnlimited => this == Unlimited;

    /// <summary>Reads one; nothing is the default.</summary>
    /// <exception cref="InvalidDataException">The text is no budget.</exception>
    public static Budget Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Default;
        }

        double[] parts = [.. text.Split('/').Select(part => Number(part.Trim()))];
        return text.Trim() == NoLimit ? Unlimited
            : parts is [>= 0, >= 0] ? new Budget(parts[0], parts[1])
            : throw new InvalidDataException(
                $"""
                {Variable} is '{text}', which is no budget
                  why:  It says what is trained and what is taken from committed records.
                  mend: Write TFLOP of one run and of all, such as {Default}, or '{NoLimit}'; or unset it.
                """);
    }

    /// <summary>
    /// The studies that are not trained: those with a run that is too long, and then the largest ones, until the others
    /// fit in all together.
    /// </summary>
    /// <param name="studies">All studies of the workspace.</param>
    public IReadOnlySet<string> Beyond(IReadOnlyList<Study> studies)
    {
        HashSet<string> beyond = [.. studies.Where(study => study.Experiments.Any(IsTooLong)).Select(study => study.Name)];
        double sum = 0;
        foreach ((string name, double work) in studies
            .Where(study => !beyond.Contains(study.Name))
            .Select(study => (study.Name, Work: study.Experiments.Sum(Work.Of)))
            .OrderBy(study => study.Work)
            .ThenBy(study => study.Name, StringComparer.Ordinal))
        {
            sum += work;
            if (sum > InAll)
            {
                beyond.Add(name);
            }
        }

        return beyond;
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => IsUnlimited ? NoLimit : string.Create(CultureInfo.InvariantCulture, $"{PerRun}/{InAll}");

    private bool IsTooLong(Experiment experiment) =>
        Work.Of(experiment.Settings) > PerRun || experiment.Tuning?.Candidates.Any(IsTooLong) == true;

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : -1;
}
