using System.Security.Cryptography;
using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Proof;

/// <summary>A file that a run published, as it lies in the folder of the settings now.</summary>
/// <param name="Bureau">The bureau.</param>
/// <param name="Path">Where it was published, full path.</param>
/// <param name="Sha256">Digest that was recorded then.</param>
/// <param name="FoundSha256">Digest now; null when it is not there, which is nobody's fault: files are moved and archived.</param>
internal sealed record PublishedFile(string Bureau, string Path, string Sha256, string? FoundSha256)
{
    /// <summary>The file is there and is not what was published.</summary>
    public bool IsChanged => FoundSha256 is not null && FoundSha256 != Sha256;

    /// <summary>Looks at every file of a run.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="run">The run.</param>
    /// <param name="filesDirectory">Full path of the folder for files; null when the settings know none of this business.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: a file is there and cannot be read.</exception>
    public static IReadOnlyList<PublishedFile> Of(DuckDBConnection connection, FinishedRun run, string? filesDirectory)
    {
        string folder = filesDirectory is null ? "" : System.IO.Path.Combine(filesDirectory, run.Period.ToString());
        return
        [
            .. connection.Rows(
                "select bureau, file_name, sha256 from etl.files where run_id = $run_id order by bureau",
                reader => (Bureau: reader.GetString(0), Name: reader.GetString(1), Sha256: reader.GetString(2)),
                ("run_id", run.RunId))
            .Select(file => new PublishedFile(
                file.Bureau,
                System.IO.Path.Combine(folder, file.Name),
                file.Sha256,
                filesDirectory is null ? null : Digest(System.IO.Path.Combine(folder, file.Name)))),
        ];
    }

    private static string? Digest(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using FileStream stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EtlException(
                ExitCode.FixSettings, $"{path} cannot be read: {error.Message} Nothing was changed. Check its rights and give the same command again.", error);
        }
    }
}
