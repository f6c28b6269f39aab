namespace Metro2.Format.Files;

/// <summary>What is wrong with a stretch of a file, a record or a field.</summary>
public enum ReadProblemCode
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>The file has no bytes.</summary>
    EmptyFile,

    /// <summary>A UTF-8 byte-order mark stands first. It is passed over.</summary>
    ByteOrderMark,

    /// <summary>The file is a tape copy in EBCDIC. None of it is read.</summary>
    Ebcdic,

    /// <summary>Neither a header nor any other record begins where one should. Reading goes on where one does.</summary>
    NotMetro2,

    /// <summary>Records stand before any header. They are read.</summary>
    HeaderMissing,

    /// <summary>The file ends without a trailer.</summary>
    TrailerMissing,

    /// <summary>A record other than a header stands behind the trailer. It is read.</summary>
    RecordBehindTrailer,

    /// <summary>A record begins without its descriptor word.</summary>
    DescriptorWordMissing,

    /// <summary>The descriptor word is no length that a record can have.</summary>
    DescriptorWordInvalid,

    /// <summary>The record ends before its descriptor word says so.</summary>
    DescriptorWordTooLong,

    /// <summary>The record goes on after its descriptor word says that it ends.</summary>
    DescriptorWordTooShort,

    /// <summary>Neither HEADER nor TRAILER nor the 1 of an account stands behind the descriptor word.</summary>
    UnknownRecord,

    /// <summary>Something other than a segment is appended to an account, or a segment is cut short.</summary>
    UnknownSegment,

    /// <summary>A line end stands inside a record.</summary>
    LineBreakInRecord,

    /// <summary>The file ends inside a record.</summary>
    Truncated,

    /// <summary>Bytes that belong to no record.</summary>
    StrayBytes,

    /// <summary>A block holds more or fewer bytes than its descriptor word says. Its records are read.</summary>
    BlockLengthMismatch,

    /// <summary>A block begins without its descriptor word. Its records are read.</summary>
    BlockDescriptorWordMissing,

    /// <summary>Something stands where a record has only blanks. It is not interpreted.</summary>
    PaddingNotBlank,

    /// <summary>The bytes of a field cannot be its value. The field is left absent.</summary>
    FieldUnreadable,

    /// <summary>Blanks or nines stand where zeros mean absent. The field is read as absent.</summary>
    FieldFilled,
}
