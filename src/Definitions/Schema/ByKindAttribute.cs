namespace Experiments.Definitions.Schema;

/// <summary>On a list of kinds: written as a map of kind to value, at most one of a kind, ordered by the kinds' names.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ByKindAttribute : Attribute;
