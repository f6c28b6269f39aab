using Metro2.Format.Fields;
using Metro2.Format.Files;

namespace Metro2.Format.Json;

/// <summary>Dates and settings as they stand in JSON.</summary>
internal static class JsonText
{
    /// <summary>Count of characters of yyyy-MM-dd.</summary>
    public const int DateLength = 10;

    /// <summary>Count of characters of yyyy-MM-ddTHH:mm:ss.</summary>
    public const int TimeLength = 19;

    public static ReadOnlySpan<byte> Of(LineEnding lineEnding) => lineEnding switch
    {
        LineEnding.None => "none"u8,
        LineEnding.Lf => "lf"u8,
        LineEnding.CrLf => "crlf"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(lineEnding)),
    };

    public static bool TryParse(ReadOnlySpan<byte> text, out LineEnding lineEnding)
    {
        lineEnding = text.SequenceEqual("none"u8) ? LineEnding.None
            : text.SequenceEqual("crlf"u8) ? LineEnding.CrLf
            : LineEnding.Lf;
        return text.SequenceEqual(Of(lineEnding));
    }

    /// <summary>MMDDYYYY or MMDDYYYYHHMMSS to the form of ISO 8601.</summary>
    /// <returns>Count of characters written.</returns>
    public static int ToIso(ReadOnlySpan<byte> source, Span<byte> iso)
    {
        source[4..8].CopyTo(iso);
        source[..2].CopyTo(iso[5..]);
        source[2..4].CopyTo(iso[8..]);
        iso[4] = iso[7] = (byte)'-';
        if (source.Length == 8)
        {
            return DateLength;
        }

        iso[10] = (byte)'T';
        source[8..10].CopyTo(iso[11..]);
        source[10..12].CopyTo(iso[14..]);
        source[12..14].CopyTo(iso[17..]);
        iso[13] = iso[16] = (byte)':';
        return TimeLength;
    }

    /// <summary>The form of ISO 8601 to MMDDYYYY or MMDDYYYYHHMMSS; whether the digits make a day is not asked here.</summary>
    /// <returns>Whether digits and signs stand where they should.</returns>
    public static bool TryFromIso(ReadOnlySpan<byte> iso, Span<byte> target)
    {
        if (iso.Length != (target.Length == 8 ? DateLength : TimeLength) || iso[4] != '-' || iso[7] != '-')
        {
            return false;
        }

        iso[..4].CopyTo(target[4..]);
        iso[5..7].CopyTo(target);
        iso[8..10].CopyTo(target[2..]);
        if (target.Length > 8)
        {
            if (iso[10] != 'T' || iso[13] != ':' || iso[16] != ':')
            {
                return false;
            }

            iso[11..13].CopyTo(target[8..]);
            iso[14..16].CopyTo(target[10..]);
            iso[17..19].CopyTo(target[12..]);
        }

        return FieldBytes.AreDigits(target);
    }
}
