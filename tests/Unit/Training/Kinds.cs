using System.Reflection;
using Experiments.Training;

namespace Experiments.Tests.Unit.Training;

/// <summary>All kinds of something that the engine has, found by reflection: a new one is tested without being told.</summary>
internal static class Kinds
{
    /// <summary>One of each concrete record that derives from <typeparamref name="T"/>, its parameters at their defaults.</summary>
    public static IEnumerable<T> Of<T>() => typeof(Engine).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (T)Default(type));

    private static object Default(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]);
    }
}
