namespace Metro2.Format.Fields;

/// <summary>
/// Eight characters at once, the first in the lowest byte: days are eight digits and amounts nine, so most of a record is
/// read in steps of eight.
/// </summary>
internal static class EightDigits
{
    /// <summary>Eight zeros.</summary>
    public const ulong Zeros = 0x3030303030303030;

    private const ulong HighHalves = 0xF0F0F0F0F0F0F0F0;

    /// <summary>Whether all are digits: the upper half-bytes are 3 and stay so when six is added.</summary>
    public static bool AreDigits(ulong characters) =>
        (characters & HighHalves) == Zeros && ((characters + 0x0606060606060606) & HighHalves) == Zeros;

    /// <summary>The number that digits make; meaningless for anything else.</summary>
    public static int Number(ulong characters)
    {
        // Digits to pairs, then pairs to fours and eights in one multiplication each.
        ulong pairs = characters - Zeros;
        pairs = (pairs * 10) + (pairs >> 8);
        ulong odd = (pairs & 0x000000FF000000FF) * 0x000F424000000064;
        ulong even = ((pairs >> 16) & 0x000000FF000000FF) * 0x0000271000000001;
        return (int)((odd + even) >> 32);
    }
}
