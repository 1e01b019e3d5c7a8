namespace Experiments.Training;

/// <summary>On a definition: exactly one of these optional parameters is given.</summary>
/// <param name="parameters">Their names.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ExactlyOneOfAttribute(params string[] parameters) : Attribute
{
    /// <summary>The names of the parameters.</summary>
    public IReadOnlyList<string> Parameters { get; } = parameters;
}
