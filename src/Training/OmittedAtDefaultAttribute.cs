namespace Experiments.Training;

/// <summary>
/// On an optional parameter of a definition that came when runs were already stored: at its default it is not written
/// into their settings, so that they stay the runs that they were.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OmittedAtDefaultAttribute : Attribute;
