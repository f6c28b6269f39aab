namespace Metro2.Format.Files;

/// <summary>What a reader has come upon.</summary>
public enum Metro2ItemKind
{
    /// <summary>Nothing: reading has not begun, or it is over.</summary>
    None,

    /// <summary>The first record of a file, or of a group in it.</summary>
    Header,

    /// <summary>One account in one month, with its appended segments.</summary>
    Data,

    /// <summary>The last record of a file, or of a group in it.</summary>
    Trailer,

    /// <summary>Something wrong: bytes that are no record, or a remark about the record that comes next.</summary>
    Problem,
}
