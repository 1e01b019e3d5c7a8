using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Experiments.Definitions;

namespace Experiments.Running.Records;

/// <summary>Where a record comes from. It differs from machine to machine, and nothing depends on it.</summary>
/// <param name="Commit">What was checked out; null outside of version control.</param>
/// <param name="IsDirty">Whether files differed from it; null outside of version control.</param>
/// <param name="Machine">The machine's name.</param>
/// <param name="Platform">Operating system and processor architecture.</param>
/// <param name="Runtime">The .NET that ran it.</param>
/// <param name="Processors">How many processors it might use.</param>
/// <param name="Ended">When the run ended.</param>
/// <param name="Seconds">How long it trained, in the process that ended it.</param>
/// <param name="ResumedAtEpoch">Where that process took it up; 0 if it trained all of it.</param>
public sealed record Provenance(
    string? Commit,
    bool? IsDirty,
    string Machine,
    string Platform,
    string Runtime,
    int Processors,
    DateTimeOffset Ended,
    double Seconds,
    int ResumedAtEpoch)
{
    private static readonly JsonSerializerOptions options = new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower, WriteIndented = true, NewLine = "\n" };

    /// <summary>That of a run that ends now in this process.</summary>
    /// <param name="checkout">What is checked out.</param>
    /// <param name="time">How long it trained here.</param>
    /// <param name="resumedAtEpoch">Where it was taken up.</param>
    internal static Provenance Now(Checkout checkout, TimeSpan time, int resumedAtEpoch) => new(
        checkout.Commit,
        checkout.IsDirty,
        Environment.MachineName,
        RuntimeInformation.RuntimeIdentifier,
        RuntimeInformation.FrameworkDescription,
        Environment.ProcessorCount,
        DateTimeOffset.UtcNow,
        Math.Round(time.TotalSeconds, 3),
        resumedAtEpoch);

    /// <summary>The file's content.</summary>
    internal byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, options), (byte)'\n'];

    /// <summary>What a file holds; null if there is none that can be read.</summary>
    internal static Provenance? Read(byte[]? content)
    {
        try
        {
            return content is null ? null : JsonSerializer.Deserialize<Provenance>(content, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What is checked out in a workspace.</summary>
/// <param name="Commit">Null outside of version control.</param>
/// <param name="IsDirty">Whether files differ from it; null outside of version control.</param>
internal sealed record Checkout(string? Commit, bool? IsDirty)
{
    private static readonly Checkout Nothing = new(null, null);

    /// <summary>Asks Git.</summary>
    public static Checkout Of(Workspace workspace)
    {
        if (!Path.Exists(Path.Combine(workspace.Root, ".git")))
        {
            return Nothing;
        }

        return Git(workspace.Root, "rev-parse", "HEAD") is { } commit && Git(workspace.Root, "--no-optional-locks", "status", "--porcelain") is { } changes
            ? new Checkout(commit.Trim(), changes.Length > 0)
            : Nothing;
    }

    private static string? Git(string folder, params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // no Git
        }
    }
}
