using DuckDB.NET.Data;

namespace Metro2.Etl.Warehouse;

/// <summary>
/// Says what a DuckDB error means for the run. DuckDB quotes values in some errors ("could not convert 'Smith'"), so
/// its text is passed on only for the kinds that speak about SQL, files or memory.
/// </summary>
internal static class WarehouseFault
{
    private static readonly string[] s_kindsWithoutData =
    [
        "Parser Error", "Syntax Error", "Binder Error", "Catalog Error", "IO Error", "Out of Memory Error",
        "TransactionContext Error", "Dependency Error", "Not implemented Error", "Permission Error", "FATAL Error",
    ];

    /// <summary>Turns an error of a statement into what the process should tell.</summary>
    /// <param name="error">What DuckDB reported.</param>
    /// <param name="doing">What the program was doing, as "building staging.invoices".</param>
    /// <param name="left">What is left behind, a sentence.</param>
    public static EtlException Translate(DuckDBException error, string doing, string left)
    {
        string text = error.Message;
        if (IsDiskFull(text))
        {
            return new EtlException(
                ExitCode.RetryLater,
                $"The disk is full: it happened while {doing}. {left} Free some space, then run the same command again.",
                error);
        }

        if (text.Contains("Out of Memory Error", StringComparison.Ordinal))
        {
            return new EtlException(
                ExitCode.RetryLater,
                $"DuckDB ran out of memory while {doing}. {left} Free some memory, then run the same command again.",
                error);
        }

        string kind = Kind(text);
        return s_kindsWithoutData.Contains(kind, StringComparer.Ordinal)
            ? new EtlException(
                ExitCode.Bug, $"DuckDB refused while {doing}: {text} {left} Please report this.", error)
            : new EtlException(
                ExitCode.Bug,
                $"DuckDB refused while {doing}: {kind} (its text may quote data and is not shown). {left} "
                + "Please report this.");
    }

    /// <summary>Turns an error at opening a database file into what the process should tell.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="path">Full path of the file.</param>
    public static EtlException TranslateOpen(Exception error, string path)
    {
        string text = error.Message;
        if (text.Contains("Could not set lock", StringComparison.Ordinal)
            || text.Contains("being used by another process", StringComparison.Ordinal))
        {
            return new EtlException(
                ExitCode.WarehouseHeld,
                $"Another process holds the warehouse '{path}'. Nothing was changed. Wait until it ends, or end it, "
                + "then run the same command again. (One process may write a DuckDB file; readers take a copy.)",
                error);
        }

        if (IsDiskFull(text))
        {
            return new EtlException(
                ExitCode.RetryLater,
                $"The disk is full: the warehouse '{path}' could not be opened. Free some space, then run the same "
                + "command again.",
                error);
        }

        return new EtlException(
            ExitCode.FixSettings,
            $"The warehouse '{path}' cannot be opened. Nothing was changed. It may be another kind of file, damaged, "
            + "written by a newer DuckDB, or not permitted to you: name another file, or bring back a copy. "
            + $"DuckDB says: {text}",
            error);
    }

    /// <summary>
    /// Whether the text of an error says that no space is left: ENOSPC, EDQUOT, a limit on the size of files (EFBIG), on Windows 0x70.
    /// </summary>
    /// <param name="text">An error's text.</param>
    public static bool IsDiskFull(string text) =>
        text.Contains("No space left on device", StringComparison.OrdinalIgnoreCase)
        || text.Contains("Disk quota exceeded", StringComparison.OrdinalIgnoreCase)
        || text.Contains("File too large", StringComparison.OrdinalIgnoreCase)
        || text.Contains("not enough space on the disk", StringComparison.OrdinalIgnoreCase);

    private static string Kind(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon <= 40 ? text[..colon] : "an error";
    }
}
