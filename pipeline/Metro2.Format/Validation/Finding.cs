using System.Globalization;
using Metro2.Format.Fields;

namespace Metro2.Format.Validation;

/// <summary>A rule that a record or a file breaks: which, where, and what to do. It never holds personal data.</summary>
public sealed class Finding
{
    /// <summary>The rule.</summary>
    public required ValidationRule Rule { get; init; }

    /// <summary>The physical record, counted from 1; the header is 1. 0 when it is the file.</summary>
    public required long RecordNumber { get; init; }

    /// <summary>Consumer Account Number; empty when it is no account, or when the number gives an SSN away.</summary>
    public string Account { get; init; } = string.Empty;

    /// <summary>Layout of the record or segment; null when it is the file.</summary>
    public RecordLayout? Segment { get; init; }

    /// <summary>The field to look at first; null when it is the record or the file.</summary>
    public FieldSpec? Field { get; init; }

    /// <summary>First position to look at within the record in the character format, counted from 1; 0 for the whole.</summary>
    public int Position { get; init; }

    /// <summary>Counts or lengths that make the message plainer; empty when there are none.</summary>
    public string Detail { get; init; } = string.Empty;

    /// <summary>How much it matters.</summary>
    public FindingSeverity Severity => Rule.Severity;

    /// <summary>What is wrong, in a sentence for people.</summary>
    public string Message
    {
        get
        {
            string message = Detail.Length > 0 ? $"{Rule.Message} {Detail}" : Rule.Message;
            return Field is null ? message : $"{Field.Name}: {message}";
        }
    }

    /// <summary>What to do about it, in a sentence for people.</summary>
    public string Remedy => Rule.Remedy;

    /// <summary>Rule, place and message; no personal data.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Rule.Id} record {RecordNumber} position {Position}: {Message}");
}
