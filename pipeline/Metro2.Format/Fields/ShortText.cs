using System.Text;

namespace Metro2.Format.Fields;

/// <summary>
/// One string for every short text, made when it is first met: codes, states and terms repeat in every record, so reading
/// them again allocates nothing. The table is small and bounded: texts of up to two printable characters, and three digits.
/// </summary>
internal static class ShortText
{
    private const int Printable = '~' - ' ' + 1;
    private const int FirstPair = Printable;
    private const int FirstDigits = FirstPair + (Printable * Printable);

    // Two threads may make the same text at once; either string will do.
    private static readonly string?[] Texts = new string?[FirstDigits + 1000];

    /// <summary>The text of printable characters.</summary>
    /// <param name="characters">Bytes from blank to tilde, padding taken off.</param>
    public static string Of(ReadOnlySpan<byte> characters)
    {
        int index = characters.Length switch
        {
            0 => -1,
            1 => characters[0] - ' ',
            2 => FirstPair + ((characters[0] - ' ') * Printable) + (characters[1] - ' '),
            3 when FieldBytes.AreDigits(characters) => FirstDigits + (int)FieldBytes.Number(characters),
            _ => Texts.Length,
        };
        return index < 0 ? string.Empty
            : index < Texts.Length ? Texts[index] ??= Encoding.ASCII.GetString(characters)
            : characters.SequenceEqual("LOC"u8) ? "LOC"
            : characters.SequenceEqual("REV"u8) ? "REV"
            : Encoding.ASCII.GetString(characters);
    }
}
