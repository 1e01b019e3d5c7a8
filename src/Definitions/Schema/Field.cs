using System.ComponentModel;
using System.Reflection;
using Experiments.Training;

namespace Experiments.Definitions.Schema;

/// <summary>One key of a map: a parameter of a definition's primary constructor.</summary>
/// <param name="Key">The parameter's name in kebab-case.</param>
/// <param name="Shape">What its value looks like.</param>
/// <param name="Parameter">The parameter.</param>
internal sealed record Field(string Key, Shape Shape, ParameterInfo Parameter)
{
    private readonly bool isOmittedAtDefault = Parameter.IsDefined(typeof(OmittedAtDefaultAttribute));

    /// <summary>Whether the key may be left out.</summary>
    public bool IsOptional { get; } =
        Parameter.HasDefaultValue || Shape is KindMapShape || Nullable.GetUnderlyingType(Parameter.ParameterType) is not null;

    /// <summary>What it means, as a part of a sentence; null if its type does not say.</summary>
    public string? Meaning => Property.GetCustomAttribute<DescriptionAttribute>()?.Description;

    /// <summary>Its value in a definition.</summary>
    public object? ValueOf(object definition) => Property.GetValue(definition);

    /// <summary>Whether canonical forms leave it out where it has this value.</summary>
    public bool IsOmitted(object value) =>
        isOmittedAtDefault && value.Equals(Default);

    /// <summary>Its value where it is left out; null if it has no default.</summary>
    // That of an enumeration is kept as its number.
    public object? Default { get; } = !Parameter.HasDefaultValue ? null
        : Parameter is { DefaultValue: { } value, ParameterType.IsEnum: true } ? Enum.ToObject(Parameter.ParameterType, value)
        : Parameter.DefaultValue;

    private PropertyInfo Property { get; } = Parameter.Member.DeclaringType!.GetProperty(Parameter.Name!)!;
}
