namespace Experiments.Training;

/// <summary>On a list parameter of a definition: a single value may stand for a list of one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OneOrManyAttribute : Attribute;
