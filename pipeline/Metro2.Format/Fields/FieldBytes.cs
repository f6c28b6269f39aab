using System.Buffers.Binary;
using Metro2.Format.Codes;

namespace Metro2.Format.Fields;

/// <summary>
/// Judges the bytes of a field without making a value of them: <see cref="RefusalCode.None"/> means that they are exactly
/// what <see cref="FieldCodec"/> writes for some value it accepts. Nothing is allocated.
/// </summary>
internal static class FieldBytes
{
    /// <summary>Judges one field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="source">The field's own bytes, as many as the field is long.</param>
    public static RefusalCode Check(FieldSpec field, ReadOnlySpan<byte> source) => field.Kind switch
    {
        FieldKind.DescriptorWord or FieldKind.Number or FieldKind.Money or FieldKind.Digits =>
            AreDigits(source) ? RefusalCode.None : RefusalCode.NotDigits,
        FieldKind.Constant or FieldKind.Reserved => CheckConstant(field, source),
        FieldKind.Date => CheckDate(field, source),
        FieldKind.TimeStamp => CheckTimeStamp(field, source),
        _ => CheckText(field, source),
    };

    /// <summary>The bytes without the blanks behind them.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> source)
    {
        int length = source.Length;
        while (length > 0 && source[length - 1] == ' ')
        {
            length--;
        }

        return source[..length];
    }

    /// <summary>Whether there is nothing but digits.</summary>
    public static bool AreDigits(ReadOnlySpan<byte> source)
    {
        while (source.Length >= sizeof(ulong))
        {
            if (!EightDigits.AreDigits(BinaryPrimitives.ReadUInt64LittleEndian(source)))
            {
                return false;
            }

            source = source[sizeof(ulong)..];
        }

        foreach (byte character in source)
        {
            if ((uint)(character - '0') > 9)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether there is nothing but one character.</summary>
    public static bool IsFilledWith(ReadOnlySpan<byte> source, char fill)
    {
        foreach (byte character in source)
        {
            if (character != fill)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number that digits make; meaningless for anything else.</summary>
    public static long Number(ReadOnlySpan<byte> digits)
    {
        long value = 0;
        while (digits.Length >= sizeof(ulong))
        {
            value = (value * 100_000_000) + EightDigits.Number(BinaryPrimitives.ReadUInt64LittleEndian(digits));
            digits = digits[sizeof(ulong)..];
        }

        foreach (byte character in digits)
        {
            value = (value * 10) + (character - '0');
        }

        return value;
    }

    /// <summary>Reads MMDDYYYY as the count of days since the first day of the calendar.</summary>
    /// <param name="source">Eight bytes.</param>
    /// <param name="dayNumber">As <see cref="DateOnly.DayNumber"/>; 0 when absent or refused.</param>
    /// <returns>Why the bytes are no day of the years 1900 to 2099; none for eight zeros.</returns>
    public static RefusalCode TryReadDay(ReadOnlySpan<byte> source, out int dayNumber)
    {
        dayNumber = 0;
        ulong characters = BinaryPrimitives.ReadUInt64LittleEndian(source);
        if (characters == EightDigits.Zeros)
        {
            return RefusalCode.None;
        }

        if (!EightDigits.AreDigits(characters))
        {
            return RefusalCode.NotDigits;
        }

        int digits = EightDigits.Number(characters);

        (int month, int day, int year) = (digits / 1_000_000, digits / 10_000 % 100, digits % 10_000);
        if (year is < FieldCodec.FirstYear or > FieldCodec.LastYear)
        {
            return RefusalCode.OutOfRange;
        }

        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return RefusalCode.InvalidDate;
        }

        dayNumber = new DateOnly(year, month, day).DayNumber;
        return RefusalCode.None;
    }

    /// <summary>Tells whether one or two characters, blanks behind them taken off, are a code of a table.</summary>
    public static CodeState Classify(CodeSet codes, ReadOnlySpan<byte> code)
    {
        if (code.Length is 0 or > 2)
        {
            return CodeState.Unknown;
        }

        Span<char> characters = stackalloc char[2];
        characters[0] = (char)code[0];
        characters[1] = (char)code[^1];
        return codes.Classify(characters[..code.Length]);
    }

    private static RefusalCode CheckConstant(FieldSpec field, ReadOnlySpan<byte> source)
    {
        for (int index = 0; index < source.Length; index++)
        {
            char expected = index < field.Constant.Length ? field.Constant[index] : ' ';
            if (source[index] != expected)
            {
                return RefusalCode.NotTheConstant;
            }
        }

        return RefusalCode.None;
    }

    private static RefusalCode CheckDate(FieldSpec field, ReadOnlySpan<byte> source)
    {
        RefusalCode refusal = TryReadDay(source, out int day);
        return refusal == RefusalCode.None && day == 0 && field.IsRequired ? RefusalCode.RequiredMissing : refusal;
    }

    private static RefusalCode CheckTimeStamp(FieldSpec field, ReadOnlySpan<byte> source)
    {
        RefusalCode refusal = TryReadDay(source[..8], out int day);
        if (refusal != RefusalCode.None)
        {
            return refusal;
        }

        if (!AreDigits(source[8..]))
        {
            return RefusalCode.NotDigits;
        }

        int clock = (int)Number(source[8..]);
        if (day == 0)
        {
            return clock != 0 ? RefusalCode.InvalidDate : field.IsRequired ? RefusalCode.RequiredMissing : RefusalCode.None;
        }

        return clock / 10_000 > 23 || clock / 100 % 100 > 59 || clock % 100 > 59 ? RefusalCode.InvalidDate : RefusalCode.None;
    }

    private static RefusalCode CheckText(FieldSpec field, ReadOnlySpan<byte> source)
    {
        ReadOnlySpan<byte> value = Trim(source);
        if (value.IsEmpty)
        {
            return field.IsRequired ? RefusalCode.RequiredMissing : RefusalCode.None;
        }

        return field.Kind switch
        {
            FieldKind.Code => Classify(field.Codes!, value) switch
            {
                CodeState.Active => RefusalCode.None,
                CodeState.Obsolete => RefusalCode.ObsoleteCode,
                _ => RefusalCode.UnknownCode,
            },
            FieldKind.Identifier => CheckIdentifier(field, value),
            FieldKind.TermsDuration => CheckTermsDuration(value),
            FieldKind.PaymentHistoryProfile => CheckHistory(field, value),
            _ => CheckFreeText(value),
        };
    }

    private static RefusalCode CheckFreeText(ReadOnlySpan<byte> value)
    {
        foreach (byte character in value)
        {
            if ((uint)(character - ' ') > '~' - ' ' || (uint)(character - 'a') <= 'z' - 'a')
            {
                return FieldCodec.Classify((char)character);
            }
        }

        return value[0] == ' ' ? RefusalCode.OuterBlank : RefusalCode.None;
    }

    private static RefusalCode CheckIdentifier(FieldSpec field, ReadOnlySpan<byte> value)
    {
        foreach (byte character in value)
        {
            if ((uint)(character - '0') > 9 && (uint)(character - 'A') > 25)
            {
                return FieldCodec.Classify((char)character);
            }
        }

        if (value.Length < field.MinimumLength)
        {
            return RefusalCode.TooShort;
        }

        return field.RefusesPlaceholder && value[0] is (byte)'0' or (byte)'9' && IsFilledWith(value, (char)value[0])
            ? RefusalCode.Placeholder
            : RefusalCode.None;
    }

    private static RefusalCode CheckTermsDuration(ReadOnlySpan<byte> value)
    {
        bool isKnown = value.SequenceEqual("LOC"u8) || value.SequenceEqual("REV"u8)
            || (value.Length == 3 && AreDigits(value) && !IsFilledWith(value, '0'));
        return isKnown ? RefusalCode.None : RefusalCode.UnknownCode;
    }

    private static RefusalCode CheckHistory(FieldSpec field, ReadOnlySpan<byte> value)
    {
        if (value.Length < field.Length)
        {
            return RefusalCode.TooShort;
        }

        bool isBeforeHistory = false;
        bool hasGap = false;
        foreach (byte character in value)
        {
            if (!FieldCodec.IsProfileCharacter((char)character))
            {
                return RefusalCode.UnknownCode;
            }

            bool isBefore = character == PaymentHistoryCharacter.NoHistoryBefore;
            hasGap |= isBeforeHistory && !isBefore;
            isBeforeHistory |= isBefore;
        }

        return hasGap ? RefusalCode.HistoryGap : RefusalCode.None;
    }
}
