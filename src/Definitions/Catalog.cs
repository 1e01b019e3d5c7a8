namespace Experiments.Definitions;

/// <summary>Everything that a workspace's experiment files say, and everything that is wrong with them.</summary>
/// <param name="Studies">The studies and experiments that could be read, by name; broken ones are left out.</param>
/// <param name="Problems">All problems of all files, by file, line and column.</param>
/// <param name="Files">
/// Every experiment file found, broken or not, as <c>study/name</c>, ordered; what a test suite makes its cases of.
/// </param>
public sealed record Catalog(IReadOnlyList<Study> Studies, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Files)
{
    /// <summary>All experiments of all studies.</summary>
    public IEnumerable<Experiment> Experiments => Studies.SelectMany(study => study.Experiments);
}
