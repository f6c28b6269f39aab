namespace Metro2.Etl.Configuration;

/// <summary>Makes files that hold, or will hold, personal data.</summary>
internal static class OwnedFile
{
    /// <summary>Makes a new file that only its owner can read and write.</summary>
    /// <param name="path">Full path; nothing may be there.</param>
    /// <exception cref="IOException">Something is there, or the folder is missing.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static FileStream Create(string path)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
