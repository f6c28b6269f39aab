using System.Buffers.Binary;

namespace Metro2.Format.Fields;

/// <summary>
/// A hash of 96 bits for the search of account numbers, the same on every machine: two chains of 64 x 64 bit products folded
/// together. Nobody attacks a file of one's own, so it need not withstand that.
/// </summary>
internal static class KeyHash
{
    /// <summary>Hashes a key.</summary>
    public static (ulong Slot, uint Check) Of(ReadOnlySpan<byte> key)
    {
        ulong first = 0x9E3779B97F4A7C15;
        ulong second = 0xD1B54A32D192ED03;
        while (!key.IsEmpty)
        {
            ulong word = Word(key);
            first = Fold(first ^ word, 0xA0761D6478BD642F);
            second = Fold(second ^ word, 0xE7037ED1A0B428DB);
            key = key[Math.Min(8, key.Length)..];
        }

        return (Fold(first, 0x8EBC6AF09C88C6E3), (uint)(Fold(second, 0x589965CC75374CC3) >> 32));
    }

    private static ulong Word(ReadOnlySpan<byte> key)
    {
        if (key.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(key);
        }

        ulong word = 0;
        foreach (byte one in key)
        {
            word = (word << 8) | one;
        }

        return word;
    }

    private static ulong Fold(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }
}
