namespace Metro2.Etl;

/// <summary>What the process tells a scheduler. The numbers are a contract; the README lists them.</summary>
public enum ExitCode
{
    /// <summary>All done, nothing to look at. Also: the period was finished before.</summary>
    Done = 0,

    /// <summary>A bug: the run stopped at an unexpected error. The ledger shows where.</summary>
    Bug = 1,

    /// <summary>The command line was not understood.</summary>
    BadUsage = 2,

    /// <summary>Files are written, and rejects or warnings wait for a person.</summary>
    DoneWithFindings = 3,

    /// <summary>An audit of severity <c>block</c> found rows; no file was written.</summary>
    BlockedByAudit = 4,

    /// <summary>A setting, a file or a permission has to be corrected first.</summary>
    FixSettings = 5,

    /// <summary>The source, the network or the disk failed for now; the same command later goes on.</summary>
    RetryLater = 6,

    /// <summary>The grant is spent or revoked; a person has to sign in again.</summary>
    SignInAgain = 7,

    /// <summary>Another process holds the warehouse.</summary>
    WarehouseHeld = 8,

    /// <summary>
    /// A purge took what the answer would be made from. What is left was looked at and is as it was recorded; no repetition helps.
    /// </summary>
    Purged = 9,

    /// <summary>Stopped by Ctrl-C or SIGTERM; the same command goes on where it stopped.</summary>
    Cancelled = 130,
}
