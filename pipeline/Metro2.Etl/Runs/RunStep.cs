namespace Metro2.Etl.Runs;

/// <summary>What kind of change to the disk a step of a run is.</summary>
internal enum RunStepKind
{
    /// <summary>A transaction of the warehouse is committed and safe.</summary>
    Commit,

    /// <summary>An audit has looked; nothing is written yet.</summary>
    Audit,

    /// <summary>A batch of records went to a file that is not safe yet.</summary>
    Block,

    /// <summary>Every byte of a file is safe, under the name that it has now.</summary>
    FileFlushed,

    /// <summary>A file has its last name; the folder does not keep it yet.</summary>
    Renamed,

    /// <summary>The names in a folder are safe.</summary>
    FolderFlushed,
}

/// <summary>
/// A point at which the disk holds something new: a process that ends there must leave a run that goes on. Told on the thread that
/// does the work, before anything else happens.
/// </summary>
/// <param name="Kind">What happened.</param>
/// <param name="What">The work in words, the id of an audit, or the full path of a file or folder.</param>
internal sealed record RunStep(RunStepKind Kind, string What);
