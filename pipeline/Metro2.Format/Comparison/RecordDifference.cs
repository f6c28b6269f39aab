using Metro2.Format.Files;

namespace Metro2.Format.Comparison;

/// <summary>A record that two files do not both have, or tell differently.</summary>
public sealed class RecordDifference
{
    /// <summary>What happened.</summary>
    public required DifferenceKind Kind { get; init; }

    /// <summary>What the record is.</summary>
    public required Metro2ItemKind Record { get; init; }

    /// <summary>Consumer Account Number; empty for header and trailer, or when the number gives an SSN away.</summary>
    public string Account { get; init; } = string.Empty;

    /// <summary>The physical record in the file that has it, the second one when both do; counted from 1.</summary>
    public required long RecordNumber { get; init; }

    /// <summary>The fields that changed, in the order of the record; empty when the record is new or gone.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>Kind and place; no values.</summary>
    public override string ToString() => $"{Kind} {Record} {RecordNumber}";
}
