using System.Text.RegularExpressions;
using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>Every YAML file has a place and a name under which it is found.</summary>
internal static partial class FileNameChecks
{
    /// <summary>Of a file or a folder; a snapshot's name has three of them, and a file's name can have 255 bytes.</summary>
    private const int LongestName = 64;

    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<Problem> Of(IReadOnlyList<StudyFolder> folders) =>
    [
        .. folders.Where(folder => !folder.IsStudy).SelectMany(OutsideAStudy),
        .. folders.Where(folder => folder.IsStudy).SelectMany(OfNames),
        .. OfSnapshots(folders.Where(folder => folder.IsStudy)),
    ];

    /// <summary>What is wrong with a name of a file without its ending, or of a folder; null if nothing is.</summary>
    /// <param name="place">Of the problem.</param>
    /// <param name="name">The name as it is shown.</param>
    /// <param name="bare">The same without an ending.</param>
    public static Problem? OfName(Place place, string name, string bare) =>
        !KebabCase.Is(bare) ? FolderProblems.Name(place, name)
        : Device().IsMatch(bare) ? FolderProblems.ReservedName(place, name)
        : bare.Length > LongestName ? FolderProblems.LongName(place, name, LongestName)
        : null;

    private static IEnumerable<Problem> OutsideAStudy(StudyFolder folder)
    {
        string? almost = folder.Files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file).Equals("study", StringComparison.OrdinalIgnoreCase));
        return folder.Files.Select(file => StudyProblems.OutsideAStudy(Start(folder, file), almost));
    }

    private static IEnumerable<Problem> OfNames(StudyFolder folder)
    {
        ILookup<string, string> inSmallLetters = folder.Files.ToLookup(file => file.ToLowerInvariant());
        return folder.Name.Split('/').Select(part => OfName(Start(folder, StudyFolder.StudyFile), part, part))
            .Concat(folder.Files.Select(file => OfFile(folder, file, inSmallLetters[file.ToLowerInvariant()])))
            .OfType<Problem>();
    }

    private static Problem? OfFile(StudyFolder folder, string file, IEnumerable<string> alike)
    {
        Place place = Start(folder, file);
        // Capitals come first in the order of their codes, and the name in small letters is the good one.
        return alike.Last() is { } other && other != file ? FolderProblems.DiffersInCase(place, file, other)
            : !file.EndsWith(".yaml", StringComparison.Ordinal) ? FolderProblems.Name(place, file)
            : OfName(place, file, file[..^".yaml".Length]);
    }

    private static IEnumerable<Problem> OfSnapshots(IEnumerable<StudyFolder> studies) =>
        from same in studies
            .SelectMany(study => study.Experiments, (study, name) => (Path: $"{study.Name}/{name}", Place: Start(study, $"{name}.yaml")))
            .GroupBy(experiment => experiment.Path.Replace('/', '-'))
        from copy in same.Skip(1)
        select StudyProblems.SameSnapshot(copy.Place, copy.Path, same.First().Path);

    private static Place Start(StudyFolder folder, string file) => new(folder.PathOf(file), 1, 1);

    [GeneratedRegex(@"\A(con|prn|aux|nul|(com|lpt)[0-9])\z")]
    private static partial Regex Device();
}
