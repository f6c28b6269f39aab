namespace Metro2.Format.Files;

/// <summary>What a reader may put right by itself. Nothing unless told otherwise.</summary>
public sealed record Metro2ReaderOptions
{
    /// <summary>
    /// Whether a record that lacks its four digits of length gets them back. It is then handed out behind a warning;
    /// otherwise its bytes are a problem and no record.
    /// </summary>
    public bool RepairMissingDescriptorWords { get; init; }
}
