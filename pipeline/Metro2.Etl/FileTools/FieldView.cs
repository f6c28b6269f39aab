using System.Globalization;
using System.Text;
using Metro2.Format.Codes;
using Metro2.Format.Fields;

namespace Metro2.Etl.FileTools;

/// <summary>A field's value as people read it: days as yyyy-MM-dd, amounts in dollars, codes with their labels.</summary>
internal static class FieldView
{
    /// <summary>What stands for a value about a person. It does not tell how long the value is.</summary>
    public const string Mask = "*****";

    /// <summary>Describes a value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="characters">The field's characters, as they stand in the file; blanks behind them may be missing.</param>
    /// <param name="unmask">Whether values about persons are shown.</param>
    /// <returns>The value; empty when absent.</returns>
    public static string Describe(FieldSpec field, string characters, bool unmask)
    {
        string text = characters.TrimEnd(' ');
        bool isAbsent = text.Length == 0
            || (field.Kind is FieldKind.Date or FieldKind.TimeStamp or FieldKind.Digits && text.All(character => character == '0'));
        if (isAbsent)
        {
            return string.Empty;
        }

        return field.IsPersonal && !unmask ? Mask : Plain(field, text);
    }

    /// <summary>What a code means; empty when it is no code, unknown, or about a person and masked.</summary>
    public static string Meaning(FieldSpec field, string characters, bool unmask) =>
        field.Codes is { } codes && (unmask || !field.IsPersonal) && codes.TryGet(characters.TrimEnd(' '), out CodeEntry? entry)
            ? entry.Label
            : string.Empty;

    private static string Plain(FieldSpec field, string text) => field.Kind switch
    {
        FieldKind.Date when Read(text, "MMddyyyy") is { } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldKind.TimeStamp when Read(text, "MMddyyyyHHmmss") is { } time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        FieldKind.Money or FieldKind.Number when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) =>
            number.ToString("N0", CultureInfo.InvariantCulture),
        _ => Printable(text),
    };

    private static DateTime? Read(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime value) ? value : null;

    // What cannot be printed could move a terminal's cursor.
    private static string Printable(string text)
    {
        StringBuilder printable = new(text);
        for (int index = 0; index < printable.Length; index++)
        {
            printable[index] = char.IsBetween(printable[index], ' ', '~') ? printable[index] : '?';
        }

        return printable.ToString();
    }
}
