namespace Metro2.Etl.Configuration;

/// <summary>What can be known about a Social Security number from its digits alone.</summary>
internal static class SocialSecurityNumber
{
    // Printed on a wallet insert and in a brochure; cancelled, and used by thousands ever since.
    private static readonly string[] s_advertised = ["078051120", "219099999"];

    /// <summary>Whether nine digits can be a number that a person was given.</summary>
    public static bool IsPossible(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<char> area = digits[..3];
        if (area is "000" or "666" || area[0] == '9' || digits[3..5] is "00" || digits[5..] is "0000")
        {
            return false;
        }

        foreach (string advertised in s_advertised)
        {
            if (digits.SequenceEqual(advertised))
            {
                return false;
            }
        }

        return !IsRun(digits, 0) && !IsRun(digits, 1) && !IsRun(digits, 9);
    }

    // A step of 9 counts down, with 0 following 9 or 9 following 0.
    private static bool IsRun(ReadOnlySpan<char> digits, int step)
    {
        for (int index = 1; index < digits.Length; index++)
        {
            if ((digits[index - 1] - '0' + step) % 10 != digits[index] - '0')
            {
                return false;
            }
        }

        return true;
    }
}
