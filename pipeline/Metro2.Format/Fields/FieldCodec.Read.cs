using System.Text;

namespace Metro2.Format.Fields;

public static partial class FieldCodec
{
    private static readonly long[] PowersOfTen = CreatePowersOfTen();

    /// <summary>
    /// Reads a text, identifier, digit string, code, terms duration or payment history.
    /// Codes are handed out as they stand: an unknown one is for the checks to judge, not for the reader to lose.
    /// </summary>
    /// <param name="field">A field of one of these kinds.</param>
    /// <param name="record">The whole record or segment.</param>
    /// <param name="value">The value without padding; empty means absent.</param>
    /// <returns><see cref="RefusalCode.None"/>, or why the bytes cannot be read.</returns>
    /// <exception cref="ArgumentException">The field holds no text.</exception>
    public static RefusalCode ReadText(FieldSpec field, ReadOnlySpan<byte> record, out string value)
    {
        value = string.Empty;
        ReadOnlySpan<byte> source = field.Slice(record);
        switch (field.Kind)
        {
            case FieldKind.Digits:
                if (source.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
                {
                    return RefusalCode.NotDigits;
                }

                if (source.ContainsAnyExcept((byte)'0'))
                {
                    value = Encoding.ASCII.GetString(source);
                }

                return RefusalCode.None;
            case FieldKind.Text or FieldKind.Code or FieldKind.Identifier
                or FieldKind.TermsDuration or FieldKind.PaymentHistoryProfile:
                int bad = source.IndexOfAnyExceptInRange((byte)' ', (byte)'~');
                if (bad >= 0)
                {
                    return Classify((char)source[bad]);
                }

                value = ShortText.Of(FieldBytes.Trim(source));
                return RefusalCode.None;
            default:
                throw WrongKindToRead(field);
        }
    }

    /// <summary>Reads a count, an amount in whole dollars or a record length.</summary>
    /// <param name="field">A field of kind number, money or descriptor word.</param>
    /// <param name="record">The whole record or segment.</param>
    /// <param name="value">0 or more.</param>
    /// <returns><see cref="RefusalCode.None"/>, or why the bytes cannot be read.</returns>
    /// <exception cref="ArgumentException">The field holds no number.</exception>
    public static RefusalCode ReadNumber(FieldSpec field, ReadOnlySpan<byte> record, out long value)
    {
        if (field.Kind is not (FieldKind.Number or FieldKind.Money or FieldKind.DescriptorWord))
        {
            throw WrongKindToRead(field);
        }

        return TryReadDigits(field.Slice(record), out value) ? RefusalCode.None : RefusalCode.NotDigits;
    }

    /// <summary>Reads a day written MMDDYYYY.</summary>
    /// <param name="field">A date field.</param>
    /// <param name="record">The whole record or segment.</param>
    /// <param name="value">The day; null when the field is all zeros.</param>
    /// <returns><see cref="RefusalCode.None"/>, or why the bytes cannot be read.</returns>
    /// <exception cref="ArgumentException">The field holds no date.</exception>
    public static RefusalCode ReadDate(FieldSpec field, ReadOnlySpan<byte> record, out DateOnly? value)
    {
        if (field.Kind != FieldKind.Date)
        {
            throw WrongKindToRead(field);
        }

        return ReadDay(field.Slice(record), out value);
    }

    /// <summary>Reads a day and time written MMDDYYYYHHMMSS.</summary>
    /// <param name="field">A time stamp field.</param>
    /// <param name="record">The whole record or segment.</param>
    /// <param name="value">The time without a zone; null when the field is all zeros.</param>
    /// <returns><see cref="RefusalCode.None"/>, or why the bytes cannot be read.</returns>
    /// <exception cref="ArgumentException">The field holds no time stamp.</exception>
    public static RefusalCode ReadTimeStamp(FieldSpec field, ReadOnlySpan<byte> record, out DateTime? value)
    {
        if (field.Kind != FieldKind.TimeStamp)
        {
            throw WrongKindToRead(field);
        }

        value = null;
        ReadOnlySpan<byte> source = field.Slice(record);
        RefusalCode refusal = ReadDay(source[..8], out DateOnly? day);
        if (refusal != RefusalCode.None)
        {
            return refusal;
        }

        if (!TryReadDigits(source[8..], out long clock))
        {
            return RefusalCode.NotDigits;
        }

        (int hour, int minute, int second) = ((int)(clock / 10_000), (int)(clock / 100 % 100), (int)(clock % 100));
        if (hour > 23 || minute > 59 || second > 59 || (day is null && clock != 0))
        {
            return RefusalCode.InvalidDate;
        }

        value = day?.ToDateTime(new TimeOnly(hour, minute, second));
        return RefusalCode.None;
    }

    /// <summary>Compares a constant or reserved field with what belongs there.</summary>
    /// <returns><see cref="RefusalCode.None"/> or <see cref="RefusalCode.NotTheConstant"/>.</returns>
    /// <exception cref="ArgumentException">The field is no constant.</exception>
    public static RefusalCode ReadConstant(FieldSpec field, ReadOnlySpan<byte> record)
    {
        if (field.Kind is not (FieldKind.Constant or FieldKind.Reserved))
        {
            throw WrongKindToRead(field);
        }

        ReadOnlySpan<byte> source = field.Slice(record);
        int length = field.Constant.Length;
        return Ascii.Equals(source[..length], field.Constant) && !source[length..].ContainsAnyExcept((byte)' ')
            ? RefusalCode.None
            : RefusalCode.NotTheConstant;
    }

    private static RefusalCode ReadDay(ReadOnlySpan<byte> source, out DateOnly? value)
    {
        RefusalCode refusal = FieldBytes.TryReadDay(source, out int day);
        value = day == 0 ? null : DateOnly.FromDayNumber(day);
        return refusal;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> source, out long value)
    {
        bool areDigits = FieldBytes.AreDigits(source);
        value = areDigits ? FieldBytes.Number(source) : 0;
        return areDigits;
    }

    private static long[] CreatePowersOfTen()
    {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int index = 1; index < powers.Length; index++)
        {
            powers[index] = powers[index - 1] * 10;
        }

        return powers;
    }

    private static ArgumentException WrongKindToRead(FieldSpec field) =>
        new($"{field} is of kind {field.Kind} and is not read this way.", nameof(field));
}
