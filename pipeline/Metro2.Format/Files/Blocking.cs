namespace Metro2.Format.Files;

/// <summary>Whether records are gathered in blocks, each behind a descriptor word of four digits.</summary>
public enum Blocking
{
    /// <summary>No blocks. What bureaus prefer for electronic transmission.</summary>
    Unblocked,

    /// <summary>Every record is a block, header and trailer too.</summary>
    RecordPerBlock,

    /// <summary>As many records in a block as fit, see <see cref="Metro2WriterOptions.BlockBytes"/>.</summary>
    Filled,
}
