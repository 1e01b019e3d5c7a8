namespace Experiments.Definitions.JsonSchemas;

/// <summary>How much of what is needed a part of a file must say itself.</summary>
internal enum Completeness
{
    /// <summary>Everything: nothing is inherited.</summary>
    Whole,

    /// <summary>What it likes: the rest comes from the experiments that inherit it.</summary>
    Partial,

    /// <summary>What differs from what it inherits; <c>none</c> takes an inherited setting away.</summary>
    Overlay,
}
