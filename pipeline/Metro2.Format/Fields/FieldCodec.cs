using System.Text;
using Metro2.Format.Codes;

namespace Metro2.Format.Fields;

/// <summary>
/// Writes one field: a value in, bytes out, or the reason why not. A refused value leaves every byte as it was.
/// Nothing is cut, rounded, capped or upper-cased here: the caller decides what to report, this class whether it fits.
/// </summary>
public static partial class FieldCodec
{
    internal const int FirstYear = 1900;
    internal const int LastYear = 2099;

    // The characters of a payment history as bits from '0' on. Values are short, so plain loops beat vector searches here.
    private static readonly ulong ProfileCharacters = CreateProfileCharacters();

    /// <summary>Writes a text, identifier, digit string, code, terms duration or payment history.</summary>
    /// <param name="field">A field of one of these kinds.</param>
    /// <param name="value">The value without padding; empty means absent.</param>
    /// <param name="record">The whole record or segment.</param>
    /// <returns><see cref="RefusalCode.None"/>, or why nothing was written.</returns>
    /// <exception cref="ArgumentException">The field holds no text.</exception>
    public static RefusalCode WriteText(FieldSpec field, string value, Span<byte> record)
    {
        ArgumentNullException.ThrowIfNull(value);
        RefusalCode refusal = value.Length == 0
            ? (field.IsRequired ? RefusalCode.RequiredMissing : RefusalCode.None)
            : CheckText(field, value);
        if (refusal != RefusalCode.None)
        {
            return refusal;
        }

        Span<byte> target = field.Slice(record);
        int written = Encoding.ASCII.GetBytes(value, target);
        target[written..].Fill(field.Kind == FieldKind.Digits ? (byte)'0' : (byte)' ');
        return RefusalCode.None;
    }

    /// <summary>Writes a count, an amount in whole dollars or a record length.</summary>
    /// <param name="field">A field of kind number, money or descriptor word.</param>
    /// <param name="value">0 or more.</param>
    /// <param name="record">The whole record or segment.</param>
    /// <returns><see cref="RefusalCode.None"/>, or why nothing was written.</returns>
    /// <exception cref="ArgumentException">The field holds no number.</exception>
    public static RefusalCode WriteNumber(FieldSpec field, long value, Span<byte> record)
    {
        if (field.Kind is not (FieldKind.Number or FieldKind.Money or FieldKind.DescriptorWord))
        {
            throw WrongKind(field);
        }

        if (value < 0)
        {
            return RefusalCode.Negative;
        }

        if (value >= PowersOfTen[Math.Min(field.Length, PowersOfTen.Length - 1)])
        {
            return RefusalCode.TooLong;
        }

        WriteDigits(value, field.Slice(record));
        return RefusalCode.None;
    }

    /// <summary>Writes a day as MMDDYYYY.</summary>
    /// <param name="field">A date field.</param>
    /// <param name="value">A day of the years 1900 to 2099, or null for absent.</param>
    /// <param name="record">The whole record or segment.</param>
    /// <returns><see cref="RefusalCode.None"/>, or why nothing was written.</returns>
    /// <exception cref="ArgumentException">The field holds no date.</exception>
    public static RefusalCode WriteDate(FieldSpec field, DateOnly? value, Span<byte> record)
    {
        if (field.Kind != FieldKind.Date)
        {
            throw WrongKind(field);
        }

        if (value is not { } date)
        {
            return WriteAbsentDate(field, record);
        }

        if (date.Year is < FirstYear or > LastYear)
        {
            return RefusalCode.OutOfRange;
        }

        WriteDigits(date.Month * 1_000_000L + date.Day * 10_000L + date.Year, field.Slice(record));
        return RefusalCode.None;
    }

    /// <summary>Writes a day and time as MMDDYYYYHHMMSS, as the clock of the value shows it.</summary>
    /// <param name="field">A time stamp field.</param>
    /// <param name="value">A time of the years 1900 to 2099 in whole seconds, or null for absent.</param>
    /// <param name="record">The whole record or segment.</param>
    /// <returns><see cref="RefusalCode.None"/>, or why nothing was written.</returns>
    /// <exception cref="ArgumentException">The field holds no time stamp.</exception>
    public static RefusalCode WriteTimeStamp(FieldSpec field, DateTime? value, Span<byte> record)
    {
        if (field.Kind != FieldKind.TimeStamp)
        {
            throw WrongKind(field);
        }

        if (value is not { } instant)
        {
            return WriteAbsentDate(field, record);
        }

        if (instant.Year is < FirstYear or > LastYear)
        {
            return RefusalCode.OutOfRange;
        }

        if (instant.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            return RefusalCode.TooPrecise;
        }

        Span<byte> target = field.Slice(record);
        WriteDigits(instant.Month * 1_000_000L + instant.Day * 10_000L + instant.Year, target[..8]);
        WriteDigits(instant.Hour * 10_000L + instant.Minute * 100L + instant.Second, target[8..]);
        return RefusalCode.None;
    }

    private static RefusalCode WriteAbsentDate(FieldSpec field, Span<byte> record)
    {
        if (field.IsRequired)
        {
            return RefusalCode.RequiredMissing;
        }

        field.Slice(record).Fill((byte)'0');
        return RefusalCode.None;
    }

    private static RefusalCode CheckText(FieldSpec field, string value) => field.Kind switch
    {
        FieldKind.Text => CheckFreeText(field, value),
        FieldKind.Code => CheckCode(field, value),
        FieldKind.Identifier => CheckIdentifier(field, value),
        FieldKind.Digits => CheckDigits(field, value),
        FieldKind.TermsDuration => CheckTermsDuration(value),
        FieldKind.PaymentHistoryProfile => CheckHistory(field, value),
        _ => throw WrongKind(field),
    };

    private static RefusalCode CheckFreeText(FieldSpec field, string value)
    {
        foreach (char character in value)
        {
            if (!char.IsBetween(character, ' ', '~') || char.IsAsciiLetterLower(character))
            {
                return Classify(character);
            }
        }

        if (value[0] == ' ' || value[^1] == ' ')
        {
            return RefusalCode.OuterBlank;
        }

        return value.Length > field.Length ? RefusalCode.TooLong : RefusalCode.None;
    }

    private static RefusalCode CheckIdentifier(FieldSpec field, string value)
    {
        foreach (char character in value)
        {
            if (!char.IsAsciiDigit(character) && !char.IsAsciiLetterUpper(character))
            {
                return Classify(character);
            }
        }

        if (value.Length > field.Length)
        {
            return RefusalCode.TooLong;
        }

        if (value.Length < field.MinimumLength)
        {
            return RefusalCode.TooShort;
        }

        bool isPlaceholder = value[0] is '0' or '9' && !value.AsSpan().ContainsAnyExcept(value[0]);
        return field.RefusesPlaceholder && isPlaceholder ? RefusalCode.Placeholder : RefusalCode.None;
    }

    private static RefusalCode CheckDigits(FieldSpec field, string value)
    {
        if (!AreDigits(value))
        {
            return RefusalCode.NotDigits;
        }

        return value.Length > field.Length ? RefusalCode.TooLong
            : value.Length < field.Length ? RefusalCode.TooShort
            : RefusalCode.None;
    }

    private static RefusalCode CheckCode(FieldSpec field, string value) => field.Codes!.Classify(value) switch
    {
        CodeState.Active => RefusalCode.None,
        CodeState.Obsolete => RefusalCode.ObsoleteCode,
        _ => RefusalCode.UnknownCode,
    };

    private static RefusalCode CheckTermsDuration(string value)
    {
        bool isKnown = value is "LOC" or "REV"
            || (value.Length == 3 && AreDigits(value) && value is not "000");
        return isKnown ? RefusalCode.None : RefusalCode.UnknownCode;
    }

    private static RefusalCode CheckHistory(FieldSpec field, string value)
    {
        if (value.Length != field.Length)
        {
            return value.Length > field.Length ? RefusalCode.TooLong : RefusalCode.TooShort;
        }

        bool isBeforeHistory = false;
        foreach (char character in value)
        {
            if (!IsProfileCharacter(character))
            {
                return RefusalCode.UnknownCode;
            }

            isBeforeHistory |= character == PaymentHistoryCharacter.NoHistoryBefore;
        }

        bool hasGap = isBeforeHistory
            && value.AsSpan().TrimEnd(PaymentHistoryCharacter.NoHistoryBefore).Contains(PaymentHistoryCharacter.NoHistoryBefore);
        return hasGap ? RefusalCode.HistoryGap : RefusalCode.None;
    }

    internal static RefusalCode Classify(char character) => character switch
    {
        > '~' and not '\u007F' => RefusalCode.NotAscii,
        < ' ' or '\u007F' => RefusalCode.ControlCharacter,
        >= 'a' and <= 'z' => RefusalCode.LowerCase,
        _ => RefusalCode.NotAllowedCharacter,
    };

    private static void WriteDigits(long value, Span<byte> target)
    {
        for (int index = target.Length - 1; index >= 0; index--)
        {
            (value, long digit) = Math.DivRem(value, 10);
            target[index] = (byte)('0' + digit);
        }
    }

    private static bool AreDigits(string value)
    {
        foreach (char character in value)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsProfileCharacter(char character)
    {
        uint bit = (uint)(character - '0');
        return bit < 64 && (ProfileCharacters >> (int)bit & 1) != 0;
    }

    private static ulong CreateProfileCharacters()
    {
        ulong bits = 0;
        foreach (char character in PaymentHistoryCharacter.Characters)
        {
            bits |= 1UL << (character - '0');
        }

        return bits;
    }

    private static ArgumentException WrongKind(FieldSpec field) =>
        new($"{field} is of kind {field.Kind} and is not written this way.", nameof(field));
}
