using Metro2.Format.Fields;
using static Metro2.Format.Validation.ValidationRules;

namespace Metro2.Format.Validation;

/// <summary>The rules about one person of a record.</summary>
internal static class ConsumerRules
{
    private const int AdultYears = 18;
    private const int OldestYears = 110;

    private static readonly byte[][] States = Words(
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD"
        + " TN TX UT VT VA WA WV WI WY DC AA AE AP AS FM GU MH MP PR PW VI");

    // Company words as well: a company has ECOA code W, and then its name is not looked at.
    private static readonly byte[][] NoNames = Words(
        "MR MRS MS DR JR SR ESTATE TRUST DECEASED UNKNOWN NULL NONE ATTORNEY LLC LLP INC CORP LTD COMPANY CORPORATION");

    /// <summary>Looks at one person.</summary>
    /// <param name="fields">Where the data stand.</param>
    /// <param name="person">The segment.</param>
    /// <param name="account">The account that the person belongs to.</param>
    /// <param name="offset">Where the segment begins within the record, counted from 0.</param>
    /// <param name="lastDay">The last day that is not in the future, as a day number.</param>
    /// <param name="sink">Gets the findings.</param>
    public static void Check(
        ConsumerFields fields, ReadOnlySpan<byte> person, in AccountView account, int offset, int lastDay, FindingSink sink)
    {
        bool isCompany = fields.EcoaCode.Slice(person)[0] == 'W';
        CheckNames(fields, person, account.Record, offset, isCompany, sink);
        bool hasNumber = CheckSocialSecurityNumber(fields, person, account.Record, offset, sink);
        bool hasBirth = CheckBirth(fields, person, account, offset, lastDay, sink);
        if (!hasNumber && !hasBirth && !isCompany)
        {
            sink.Add(X16, account.Record, fields.Layout, fields.SocialSecurityNumber, offset);
        }

        if (!IsTelephone(fields.TelephoneNumber.Slice(person)))
        {
            sink.Add(F16, account.Record, fields.Layout, fields.TelephoneNumber, offset);
        }

        if (fields.CountryCode is not null && IsDomestic(fields.CountryCode.Slice(person)))
        {
            CheckAddress(fields, person, account.Record, offset, sink);
        }
    }

    /// <summary>Whether a country code means the United States; blank does.</summary>
    public static bool IsDomestic(ReadOnlySpan<byte> country) => country.SequenceEqual("US"u8) || country.SequenceEqual("  "u8);

    /// <summary>Whether an SSN is given: nine digits, not all zeros or all nines.</summary>
    public static bool IsGiven(ReadOnlySpan<byte> number) =>
        FieldBytes.AreDigits(number) && !FieldBytes.IsFilledWith(number, '0') && !FieldBytes.IsFilledWith(number, '9');

    /// <summary>Whether ten digits are absent or can be a number; what is no digits is F03.</summary>
    public static bool IsTelephone(ReadOnlySpan<byte> number) =>
        !FieldBytes.AreDigits(number)
        || FieldBytes.IsFilledWith(number, '0')
        || (number[0] >= '2' && number[3] >= '2' && !FieldBytes.IsFilledWith(number, '9'));

    private static void CheckNames(
        ConsumerFields fields, ReadOnlySpan<byte> person, ReadOnlySpan<byte> record, int offset, bool isCompany, FindingSink sink)
    {
        if (isCompany)
        {
            return;
        }

        if (FieldBytes.Trim(fields.FirstName.Slice(person)).IsEmpty)
        {
            sink.Add(F19, record, fields.Layout, fields.FirstName, offset);
        }

        CheckName(fields, fields.Surname, person, record, offset, sink);
        CheckName(fields, fields.FirstName, person, record, offset, sink);
        CheckName(fields, fields.MiddleName, person, record, offset, sink);
    }

    private static void CheckName(
        ConsumerFields fields, FieldSpec field, ReadOnlySpan<byte> person, ReadOnlySpan<byte> record, int offset, FindingSink sink)
    {
        ReadOnlySpan<byte> name = FieldBytes.Trim(field.Slice(person));
        bool isSuspect = name.ContainsAnyInRange((byte)'.', (byte)'9') || name.IndexOf("CARE OF"u8) >= 0;
        for (ReadOnlySpan<byte> rest = name; !isSuspect && !rest.IsEmpty;)
        {
            int end = rest.IndexOf((byte)' ');
            ReadOnlySpan<byte> word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            isSuspect = word.Length > 1 && IsOneOf(NoNames, word);
        }

        if (isSuspect)
        {
            sink.Add(F20, record, fields.Layout, field, offset);
        }
    }

    private static bool CheckSocialSecurityNumber(
        ConsumerFields fields, ReadOnlySpan<byte> person, ReadOnlySpan<byte> record, int offset, FindingSink sink)
    {
        ReadOnlySpan<byte> number = fields.SocialSecurityNumber.Slice(person);
        if (!IsGiven(number))
        {
            return false;
        }

        bool isImpossible = number[..3].SequenceEqual("000"u8) || number[..3].SequenceEqual("666"u8) || number[0] == '9'
            || number[3..5].SequenceEqual("00"u8) || number[5..].SequenceEqual("0000"u8);
        if (isImpossible)
        {
            sink.Add(F13, record, fields.Layout, fields.SocialSecurityNumber, offset);
        }
        else if (number.SequenceEqual("078051120"u8) || number.SequenceEqual("219099999"u8) || number.SequenceEqual("123456789"u8)
            || FieldBytes.IsFilledWith(number, (char)number[0]))
        {
            sink.Add(F14, record, fields.Layout, fields.SocialSecurityNumber, offset);
        }

        return true;
    }

    private static bool CheckBirth(
        ConsumerFields fields, ReadOnlySpan<byte> person, in AccountView account, int offset, int lastDay, FindingSink sink)
    {
        // Without a header and a clock, the account itself tells the time.
        int now = lastDay == int.MaxValue ? account.AsOf : lastDay;
        bool isReadable = FieldBytes.TryReadDay(fields.DateOfBirth.Slice(person), out int birth) == RefusalCode.None;
        if (!isReadable || birth == 0)
        {
            return false;
        }

        if (now <= 0)
        {
            return true;
        }

        if (birth >= now)
        {
            sink.Add(F15, account.Record, fields.Layout, fields.DateOfBirth, offset);
        }
        else if ((account.Opened > 0 && YearsBetween(birth, account.Opened) < AdultYears) || YearsBetween(birth, now) > OldestYears)
        {
            sink.Add(F15W, account.Record, fields.Layout, fields.DateOfBirth, offset);
        }

        return true;
    }

    private static int YearsBetween(int birth, int day)
    {
        // A quick way out for nearly everybody; only near the borders does the calendar matter.
        int rough = (day - birth) / 366;
        if (rough is > AdultYears and < OldestYears - 1)
        {
            return rough;
        }

        DateOnly from = DateOnly.FromDayNumber(birth);
        DateOnly to = DateOnly.FromDayNumber(day);
        return to.Year - from.Year - ((to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);
    }

    private static void CheckAddress(
        ConsumerFields fields, ReadOnlySpan<byte> person, ReadOnlySpan<byte> record, int offset, FindingSink sink)
    {
        ReadOnlySpan<byte> state = FieldBytes.Trim(fields.State!.Slice(person));
        if (state.IsEmpty)
        {
            sink.Add(F21, record, fields.Layout, fields.State, offset);
        }
        else if (!IsOneOf(States, state))
        {
            sink.Add(F18, record, fields.Layout, fields.State, offset);
        }

        ReadOnlySpan<byte> code = FieldBytes.Trim(fields.PostalCode!.Slice(person));
        if (code.IsEmpty)
        {
            return;
        }

        if (code.Length is not (5 or 9) || !FieldBytes.AreDigits(code))
        {
            sink.Add(F17, record, fields.Layout, fields.PostalCode, offset);
        }
        else if (FieldBytes.IsFilledWith(code[..5], '0'))
        {
            sink.Add(F17W, record, fields.Layout, fields.PostalCode, offset);
        }
    }

    private static bool IsOneOf(byte[][] words, ReadOnlySpan<byte> word)
    {
        foreach (byte[] one in words)
        {
            if (one.Length == word.Length && one[0] == word[0] && word.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }

    private static byte[][] Words(string words) =>
        [.. words.Split(' ').Select(System.Text.Encoding.ASCII.GetBytes)];
}
