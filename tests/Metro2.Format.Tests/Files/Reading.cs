using System.Text;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Files;

/// <summary>Reads whole files and checks on the way that no byte gets lost.</summary>
internal static class Reading
{
    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static List<Item> All(string text, Metro2ReaderOptions? options = null) => All(Bytes(text), options);

    public static List<Item> All(byte[] file, Metro2ReaderOptions? options = null)
    {
        using var stream = new MemoryStream(file);
        return All(new Metro2FileReader(stream, options), file);
    }

    public static List<Item> All(Metro2FileReader reader, byte[] file)
    {
        var items = new List<Item>();
        long end = 0;
        while (reader.Read())
        {
            end = CheckPlace(reader, file, end);
            items.Add(new Item(
                reader.Kind, reader.RecordNumber, reader.Offset, reader.Problem, Encoding.Latin1.GetString(reader.Record), Decoded(reader)));
        }

        IsGap(file.AsSpan((int)end)).Should().BeTrue("only line ends may stand behind the last item");
        reader.Kind.Should().Be(Metro2ItemKind.None);
        reader.Read().Should().BeFalse();
        return items;
    }

    /// <summary>Checks that an item begins where the one before ended, but for what belongs to neither.</summary>
    /// <returns>Where the item ends.</returns>
    public static long CheckPlace(Metro2FileReader reader, byte[] file, long end)
    {
        long length = reader.Problem is { } problem ? problem.Length : reader.Raw.Length;
        long offset = reader.Offset;
        if (length == 0)
        {
            return end;
        }

        bool isPlaced = offset >= end && offset + length <= file.Length && IsGap(file.AsSpan((int)end, (int)(offset - end)), reader.Layout);
        if (!isPlaced)
        {
            throw new InvalidOperationException($"Item at {offset} of {length} bytes does not follow the end at {end}.");
        }

        return offset + length;
    }

    public static IEnumerable<ReadProblem> ProblemsOf(IEnumerable<Item> items) => items.Select(item => item.Problem).OfType<ReadProblem>();

    /// <summary>Whether bytes may stand behind an item: line ends and the mark at the end of a tape.</summary>
    public static bool IsGap(ReadOnlySpan<byte> gap) => !gap.ContainsAnyExcept((byte)'\r', (byte)'\n', (byte)0x1A);

    // Directly before a record its block's descriptor word may stand.
    private static bool IsGap(ReadOnlySpan<byte> gap, Metro2FileLayout layout)
    {
        bool isBlocked = layout is Metro2FileLayout.CharacterBlocked or Metro2FileLayout.PackedBlocked;
        return IsGap(gap) || (isBlocked && gap.Length >= 4 && IsGap(gap[..^4]));
    }

    private static object? Decoded(Metro2FileReader reader) => reader.Kind switch
    {
        Metro2ItemKind.Header when reader.TryDecode(out HeaderRecord header, out _) => header,
        Metro2ItemKind.Data when reader.TryDecode(out DataRecord data, out _) => data,
        Metro2ItemKind.Trailer when reader.TryDecode(out TrailerRecord trailer, out _) => trailer,
        _ => null,
    };

    /// <summary>What a reader handed out.</summary>
    public sealed record Item(Metro2ItemKind Kind, long RecordNumber, long Offset, ReadProblem? Problem, string Record, object? Value);
}
