using Experiments.Definitions;
using Experiments.Running.Records;

namespace Experiments.Reporting;

/// <summary>Writes the pages and pictures under <c>reports</c>.</summary>
public static class Reports
{
    /// <summary>Writes one study's page and pictures.</summary>
    /// <returns>The files whose bytes changed or that are new, as full paths.</returns>
    public static IReadOnlyList<string> WriteStudy(Workspace workspace, StudyResult study) => throw new NotImplementedException(workspace.Root + study);

    /// <summary>Writes the first page, which leads to the studies'.</summary>
    /// <returns>The files whose bytes changed or that are new, as full paths.</returns>
    public static IReadOnlyList<string> WriteIndex(Workspace workspace, IReadOnlyList<StudyResult> studies) => throw new NotImplementedException(workspace.Root + studies);
}
