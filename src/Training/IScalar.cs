namespace Experiments.Training;

/// <summary>
/// A part of a definition that is written as a single value, reads itself, and says what it looks like. A definition
/// that is neither a number nor a word nor a record implements this.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IScalar<TSelf> : IParsable<TSelf>
    where TSelf : IScalar<TSelf>
{
    /// <summary>A JSON Schema of the values that <c>Parse</c> reads.</summary>
    static abstract string JsonSchema { get; }
}
