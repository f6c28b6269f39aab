using System.Globalization;
using Metro2.Format.Fields;

namespace Metro2.Format.Files;

/// <summary>Something wrong in a file: where, what, and what was found there. It never holds personal data.</summary>
public sealed class ReadProblem
{
    /// <summary>The physical record, counted from 1; the header is 1. A stretch that is no record counts as one.</summary>
    public required long RecordNumber { get; init; }

    /// <summary>Where the record or the stretch begins, in bytes from the start of the file.</summary>
    public required long Offset { get; init; }

    /// <summary>
    /// Count of bytes that are passed over and belong to no record handed out. 0 when nothing is passed over: the problem is
    /// then about the record that comes next, about a field of it, or about the file.
    /// </summary>
    public long Length { get; init; }

    /// <summary>What is wrong.</summary>
    public required ReadProblemCode Code { get; init; }

    /// <summary>How much it matters.</summary>
    public required ProblemSeverity Severity { get; init; }

    /// <summary>Layout of the segment that the field belongs to; null when no field is at fault.</summary>
    public RecordLayout? Segment { get; init; }

    /// <summary>The field at fault; null when it is the record or the file.</summary>
    public FieldSpec? Field { get; init; }

    /// <summary>Why the bytes cannot be the field's value; <see cref="RefusalCode.None"/> when no field is at fault.</summary>
    public RefusalCode Refusal { get; init; }

    /// <summary>First position at fault within the physical record as it stands in the file, counted from 1; 0 for the whole.</summary>
    public int Position { get; init; }

    /// <summary>The length that a descriptor word tells; -1 when it tells none or none matters.</summary>
    public int Declared { get; init; } = -1;

    /// <summary>
    /// What stands there, at most 24 characters. A field that tells nothing of a person is shown as it is; of everything
    /// else only the shape: <c>x</c> for a letter, <c>#</c> for a digit, <c>?</c> for what cannot be printed.
    /// </summary>
    public string Found { get; init; } = string.Empty;

    /// <summary>What is wrong, in a sentence for people.</summary>
    public string Message => ProblemText.Message(this);

    /// <summary>What to do about it, in a sentence for people.</summary>
    public string Remedy => ProblemText.Remedy(Code);

    /// <summary>Place and message; no personal data.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"Record {RecordNumber} at byte {Offset}: {Message}");
}
