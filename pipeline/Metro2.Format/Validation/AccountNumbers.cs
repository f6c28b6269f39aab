using System.Text;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Validation;

/// <summary>Account numbers as they may be shown.</summary>
public static class AccountNumbers
{
    /// <summary>The Consumer Account Number of a data record; empty when it gives the SSN of a person of the record away.</summary>
    /// <param name="record">The whole record in the character format, without a line end.</param>
    public static string Shown(ReadOnlySpan<byte> record)
    {
        ReadOnlySpan<byte> number = FieldBytes.Trim(BaseSegmentLayout.ConsumerAccountNumber.Slice(record));
        return HoldsSocialSecurityNumber(record, number) ? string.Empty : Printable(number);
    }

    /// <summary>The number with a question mark for every byte that cannot be printed.</summary>
    internal static string Printable(ReadOnlySpan<byte> number) =>
        string.Create(number.Length, Encoding.Latin1.GetString(number), static (target, source) =>
        {
            for (int index = 0; index < target.Length; index++)
            {
                target[index] = char.IsBetween(source[index], ' ', '~') ? source[index] : '?';
            }
        });

    /// <summary>Whether the number holds the SSN of a person of the record.</summary>
    internal static bool HoldsSocialSecurityNumber(ReadOnlySpan<byte> record, ReadOnlySpan<byte> number)
    {
        if (Holds(number, BaseSegmentLayout.SocialSecurityNumber.Slice(record)))
        {
            return true;
        }

        var walk = new SegmentWalk(record);
        while (walk.MoveNext())
        {
            if (walk.Kind is SegmentKind.J1 or SegmentKind.J2
                && Holds(number, J1SegmentLayout.SocialSecurityNumber.Slice(walk.Current)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(ReadOnlySpan<byte> number, ReadOnlySpan<byte> ssn) =>
        FieldBytes.AreDigits(ssn) && !FieldBytes.IsFilledWith(ssn, '0') && !FieldBytes.IsFilledWith(ssn, '9') && number.IndexOf(ssn) >= 0;
}
