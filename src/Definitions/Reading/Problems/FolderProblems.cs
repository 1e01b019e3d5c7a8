namespace Experiments.Definitions.Reading.Problems;

/// <summary>What can be wrong with files and folders before anything of them is read.</summary>
internal static class FolderProblems
{
    public static Problem Link(Place place) => new(
        place,
        ProblemCodes.Link,
        "this is a symbolic link",
        "What it leads to may lie outside of the repository, be another thing on each machine, or lead back here.",
        "Put what it leads to in its place.");

    public static Problem NamedLikeAFile(Place place) => new(
        place,
        ProblemCodes.FileName,
        "this is a folder, but it has the name of a file",
        "A file of this name would be read; a folder is not.",
        "Rename the folder, and write the file that is missing.");

    public static Problem TooDeep(Place place, int most) => new(
        place,
        ProblemCodes.OutsideAStudy,
        $"folders lie more than {most} deep here, so nothing reads what is in this one",
        "Studies lie in 'experiments' or one level deeper.",
        "Move it to where a study can be, or out of 'experiments'.");

    public static Problem Name(Place place, string name) => FileName(
        place,
        $"'{name}' is not a name for an experiment file or its folder",
        "Names become parts of test, snapshot and picture names, which must be the same on every system.");

    public static Problem DiffersInCase(Place place, string name, string other) => FileName(
        place,
        $"'{name}' differs from '{other}' only in capitals",
        "On Windows and macOS the two would be one file, and one of them would be lost.");

    public static Problem ReservedName(Place place, string name) => FileName(
        place,
        $"'{name}' is the name of a device on Windows",
        "Nobody could check the repository out there.");

    public static Problem LongName(Place place, string name, int most) => FileName(
        place,
        $"'{name}' has {name.Length} characters",
        $"Names become parts of snapshot and picture names, which systems limit; {most} characters are safe on all of them.");

    private static Problem FileName(Place place, string what, string why) => new(
        place, ProblemCodes.FileName, what, why, "Use lower-case letters, digits and single hyphens, and the ending .yaml: l2-strong.yaml");
}
