namespace Metro2.Format.Files;

/// <summary>What a physical record is.</summary>
public enum Metro2RecordKind
{
    /// <summary>The first record of a file, or of a group in it.</summary>
    Header,

    /// <summary>One account in one month, with its appended segments.</summary>
    Data,

    /// <summary>The last record of a file.</summary>
    Trailer,
}
