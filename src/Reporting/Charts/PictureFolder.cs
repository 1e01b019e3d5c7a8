using System.Text.Json;
using Experiments.Reporting.Formats;

namespace Experiments.Reporting.Charts;

/// <summary>
/// A folder of pictures and <c>pictures.json</c>, which lists the identity of each: a picture is drawn again only when
/// its identity moved, so that a system that smooths edges differently changes no file.
/// </summary>
internal static class PictureFolder
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Makes the folder hold these pictures and no others.</summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="pictures">Names must differ.</param>
    /// <param name="redraw">Draws all, whatever the list says.</param>
    /// <returns>The files whose bytes changed or that are new, as full paths.</returns>
    public static IReadOnlyList<string> Write(string folder, IReadOnlyList<Picture> pictures, bool redraw)
    {
        string list = Path.Combine(folder, "pictures.json");
        Dictionary<string, string> drawn = Read(list);
        List<string> changed = [];
        foreach (Picture picture in pictures)
        {
            string file = Path.Combine(folder, picture.FileName);
            bool current = File.Exists(file) && drawn.GetValueOrDefault(picture.Name) == picture.Identity;
            if ((redraw || !current) && GeneratedFile.Write(file, Drawing.Renderer.Png(picture.Chart)))
            {
                changed.Add(file);
            }
        }

        DeleteOthers(folder, pictures);
        var identities = new SortedDictionary<string, string>(
            pictures.ToDictionary(picture => picture.Name, picture => picture.Identity), StringComparer.Ordinal);
        if (GeneratedFile.Write(list, JsonSerializer.Serialize(identities, Readable) + "\n"))
        {
            changed.Add(list);
        }

        return changed;
    }

    private static void DeleteOthers(string folder, IReadOnlyList<Picture> pictures)
    {
        string[] present = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.png") : [];
        foreach (string file in present.ExceptBy(pictures.Select(picture => picture.FileName), Path.GetFileName))
        {
            File.Delete(file);
        }
    }

    /// <summary>The listed identities; a missing or damaged list lists nothing, so that all is drawn again.</summary>
    private static Dictionary<string, string> Read(string list)
    {
        try
        {
            return File.Exists(list) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(list)) ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
