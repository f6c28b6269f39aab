using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Metro2.Etl.Warehouse;

/// <summary>
/// Keeps what the warehouse writes to its owner. DuckDB creates the file, its write-ahead log and its spill files with
/// the process's mask and offers no setting; so the mask itself is narrowed. On Windows the folder's own rights rule.
/// </summary>
internal static class OwnerOnly
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Octal 077: nothing for group and others.
    private const uint GroupAndOthers = 63;

    /// <summary>From here on every file that this process creates is readable by its owner only.</summary>
    public static void NarrowMask()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(GroupAndOthers);
        }
    }

    /// <summary>Creates a folder and its missing parents, owner-only; leaves one that exists as it is.</summary>
    /// <param name="path">Full path of the folder.</param>
    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, FileMode | UnixFileMode.UserExecute);
    }

    /// <summary>Takes the rights of group and others from a file of ours.</summary>
    /// <param name="path">Full path of a file that exists.</param>
    public static void Restrict(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, FileMode);
        }
    }

    [UnsupportedOSPlatform("windows")]
    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
