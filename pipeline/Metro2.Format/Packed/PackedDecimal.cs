namespace Metro2.Format.Packed;

/// <summary>Packed decimals of IBM machines: two digits a byte, the sign in the low half of the last byte.</summary>
public static class PackedDecimal
{
    /// <summary>
    /// Reads a number that is not negative as digits. The sign may be C, F, A or E; bytes that are all zero or all blanks
    /// are an absent value and read as zeros.
    /// </summary>
    /// <param name="packed">The bytes of the field.</param>
    /// <param name="digits">As many ASCII digits as the field has in the character format; unchanged on failure.</param>
    /// <returns>Whether the bytes are such a number and it has no more digits than asked for.</returns>
    public static bool TryRead(ReadOnlySpan<byte> packed, Span<byte> digits)
    {
        // The last byte of a number holds its sign, so most values need no second look.
        bool mayBeAbsent = packed.IsEmpty || packed[^1] is 0 or (byte)' ';
        if (mayBeAbsent && (!packed.ContainsAnyExcept((byte)0) || !packed.ContainsAnyExcept((byte)' ')))
        {
            digits.Fill((byte)'0');
            return true;
        }

        if (!IsNumber(packed, digits.Length))
        {
            return false;
        }

        int half = packed.Length * 2 - 2;
        for (int index = digits.Length - 1; index >= 0; index--, half--)
        {
            digits[index] = half >= 0 ? (byte)('0' + HalfAt(packed, half)) : (byte)'0';
        }

        return true;
    }

    private static bool IsNumber(ReadOnlySpan<byte> packed, int mostDigits)
    {
        if ((packed[^1] & 0x0F) is not (0x0A or 0x0C or 0x0E or 0x0F))
        {
            return false;
        }

        int count = packed.Length * 2 - 1;
        for (int half = 0; half < count; half++)
        {
            int value = HalfAt(packed, half);
            if (value > 9 || (half < count - mostDigits && value != 0))
            {
                return false;
            }
        }

        return true;
    }

    private static int HalfAt(ReadOnlySpan<byte> packed, int half) =>
        (half & 1) == 0 ? packed[half >> 1] >> 4 : packed[half >> 1] & 0x0F;
}
