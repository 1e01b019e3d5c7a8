using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Experiments.Definitions.Reading;
using Experiments.Training;

namespace Experiments.Definitions.Schema;

/// <summary>
/// The words of experiment files, derived from the definitions: the parameters of a record's primary constructor are
/// its keys, the records that derive from an abstract record are its kinds, attributes on parameters limit values.
/// </summary>
/// <param name="outside">Assemblies that supply kinds, besides the one that has the abstract record.</param>
internal sealed class Vocabulary(params IReadOnlyList<Assembly> outside)
{
    // Canonical forms ask for the same few types again and again, and reflection is slow.
    private readonly ConcurrentDictionary<Type, RecordShape> records = new();

    /// <summary>The words without outside assemblies.</summary>
    public static Vocabulary Standard { get; } = new();

    /// <summary>The keys of a record.</summary>
    /// <exception cref="NotSupportedException">A parameter has a type that files cannot hold.</exception>
    public RecordShape Record(Type type) => records.GetOrAdd(type, known => Record(known, outer: null));

    /// <param name="type">The record.</param>
    /// <param name="outer">The range of numbers that have none of their own.</param>
    private RecordShape Record(Type type, Interval? outer)
    {
        Field[] fields =
        [
            .. from parameter in type.GetConstructors().Single().GetParameters()
               where parameter.ParameterType != typeof(Place)
               select new Field(KebabCase.Of(parameter.Name!), Of(parameter.ParameterType, parameter, outer), parameter),
        ];
        Field[][] alternatives =
        [
            .. from attribute in type.GetCustomAttributes<ExactlyOneOfAttribute>()
               select fields.Where(field => attribute.Parameters.Contains(field.Parameter.Name)).ToArray(),
        ];
        return new RecordShape(type, fields, alternatives);
    }

    private Shape Of(Type type, ParameterInfo parameter, Interval? outer)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        Interval? interval = Interval.Of(parameter.GetCustomAttribute<RangeAttribute>()) ?? outer;
        return type switch
        {
            _ when type == typeof(string) => Text(parameter),
            _ when type == typeof(int) => new WholeNumberShape(interval ?? Interval.WholeNumbers),
            _ when type == typeof(double) => new NumberShape(interval),
            _ when type == typeof(bool) => new TruthShape(),
            _ when type == typeof(Node) => new WrittenShape(),
            { IsEnum: true } => new ChoiceShape(Enum.GetValues(type).Cast<object>().ToDictionary(value => KebabCase.Of($"{value}"))),
            _ when IsScalar(type) => Parsed(type),
            _ when Argument(type, typeof(IReadOnlyList<>)) is { } item => List(item, parameter, outer),
            _ when Argument(type, typeof(IReadOnlyDictionary<,>)) is { } value => new NumberedShape(value, Of(value, parameter, outer)),
            { IsAbstract: true } when type.IsDefined(typeof(ByFormAttribute)) => new FormShape([.. Derived(type).Select(form => Record(form, interval))]),
            { IsAbstract: true } => Kinds(type),
            { BaseType: { IsAbstract: true } any } => Kinds(any), // one of several, though the code knows which
            { IsClass: true } => Record(type),
            _ => throw new NotSupportedException($"{parameter.Member.DeclaringType}: a file cannot hold a {type}."),
        };
    }

    private static TextShape Text(ParameterInfo parameter) => new(
        parameter.GetCustomAttribute<RegularExpressionAttribute>()?.Pattern,
        parameter.GetCustomAttribute<AllowedValuesAttribute>()?.Values.Cast<string>().ToArray());

    private static bool IsScalar(Type type) =>
        type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IScalar<>));

    private static ParsedShape Parsed(Type type) => (ParsedShape)typeof(Vocabulary)
        .GetMethod(nameof(ParsedAs), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type)
        .Invoke(null, null)!;

    private static ParsedShape ParsedAs<T>()
        where T : IScalar<T> => new(text => T.Parse(text, CultureInfo.InvariantCulture), T.JsonSchema);

    private static Type? Argument(Type type, Type generic) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments()[^1] : null;

    private Shape List(Type item, ParameterInfo parameter, Interval? outer) => parameter.IsDefined(typeof(ByKindAttribute))
        ? new KindMapShape(item, Kinds(item))
        : new ListShape(
            item,
            Of(item, parameter, outer),
            parameter.GetCustomAttribute<MinLengthAttribute>()?.Length ?? 0,
            parameter.GetCustomAttribute<MaxLengthAttribute>()?.Length ?? int.MaxValue,
            parameter.IsDefined(typeof(DistinctAttribute)),
            parameter.IsDefined(typeof(OneOrManyAttribute)),
            parameter.IsDefined(typeof(LowestFirstAttribute)));

    private KindShape Kinds(Type type) => new(
    [
        .. Derived(type)
            .Select(derived => new Kind(KebabCase.Of(derived.Name), Record(derived)))
            .OrderBy(kind => kind.Name, StringComparer.Ordinal),
    ]);

    private IEnumerable<Type> Derived(Type type) =>
        from assembly in outside.Append(type.Assembly).Distinct()
        from derived in assembly.GetTypes()
        where derived.IsSubclassOf(type) && !derived.IsAbstract
        select derived;
}
