namespace Experiments.Definitions.Reading;

/// <summary>Reads all experiment files of a workspace.</summary>
public static class ExperimentFiles
{
    /// <summary>Reads and checks everything; never throws for what a file contains.</summary>
    public static Catalog Read(Workspace workspace) => throw new NotImplementedException();
}
