using System.Diagnostics;
using System.Text;

namespace Experiments.Tests.EndToEnd.Building;

/// <summary>
/// The repository's files as a new checkout has them, in a folder with a space and letters beyond ASCII in its path, and
/// with <see cref="TinyStudy"/> instead of the studies that take long.
/// </summary>
internal sealed class RepositoryCopy : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private readonly string folder = Directory.CreateTempSubdirectory("experiments-").FullName;

    private RepositoryCopy() => Root = Path.Combine(folder, "späte Läufe");

    public string Root { get; }

    /// <summary>Copies what git knows or would add, and restores the packages.</summary>
    public static async Task<RepositoryCopy> CreateAsync()
    {
        string repository = Repository.Root;
        RepositoryCopy copy = new();
        Ended list = await RunAsync(repository, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        foreach (string file in list.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct().Where(IsNeeded))
        {
            if (File.Exists(Path.Combine(repository, file)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(copy.PathOf(file))!);
                File.Copy(Path.Combine(repository, file), copy.PathOf(file));
            }
        }

        foreach ((string path, string text) in TinyStudy.Files)
        {
            copy.Write(path, text);
        }

        await RunAsync(copy.Root, "dotnet", "restore", "--disable-build-servers");
        return copy;
    }

    /// <summary>Writes a file, given by its path from the root.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    /// <summary>The full path of a file or folder given by its path from the root.</summary>
    public string PathOf(string path) => Path.GetFullPath(path, Root);

    /// <summary>Runs <c>dotnet build</c> in the copy, leaving no process behind that keeps its files or its output.</summary>
    public Task<Ended> BuildAsync(params string[] arguments) =>
        RunAsync(Root, "dotnet", ["build", .. arguments, "-c", "Release", "--no-restore", "--disable-build-servers"]);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static bool IsNeeded(string file) =>
        !file.StartsWith("experiments/", StringComparison.Ordinal) || file.StartsWith("experiments/datasets/", StringComparison.Ordinal);

    private static async Task<Ended> RunAsync(string folder, string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["MSBUILDTERMINALLOGGER"] = "off" },
        })!;
        using CancellationTokenSource limit = new(Limit);
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new Ended(process.ExitCode, output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took longer than {Limit}.");
        }
    }
}
