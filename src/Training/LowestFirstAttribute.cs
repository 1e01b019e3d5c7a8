namespace Experiments.Training;

/// <summary>On a list parameter of a definition: no number is smaller than the one before it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LowestFirstAttribute : Attribute;
