using System.Buffers;
using System.Globalization;
using NUnit.Framework;

namespace Experiments.Testing.Snapshots;

/// <summary>How snapshots are named: <c>Class.Method_parameter=value</c>, as Verify names them.</summary>
internal static class SnapshotName
{
    // What some file system forbids, and '#', which Verify keeps for itself.
    private static readonly SearchValues<char> forbidden =
        SearchValues.Create([.. "\"\\<>|:*?/#", .. Enumerable.Range(0, 32).Select(code => (char)code)]);

    /// <summary>The name of the snapshot of a running test.</summary>
    public static string Of(TestContext.TestAdapter test) => test is { Type: { } type, MethodInfo: { } method }
        ? Of(type, method.Name, method.GetParameters().Select(parameter => parameter.Name!).Zip(test.Arguments))
        : throw new InvalidOperationException("Verify was called outside of a test method, which names the snapshot. Call it inside one.");

    /// <summary>The name of the snapshot of a test class's method with its parameters and their arguments.</summary>
    public static string Of(Type type, string method, IEnumerable<(string Parameter, object? Argument)> arguments)
    {
        string typeName = type.IsNested ? $"{type.ReflectedType!.Name}.{type.Name}" : type.Name;
        return $"{typeName}.{method}{string.Concat(arguments.Select(pair => $"_{pair.Parameter}={Text(pair.Argument)}"))}";
    }

    private static string Text(object? value)
    {
        string text = value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return string.Concat(text.Select(character => forbidden.Contains(character) ? '-' : character));
    }
}
