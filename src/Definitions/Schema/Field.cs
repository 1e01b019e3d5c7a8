using System.ComponentModel;
using System.Reflection;

namespace Experiments.Definitions.Schema;

/// <summary>One key of a map: a parameter of a definition's primary constructor.</summary>
/// <param name="Key">The parameter's name in kebab-case.</param>
/// <param name="Shape">What its value looks like.</param>
/// <param name="Parameter">The parameter.</param>
internal sealed record Field(string Key, Shape Shape, ParameterInfo Parameter)
{
    /// <summary>Whether the key may be left out.</summary>
    public bool IsOptional =>
        Parameter.HasDefaultValue || Shape is KindMapShape || Nullable.GetUnderlyingType(Parameter.ParameterType) is not null;

    /// <summary>What it means, as a part of a sentence; null if its type does not say.</summary>
    public string? Meaning => Property.GetCustomAttribute<DescriptionAttribute>()?.Description;

    /// <summary>Its value in a definition.</summary>
    public object? ValueOf(object definition) => Property.GetValue(definition);

    private PropertyInfo Property => Parameter.Member.DeclaringType!.GetProperty(Parameter.Name!)!;
}
