namespace Experiments.Training;

/// <summary>
/// On an abstract record: which of its derived records is meant is not named but seen, from whether a single value, a
/// list or a map is written, and of maps from their keys. A number in them without a range of its own has that of the
/// parameter which holds the record.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ByFormAttribute : Attribute;
