namespace Experiments.Definitions.Schema;

/// <summary>
/// On an abstract record: which of its derived records is meant is not named but seen, for one is written as a single
/// value and the other as a list.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ByFormAttribute : Attribute;
