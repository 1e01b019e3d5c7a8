using System.Runtime.CompilerServices;

namespace Experiments.Tests.Unit;

/// <summary>
/// The tests write and delete some thousand small files, which costs a disk much of their time: they go into memory where
/// the system has a folder for that.
/// </summary>
internal static class FilesInMemory
{
    private const string Folder = "/dev/shm";
    private const long Enough = 1L << 30; // a container may have 64 MB, which full runs exceed

    [ModuleInitializer]
    internal static void Use()
    {
        if (Directory.Exists(Folder) && new DriveInfo(Folder).AvailableFreeSpace > Enough)
        {
            Environment.SetEnvironmentVariable("TMPDIR", Folder);
        }
    }
}
