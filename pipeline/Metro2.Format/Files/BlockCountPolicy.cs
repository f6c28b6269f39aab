namespace Metro2.Format.Files;

/// <summary>What an unblocked file reports as its count of blocks, trailer field 8. Sources disagree.</summary>
public enum BlockCountPolicy
{
    /// <summary>Zero, as there are no blocks.</summary>
    Zero,

    /// <summary>Every physical record as a block: data records plus header and trailer.</summary>
    RecordsPlusTwo,
}
