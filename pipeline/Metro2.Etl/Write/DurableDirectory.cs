using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Metro2.Etl.Write;

/// <summary>Makes a rename survive a power loss: on Unix the folder itself has to be flushed as well.</summary>
internal static partial class DurableDirectory
{
    /// <summary>Flushes a folder; does nothing where the system has no such notion.</summary>
    /// <param name="path">Full path of an existing folder.</param>
    /// <exception cref="IOException">The folder cannot be opened or flushed.</exception>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const int readOnly = 0;
        int descriptor = Open(path, readOnly);
        if (descriptor < 0)
        {
            throw new IOException($"The folder cannot be opened to flush it (error {Marshal.GetLastPInvokeError()}).");
        }

        using SafeFileHandle handle = new(descriptor, ownsHandle: true);
        RandomAccess.FlushToDisk(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
