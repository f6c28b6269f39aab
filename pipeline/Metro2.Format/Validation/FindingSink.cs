using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Validation;

/// <summary>Makes findings about the record that is looked at, and counts them.</summary>
internal sealed class FindingSink(Action<Finding> report)
{
    // By reference: a rule is one object, and its texts are long to hash.
    private readonly Dictionary<ValidationRule, long> _counts = new(ReferenceEqualityComparer.Instance);
    private long _recordNumber;
    private string? _account;

    /// <summary>How often each rule was broken so far.</summary>
    public IReadOnlyDictionary<ValidationRule, long> Counts => _counts;

    /// <summary>Turns to a record. Its account number is only made a text when there is something to say.</summary>
    public void Begin(long recordNumber)
    {
        _recordNumber = recordNumber;
        _account = null;
    }

    /// <summary>Tells about a field.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="record">The physical record; empty when it is no account.</param>
    /// <param name="layout">Layout of the segment.</param>
    /// <param name="field">The field.</param>
    /// <param name="offset">Where the segment begins within the record, counted from 0.</param>
    /// <param name="within">Position within the field, counted from 0.</param>
    /// <param name="detail">Counts or lengths; no values of persons.</param>
    public void Add(
        ValidationRule rule, ReadOnlySpan<byte> record, RecordLayout layout, FieldSpec field, int offset = 0, int within = 0, string detail = "") =>
        Add(new Finding
        {
            Rule = rule,
            RecordNumber = _recordNumber,
            Account = AccountOf(record),
            Segment = layout,
            Field = field,
            Position = offset + field.Start + within,
            Detail = detail,
        });

    /// <summary>Tells about a field of the Base segment.</summary>
    public void Add(ValidationRule rule, ReadOnlySpan<byte> record, FieldSpec field) =>
        Add(rule, record, BaseSegmentLayout.Layout, field);

    /// <summary>Tells about the record that is looked at, or about the file.</summary>
    public void Add(ValidationRule rule, long? recordNumber = null, int position = 0, string detail = "") => Add(new Finding
    {
        Rule = rule,
        RecordNumber = recordNumber ?? _recordNumber,
        Position = position,
        Detail = detail,
    });

    private void Add(Finding finding)
    {
        _counts[finding.Rule] = _counts.GetValueOrDefault(finding.Rule) + 1;
        report(finding);
    }

    private string AccountOf(ReadOnlySpan<byte> record)
    {
        if (record.IsEmpty)
        {
            return string.Empty;
        }

        return _account ??= AccountNumbers.Shown(record);
    }
}
