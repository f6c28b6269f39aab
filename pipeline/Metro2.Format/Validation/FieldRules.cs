using Metro2.Format.Fields;
using Metro2.Format.Records;
using static Metro2.Format.Validation.ValidationRules;

namespace Metro2.Format.Validation;

/// <summary>The rules about single fields, read off the layout tables.</summary>
internal static class FieldRules
{
    private const long LargeAmount = 10_000_000;

    /// <summary>Looks at every field of a record or segment.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="source">The bytes of the record or segment.</param>
    /// <param name="record">The physical record, for the account number; empty when it is no account.</param>
    /// <param name="offset">Where the segment begins within the record, counted from 0.</param>
    /// <param name="sink">Gets the findings.</param>
    public static void Check(
        RecordLayout layout, ReadOnlySpan<byte> source, ReadOnlySpan<byte> record, int offset, FindingSink sink)
    {
        foreach (FieldSpec field in layout.Fields)
        {
            ReadOnlySpan<byte> bytes = field.Slice(source);
            RefusalCode refusal = FieldBytes.Check(field, bytes);
            if (refusal != RefusalCode.None)
            {
                if (!IsExcused(field, refusal, source))
                {
                    Tell(layout, field, refusal, bytes, record, offset, sink);
                }
            }
            else if (field.Kind == FieldKind.Money && bytes[0] != '0' | bytes[1] != '0' && FieldBytes.Number(bytes) > LargeAmount)
            {
                sink.Add(F23, record, layout, field, offset);
            }
        }
    }

    // Base position 20 is blank in files of those who took the field away altogether.
    private static bool IsExcused(FieldSpec field, RefusalCode refusal, ReadOnlySpan<byte> source) =>
        field == BaseSegmentLayout.Reserved && refusal == RefusalCode.NotTheConstant && BaseSegmentLayout.Reserved.Slice(source)[0] == ' ';

    private static void Tell(
        RecordLayout layout,
        FieldSpec field,
        RefusalCode refusal,
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<byte> record,
        int offset,
        FindingSink sink)
    {
        int unprintable = bytes.IndexOfAnyExceptInRange((byte)' ', (byte)'~');
        int lowerCase = bytes.IndexOfAnyInRange((byte)'a', (byte)'z');
        if (unprintable >= 0)
        {
            sink.Add(F01, record, layout, field, offset, unprintable);
        }
        else if (lowerCase >= 0)
        {
            sink.Add(F02, record, layout, field, offset, lowerCase);
        }
        else
        {
            sink.Add(RuleOf(field, refusal, bytes), record, layout, field, offset);
        }
    }

    private static ValidationRule RuleOf(FieldSpec field, RefusalCode refusal, ReadOnlySpan<byte> bytes) => refusal switch
    {
        RefusalCode.NotDigits => F03,
        RefusalCode.OutOfRange or RefusalCode.InvalidDate => F04,
        RefusalCode.RequiredMissing => RuleOfMissing(field),
        RefusalCode.OuterBlank => F07,
        RefusalCode.NotAllowedCharacter when bytes[0] == ' ' => F07,
        RefusalCode.NotTheConstant => field.Kind == FieldKind.Constant ? F08 : F22,
        RefusalCode.ObsoleteCode => F09W,
        _ when field.Kind == FieldKind.PaymentHistoryProfile => F12,
        _ when field.Kind == FieldKind.Identifier => RuleOfIdentifier(field),
        _ => F09,
    };

    private static ValidationRule RuleOfMissing(FieldSpec field) => field.Kind switch
    {
        FieldKind.Date or FieldKind.TimeStamp => F05,
        FieldKind.PaymentHistoryProfile => F12,
        FieldKind.Identifier => RuleOfIdentifier(field),
        FieldKind.Text when field.IsPersonal && field.Column == BaseSegmentLayout.Surname.Column => F19,
        FieldKind.Text when field.Column == BaseSegmentLayout.FirstLineOfAddress.Column
            || field.Column == BaseSegmentLayout.City.Column
            || field.Column == BaseSegmentLayout.PostalCode.Column => F21,
        FieldKind.Text => F26,
        _ => F09,
    };

    private static ValidationRule RuleOfIdentifier(FieldSpec field) =>
        field == BaseSegmentLayout.IdentificationNumber || field == L1SegmentLayout.NewIdentificationNumber ? F10 : F11;
}
