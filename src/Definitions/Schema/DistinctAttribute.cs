namespace Experiments.Definitions.Schema;

/// <summary>On a list: no value is there twice.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class DistinctAttribute : Attribute;
