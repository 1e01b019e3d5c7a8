namespace Experiments.Running.Records;

/// <summary>
/// That this process trains a run, so that others train other runs meanwhile. A lock of the operating system, which ends
/// with the process however it ends; where the file system knows none, two processes may train a run at once, and write
/// the same bytes.
/// </summary>
internal sealed class Claim : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream file;

    private Claim(FileStream file) => this.file = file;

    /// <summary>Claims a run; null if another one has.</summary>
    /// <param name="path">The lock file, which is there only while it is claimed, or after a process was killed.</param>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    public static Claim? TryTake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new Claim(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose));
        }
        catch (IOException exception) when (IsTaken(exception))
        {
            return null;
        }
    }

    /// <summary>Waits until a run can be claimed.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    public static Claim Take(string path, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTake(path) is { } claim)
            {
                return claim;
            }

            cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Gives it back.</summary>
    public void Dispose() => file.Dispose();

    // EWOULDBLOCK of Linux and macOS, and the sharing violation of Windows.
    private static bool IsTaken(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x8007_0020);
}
