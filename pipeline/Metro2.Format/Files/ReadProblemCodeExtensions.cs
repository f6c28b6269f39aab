namespace Metro2.Format.Files;

/// <summary>Names of problem codes as they stand in findings.</summary>
public static class ReadProblemCodeExtensions
{
    /// <summary>The code in snake case, for example <c>stray_bytes</c>. These words are a contract with readers of findings.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enumeration.</exception>
    public static string ToSnakeCase(this ReadProblemCode code) => code switch
    {
        ReadProblemCode.None => "none",
        ReadProblemCode.EmptyFile => "empty_file",
        ReadProblemCode.ByteOrderMark => "byte_order_mark",
        ReadProblemCode.Ebcdic => "ebcdic",
        ReadProblemCode.NotMetro2 => "not_metro2",
        ReadProblemCode.HeaderMissing => "header_missing",
        ReadProblemCode.TrailerMissing => "trailer_missing",
        ReadProblemCode.RecordBehindTrailer => "record_behind_trailer",
        ReadProblemCode.DescriptorWordMissing => "descriptor_word_missing",
        ReadProblemCode.DescriptorWordInvalid => "descriptor_word_invalid",
        ReadProblemCode.DescriptorWordTooLong => "descriptor_word_too_long",
        ReadProblemCode.DescriptorWordTooShort => "descriptor_word_too_short",
        ReadProblemCode.UnknownRecord => "unknown_record",
        ReadProblemCode.UnknownSegment => "unknown_segment",
        ReadProblemCode.LineBreakInRecord => "line_break_in_record",
        ReadProblemCode.Truncated => "truncated",
        ReadProblemCode.StrayBytes => "stray_bytes",
        ReadProblemCode.BlockLengthMismatch => "block_length_mismatch",
        ReadProblemCode.BlockDescriptorWordMissing => "block_descriptor_word_missing",
        ReadProblemCode.PaddingNotBlank => "padding_not_blank",
        ReadProblemCode.FieldUnreadable => "field_unreadable",
        ReadProblemCode.FieldFilled => "field_filled",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not a problem code."),
    };
}
