using System.Globalization;

namespace Experiments.Tests.Unit.Evidence;

/// <summary>Numbers down to their last bit, for tests that hold them to be the same on every machine.</summary>
internal static class Bits
{
    public static string Of(params double[] values) =>
        string.Join(' ', values.Select(value => BitConverter.DoubleToInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture)));
}
