using System.Globalization;
using Metro2.Format.Fields;

namespace Metro2.Format.Files;

/// <summary>What problems say to people.</summary>
internal static class ProblemText
{
    private const int MostCharacters = 24;

    public static string Message(ReadProblem problem) => problem.Code switch
    {
        ReadProblemCode.None => "nothing is wrong.",
        ReadProblemCode.EmptyFile => "the file is empty.",
        ReadProblemCode.ByteOrderMark => "a byte-order mark stands before the header.",
        ReadProblemCode.Ebcdic => "the file is in EBCDIC, which is not read.",
        ReadProblemCode.NotMetro2 => Text($"no record begins here; {problem.Length} bytes are passed over."),
        ReadProblemCode.HeaderMissing => "a record stands before any header.",
        ReadProblemCode.TrailerMissing => "the file ends without a trailer.",
        ReadProblemCode.RecordBehindTrailer => "a record stands behind the trailer.",
        ReadProblemCode.DescriptorWordMissing => "the descriptor word before the record is missing.",
        ReadProblemCode.DescriptorWordInvalid when problem.Declared >= 0 =>
            Text($"the descriptor word says {problem.Declared} bytes, which no record has."),
        ReadProblemCode.DescriptorWordInvalid => "the descriptor word is no number.",
        ReadProblemCode.DescriptorWordTooLong =>
            Text($"the record ends after {problem.Length} bytes, its descriptor word says {problem.Declared}."),
        ReadProblemCode.DescriptorWordTooShort =>
            Text($"the record goes on for {problem.Length} bytes, its descriptor word says {problem.Declared}."),
        ReadProblemCode.UnknownRecord => "neither HEADER nor TRAILER nor the 1 of an account stands behind the descriptor word.",
        ReadProblemCode.UnknownSegment => Text($"no segment begins at position {problem.Position}, or it is cut short."),
        ReadProblemCode.LineBreakInRecord => Text($"a line end stands at position {problem.Position} inside the record."),
        ReadProblemCode.Truncated when problem.Declared >= 0 =>
            Text($"the file ends after {problem.Length} bytes of a record of {problem.Declared}; it was cut off."),
        ReadProblemCode.Truncated => Text($"the file ends after {problem.Length} bytes of a record; it was cut off."),
        ReadProblemCode.StrayBytes => Text($"{problem.Length} bytes belong to no record."),
        ReadProblemCode.BlockLengthMismatch => Text($"the block's descriptor word says {problem.Declared} bytes, which its records do not fill."),
        ReadProblemCode.BlockDescriptorWordMissing => "the descriptor word before the block is missing.",
        ReadProblemCode.PaddingNotBlank => Text($"something stands at position {problem.Position}, where only blanks belong."),
        ReadProblemCode.FieldUnreadable =>
            Text($"{problem.Segment} {problem.Field} at position {problem.Position} cannot be read: {problem.Refusal.ToSnakeCase()}, found '{problem.Found}'."),
        ReadProblemCode.FieldFilled =>
            Text($"{problem.Segment} {problem.Field} at position {problem.Position} is filled with '{problem.Found}', which is read as absent."),
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    public static string Remedy(ReadProblemCode code) => code switch
    {
        ReadProblemCode.None => string.Empty,
        ReadProblemCode.EmptyFile or ReadProblemCode.Truncated or ReadProblemCode.TrailerMissing =>
            "The transfer was probably cut short: ask for the file again.",
        ReadProblemCode.ByteOrderMark => "Save the file as plain ASCII without a mark.",
        ReadProblemCode.Ebcdic => "Have the file converted to ASCII when it is copied from tape.",
        ReadProblemCode.NotMetro2 => "Check that the file is Metro 2 and not encrypted or packed in an archive.",
        ReadProblemCode.HeaderMissing => "Begin the file with its header record.",
        ReadProblemCode.RecordBehindTrailer => "End the file with its trailer; a second group begins with a header.",
        ReadProblemCode.DescriptorWordMissing => "Put the record's length in four digits before it, or read with the repair option.",
        ReadProblemCode.DescriptorWordInvalid or ReadProblemCode.DescriptorWordTooLong or ReadProblemCode.DescriptorWordTooShort =>
            "Write the length of the whole record, its own four bytes included and without the line end.",
        ReadProblemCode.UnknownRecord => "Put 1 at position 5 of an account, HEADER or TRAILER at position 5 of the others.",
        ReadProblemCode.UnknownSegment => "Append only J1, J2, K1, K2, K3, K4, L1 and N1, each at its full length.",
        ReadProblemCode.LineBreakInRecord => "Remove the line end from inside the record.",
        ReadProblemCode.StrayBytes => "Remove what stands between records.",
        ReadProblemCode.BlockLengthMismatch => "Write the length of the whole block, its own four bytes included.",
        ReadProblemCode.BlockDescriptorWordMissing => "Put the block's length before it, or write the file without blocks.",
        ReadProblemCode.PaddingNotBlank => "Fill with blanks what the layout does not use.",
        ReadProblemCode.FieldUnreadable => "Correct the field at its source and report the account again.",
        ReadProblemCode.FieldFilled => "Write zeros when there is no value.",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>Bytes as they are, where no person can be behind them.</summary>
    public static string Shown(ReadOnlySpan<byte> bytes) => Render(bytes, static value => (char)value);

    /// <summary>Bytes by their shape, where a person may be behind them.</summary>
    public static string Masked(ReadOnlySpan<byte> bytes) => Render(
        bytes,
        static value => char.IsAsciiLetter((char)value) ? 'x' : char.IsAsciiDigit((char)value) ? '#' : (char)value);

    private static string Render(ReadOnlySpan<byte> bytes, Func<byte, char> render)
    {
        Span<char> text = stackalloc char[MostCharacters];
        int length = Math.Min(bytes.Length, MostCharacters);
        for (int index = 0; index < length; index++)
        {
            text[index] = bytes[index] is >= (byte)' ' and <= (byte)'~' ? render(bytes[index]) : '?';
        }

        return new string(text[..length]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
