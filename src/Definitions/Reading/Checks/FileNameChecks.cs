using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>Every YAML file has a place and a name under which it is found.</summary>
internal static class FileNameChecks
{
    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<Problem> Of(IReadOnlyList<StudyFolder> folders) =>
    [
        .. folders.Where(folder => !folder.IsStudy)
            .SelectMany(folder => folder.Files.Select(file => StudyProblems.OutsideAStudy(Start(folder, file)))),
        .. folders.Where(folder => folder.IsStudy).SelectMany(OfNames),
        .. OfSnapshots(folders.Where(folder => folder.IsStudy)),
    ];

    private static IEnumerable<Problem> OfNames(StudyFolder folder)
    {
        foreach (string part in folder.Name.Split('/').Where(part => !KebabCase.Is(part)))
        {
            yield return StudyProblems.FileName(Start(folder, StudyFolder.StudyFile), part);
        }

        foreach (string file in folder.Files.Where(file => !file.EndsWith(".yaml", StringComparison.Ordinal) || !KebabCase.Is(file[..^5])))
        {
            yield return StudyProblems.FileName(Start(folder, file), file);
        }
    }

    private static IEnumerable<Problem> OfSnapshots(IEnumerable<StudyFolder> studies) =>
        from same in studies
            .SelectMany(study => study.Experiments, (study, name) => (Path: $"{study.Name}/{name}", Place: Start(study, $"{name}.yaml")))
            .GroupBy(experiment => experiment.Path.Replace('/', '-'))
        from copy in same.Skip(1)
        select StudyProblems.SameSnapshot(copy.Place, copy.Path, same.First().Path);

    private static Place Start(StudyFolder folder, string file) => new(folder.PathOf(file), 1, 1);
}
