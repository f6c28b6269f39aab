using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FreshBooks.Client.Tokens;

/// <summary>Makes a rename last: on Unix a folder's entries reach the disk by flushing the folder itself.</summary>
internal static partial class DurableFolder
{
    /// <exception cref="IOException">The folder cannot be opened or flushed.</exception>
    public static void Flush(string folder)
    {
        // NTFS journals the rename and offers no flush of a folder.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // .NET refuses to open folders, so the descriptor comes from the C library. 0 is O_RDONLY everywhere.
        int descriptor = Open(folder, 0);
        if (descriptor < 0)
        {
            throw new IOException($"Cannot open the folder {folder} to flush it (error {Marshal.GetLastPInvokeError()}).");
        }

        using SafeFileHandle handle = new(descriptor, ownsHandle: true);
        RandomAccess.FlushToDisk(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
