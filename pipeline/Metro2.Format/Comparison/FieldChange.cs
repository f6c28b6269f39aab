using Metro2.Format.Fields;

namespace Metro2.Format.Comparison;

/// <summary>One field that two files tell differently.</summary>
/// <param name="Segment">Layout of the record or segment.</param>
/// <param name="Occurrence">Which of the segments of this kind in the record, counted from 1.</param>
/// <param name="Field">The field; the segment identifier when the whole segment is new or gone.</param>
/// <param name="Before">
/// The field's characters in the first file without the blanks behind them; empty when the segment is new. May be personal:
/// see <see cref="FieldSpec.IsPersonal"/>.
/// </param>
/// <param name="After">The same in the second file; empty when the segment is gone.</param>
public readonly record struct FieldChange(RecordLayout Segment, int Occurrence, FieldSpec Field, string Before, string After)
{
    /// <summary>Segment and field; not the values, which may be personal.</summary>
    public override string ToString() => $"{Segment.Name} {Field}";
}
