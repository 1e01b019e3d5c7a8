using System.Globalization;

namespace Experiments.Tests.Benchmarks.Machines;

/// <summary>The sizes of the caches that hold data, L1 first, in bytes.</summary>
/// <param name="Sizes">One for each level.</param>
/// <param name="AreRead">False where the system does not tell, and usual sizes are taken.</param>
internal sealed record Caches(IReadOnlyList<long> Sizes, bool AreRead)
{
    private const string Folder = "/sys/devices/system/cpu/cpu0/cache";

    /// <summary>Those of this machine's first processor.</summary>
    public static Caches Read()
    {
        string[] indices = Directory.Exists(Folder) ? Directory.GetDirectories(Folder, "index*") : [];
        long[] sizes =
        [
            .. indices.Where(index => Text(index, "type") != "Instruction")
                .OrderBy(index => Text(index, "level"), StringComparer.Ordinal)
                .Select(index => Bytes(Text(index, "size"))),
        ];
        return sizes.Length == 3 ? new Caches(sizes, AreRead: true) : new Caches([32 << 10, 512 << 10, 16 << 20], AreRead: false);
    }

    private static string Text(string index, string file) => File.ReadAllText(Path.Combine(index, file)).Trim();

    /// <summary>Such as 32768K.</summary>
    private static long Bytes(string size) => long.Parse(size.TrimEnd('K'), CultureInfo.InvariantCulture) << 10;
}
