namespace Experiments.Definitions;

/// <summary>Where things lie in a repository of experiments.</summary>
/// <param name="Root">The folder that holds <c>experiments</c>.</param>
public sealed record Workspace(string Root)
{
    /// <summary>The experiment files, a folder a study.</summary>
    public string Experiments => Path.Combine(Root, "experiments");

    /// <summary>The data sets, a folder each.</summary>
    public string Datasets => Path.Combine(Experiments, "datasets");

    /// <summary>The generated pages and pictures.</summary>
    public string Reports => Path.Combine(Root, "reports");

    /// <summary>The records of runs that take too long to train wherever they are needed.</summary>
    public string Records => Path.Combine(Reports, "records");

    /// <summary>Build output and whatever can be made again; ignored by version control.</summary>
    public string Artifacts => Path.Combine(Root, ".artifacts");

    /// <summary>The stored runs.</summary>
    public string Results => Path.Combine(Artifacts, "results");

    /// <summary>The workspace that <paramref name="folder"/> is in: the nearest folder upwards with an <c>experiments</c> folder.</summary>
    public static Workspace? Find(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, "experiments")))
            {
                return new Workspace(at.FullName);
            }
        }

        return null;
    }
}
