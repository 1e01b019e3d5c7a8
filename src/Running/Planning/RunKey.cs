using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Experiments.Definitions;
using Experiments.Training;

namespace Experiments.Running.Planning;

/// <summary>The identity of a run: two runs with equal keys give equal numbers, so one of them is enough.</summary>
public static class RunKey
{
    /// <summary>SHA-256 over everything that can change a run's numbers; titles, comments and expectations cannot.</summary>
    /// <param name="settings">What is run.</param>
    /// <param name="seed">Where its random numbers start; null where nothing is random.</param>
    /// <param name="datasetDigest">SHA-256 of the data set.</param>
    public static string Of(Settings settings, int? seed, string datasetDigest) =>
        Of(CanonicalForm.Of(settings), seed, datasetDigest, Engine.Revision);

    /// <summary>The same for several seeds, in their order.</summary>
    internal static IReadOnlyList<string> Of(Settings settings, IReadOnlyList<int?> seeds, string datasetDigest)
    {
        string canonical = CanonicalForm.Of(settings);
        return [.. seeds.Select(seed => Of(canonical, seed, datasetDigest, Engine.Revision))];
    }

    /// <summary>The same from the settings' canonical form, for a given revision of the engine.</summary>
    internal static string Of(string canonicalSettings, int? seed, string datasetDigest, int engineRevision)
    {
        string identity = $"engine {engineRevision}\ndata {datasetDigest}\nseed {seed?.ToString(CultureInfo.InvariantCulture) ?? "none"}\n{canonicalSettings}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)));
    }
}
