using System.Collections;
using System.Reflection;
using Experiments.Definitions;
using Experiments.Training;

namespace Experiments.Tests.EndToEnd.Bits;

/// <summary>
/// What settings can say and what some settings do say: the names of kinds, of choices and of optional parameters that
/// are given. Found by reflection, so that a new kind is known without being told.
/// </summary>
internal static class Words
{
    private static readonly Assembly[] Definitions = [typeof(Settings).Assembly, typeof(Engine).Assembly];

    /// <summary>All that a setting of this type can say.</summary>
    public static IEnumerable<string> Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            { IsEnum: true } => Enum.GetNames(type).Select(name => $"{type.Name}.{name}"),
            { IsGenericType: true } => Of(type.GetGenericArguments()[^1]),
            { IsAbstract: true } => type.Assembly.GetTypes().Where(kind => kind.IsSubclassOf(type) && !kind.IsAbstract).SelectMany(Of),
            _ when IsDefinition(type) => Parameters(type)
                .SelectMany(parameter => Of(parameter.ParameterType).Append(Word(parameter)))
                .Append(type.Name),
            _ => [],
        };
    }

    /// <summary>All that these settings, or any part of settings, say.</summary>
    public static IEnumerable<string> In(object? value) => value switch
    {
        null or string => [],
        IDictionary map => map.Values.Cast<object>().SelectMany(In),
        IEnumerable list => list.Cast<object>().SelectMany(In),
        Enum choice => [$"{choice.GetType().Name}.{choice}"],
        _ when IsDefinition(value.GetType()) => Parameters(value.GetType())
            .SelectMany(parameter => Given(parameter, ValueOf(parameter, value)))
            .Append(value.GetType().Name),
        _ => [],
    };

    /// <summary>What a value says, and that its parameter is used unless it is at its default.</summary>
    private static IEnumerable<string> Given(ParameterInfo parameter, object? value) =>
        Equals(value, parameter.DefaultValue) ? In(value) : In(value).Append(Word(parameter));

    private static bool IsDefinition(Type type) => type.IsClass && Definitions.Contains(type.Assembly);

    private static ParameterInfo[] Parameters(Type record) => record.GetConstructors().Single().GetParameters();

    private static object? ValueOf(ParameterInfo parameter, object record) =>
        record.GetType().GetProperty(parameter.Name!)!.GetValue(record);

    private static string Word(ParameterInfo parameter) => $"{parameter.Member.DeclaringType!.Name}.{parameter.Name}";
}
