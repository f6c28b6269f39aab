using Metro2.Etl.Warehouse;

namespace Metro2.Etl.FileTools;

/// <summary>
/// A file that appears under its name only when it is whole: until then its name ends in <c>.partial</c>. It holds personal
/// data, so only its owner may read it.
/// </summary>
internal sealed class NewFile : IDisposable
{
    private readonly string _path;
    private readonly string _partialPath;
    private readonly bool _mayReplace;
    private bool _isComplete;

    private NewFile(string path, bool mayReplace)
    {
        _path = path;
        _partialPath = path + ".partial";
        _mayReplace = mayReplace;
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        Stream = new FileStream(_partialPath, options);
        OwnerOnly.Restrict(_partialPath);
    }

    /// <summary>Where the bytes go.</summary>
    public FileStream Stream { get; }

    /// <summary>Begins a file.</summary>
    /// <param name="path">As given; relative to the current folder.</param>
    /// <param name="mayReplace">Whether a file of that name may be replaced.</param>
    /// <exception cref="EtlException">There is such a file, or it cannot be made.</exception>
    public static NewFile Create(string path, bool mayReplace)
    {
        string full = Path.GetFullPath(path);
        if (!mayReplace && File.Exists(full))
        {
            throw new EtlException(ExitCode.FixSettings, $"{full} is there already and was left as it is. Give another name, or --force to replace it.");
        }

        try
        {
            return new NewFile(full, mayReplace);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EtlException(ExitCode.FixSettings, $"{full} cannot be written: {exception.Message} Nothing was changed. Check the folder and its rights.", exception);
        }
    }

    /// <summary>Makes the file durable and gives it its name.</summary>
    public void Complete()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_partialPath, _path, _mayReplace);
        _isComplete = true;
    }

    /// <summary>Takes a file away that was not completed.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_isComplete)
        {
            File.Delete(_partialPath);
        }
    }
}
