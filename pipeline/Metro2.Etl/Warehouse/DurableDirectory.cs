using System.Runtime.InteropServices;
using Metro2.Etl.Runs;
using Microsoft.Win32.SafeHandles;

namespace Metro2.Etl.Warehouse;

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

    /// <summary>Makes a folder and its missing parents, owner-only, each safe before anything goes into it.</summary>
    /// <param name="path">Full path of the folder.</param>
    /// <param name="step">Told of every change to the disk; may be null.</param>
    public static void Create(string path, IProgress<RunStep>? step = null)
    {
        if (Directory.Exists(path) || Path.GetDirectoryName(path) is not { } parent)
        {
            return;
        }

        Create(parent, step);
        OwnerOnly.CreateDirectory(path);
        Flush(parent);
        step?.Report(new RunStep(RunStepKind.FolderFlushed, parent));
    }

    /// <summary>Gives a flushed file its last name and makes the name safe.</summary>
    /// <param name="from">Full path of the file.</param>
    /// <param name="to">Full path of its new name, in the same folder.</param>
    /// <param name="mayReplace">Whether a file of that name gives way; without it, it is an error.</param>
    /// <param name="step">Told of every change to the disk; may be null.</param>
    public static void Rename(string from, string to, bool mayReplace, IProgress<RunStep>? step = null)
    {
        File.Move(from, to, mayReplace);
        step?.Report(new RunStep(RunStepKind.Renamed, to));
        string folder = Path.GetDirectoryName(to)!;
        Flush(folder);
        step?.Report(new RunStep(RunStepKind.FolderFlushed, folder));
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
