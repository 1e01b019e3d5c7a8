namespace Experiments.Cli.Problems;

/// <summary>For whom problems are written.</summary>
internal enum ProblemFormat
{
    /// <summary>For people: place and what, why, mend, a line each.</summary>
    Text,

    /// <summary>For builds: one line each, which MSBuild and IDEs take as an error with its place.</summary>
    MSBuild,

    /// <summary>For programs: an array with an object each.</summary>
    Json,
}
