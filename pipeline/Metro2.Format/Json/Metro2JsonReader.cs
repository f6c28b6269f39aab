using System.Globalization;
using System.Text;
using System.Text.Json;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Json;

/// <summary>
/// Reads JSON as <see cref="Metro2JsonWriter"/> makes it, one item at a time, and hands out the bytes of each record.
/// Lines or one array are told apart by their first character. A value that its field refuses ends the reading, as do an
/// unknown property and a missing one that the field asks for; null and left out mean the same.
/// The stream stays open and is the caller's. Not safe for several threads at once.
/// </summary>
/// <param name="stream">The text as UTF-8, at its start; forward only.</param>
public sealed class Metro2JsonReader(Stream stream)
{
    /// <summary>The most bytes that one item may have; the longest record has about 20 KiB of text.</summary>
    public const int MaximumItemBytes = 1024 * 1024;

    private readonly JsonItemScanner _scanner = new(stream);
    private readonly byte[] _record = new byte[DataRecordCodec.MaximumLength];
    private int _length;

    /// <summary>What stands behind every record of the file, when the text tells; null before it was read.</summary>
    public LineEnding? LineEnding { get; private set; }

    /// <summary>What the current record is.</summary>
    public Metro2ItemKind Kind { get; private set; }

    /// <summary>The current record in the character format without a line end; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Record => _record.AsSpan(0, _length);

    /// <summary>Whether a block descriptor word stands before the current record.</summary>
    public bool BeginsBlock { get; private set; }

    /// <summary>The current item, counted from 1; the one with the settings of the file counts too.</summary>
    public long ItemNumber { get; private set; }

    /// <summary>Steps to the next record.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="Metro2JsonException">The text is no JSON, or a value cannot stand in its field.</exception>
    public bool Read()
    {
        _length = 0;
        while (Next(out ReadOnlySpan<byte> item))
        {
            var parser = new JsonItemParser(item, _record, ItemNumber);
            if (Parse(ref parser))
            {
                Kind = parser.Kind;
                _length = parser.Length;
                BeginsBlock = parser.BeginsBlock;
                return true;
            }

            if (ItemNumber > 1)
            {
                throw new Metro2JsonException(ItemNumber, string.Empty, "the settings of the file stand first or not at all.");
            }

            LineEnding = parser.LineEnding;
        }

        return false;
    }

    private bool Next(out ReadOnlySpan<byte> item)
    {
        ItemNumber++;
        string? problem = _scanner.Next(out item);
        return problem is null ? !item.IsEmpty : throw new Metro2JsonException(ItemNumber, string.Empty, problem);
    }

    private bool Parse(ref JsonItemParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            // The library's own message quotes what it found; it is not passed on, not even as a cause.
            throw new Metro2JsonException(
                ItemNumber,
                string.Empty,
                string.Create(CultureInfo.InvariantCulture, $"this is no JSON, around byte {parser.Position + 1} of the item."));
        }
    }
}
