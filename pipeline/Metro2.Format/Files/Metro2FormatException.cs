using System.Globalization;

namespace Metro2.Format.Files;

/// <summary>
/// A file that cannot be read on: what is wrong and where. The message never holds the bytes of a record.
/// The file itself is never changed by reading.
/// </summary>
public sealed class Metro2FormatException : Exception
{
    /// <param name="problem">What is wrong and what to do about it, in one or two sentences.</param>
    /// <param name="recordNumber">The physical record, counted from 1; the header is 1.</param>
    /// <param name="offset">Where the record begins, in bytes from the start of the file.</param>
    public Metro2FormatException(string problem, long recordNumber, long offset)
        : base(string.Create(CultureInfo.InvariantCulture, $"Record {recordNumber} at byte {offset}: {problem}"))
    {
        RecordNumber = recordNumber;
        Offset = offset;
    }

    /// <summary>The physical record, counted from 1; the header is 1.</summary>
    public long RecordNumber { get; }

    /// <summary>Where the record begins, in bytes from the start of the file.</summary>
    public long Offset { get; }
}
