using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Json;
using Metro2.Format.Records;

namespace Metro2.Format.Conversion;

/// <summary>
/// Turns files into JSON and back, and files of any layout into the unblocked character format. One record is held at a time.
/// Streams stay open and are the caller's; making the result durable is the caller's part.
/// </summary>
public static class FileConversion
{
    private delegate void RecordWriter(Metro2ItemKind kind, ReadOnlySpan<byte> record, bool beginsBlock);

    /// <summary>Turns a file of any layout into JSON.</summary>
    /// <param name="file">The file, at its start.</param>
    /// <param name="json">Where the text goes.</param>
    /// <param name="form">How the items stand.</param>
    /// <param name="report">Gets every problem. Bytes that belong to no record are not in the text.</param>
    /// <param name="options">What the reader may put right; nothing when null.</param>
    /// <param name="cancellation">Ends the work early; what was written is then no whole file.</param>
    /// <returns>What was done; exact when a character file, blocked or not, had one line end throughout and no problem.</returns>
    public static ConversionOutcome ToJson(
        Stream file,
        Stream json,
        JsonForm form,
        Action<ReadProblem> report,
        Metro2ReaderOptions? options = null,
        CancellationToken cancellation = default)
    {
        var probe = new LineEndProbe(file);
        using var writer = new Metro2JsonWriter(json, form);
        writer.WriteFile(probe.LineEnding);
        ConversionOutcome outcome = Walk(probe, options, report, writer.Write, cancellation);
        writer.Complete();
        return outcome;
    }

    /// <summary>
    /// Turns JSON into a file in the character format, blocked where the text says so. Trailer counts are written as they stand.
    /// </summary>
    /// <param name="json">The text, at its start.</param>
    /// <param name="file">Where the bytes go.</param>
    /// <param name="lineEnding">What stands behind every record; null for what the text tells, else a line feed.</param>
    /// <param name="cancellation">Ends the work early; what was written is then no whole file.</param>
    /// <returns>What was done; always exact.</returns>
    /// <exception cref="Metro2JsonException">The text is no JSON, or a value cannot stand in its field; what was written is no file.</exception>
    public static ConversionOutcome FromJson(Stream json, Stream file, LineEnding? lineEnding = null, CancellationToken cancellation = default)
    {
        var reader = new Metro2JsonReader(json);
        RecordOutput? output = null;
        long count = 0;
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            output ??= new RecordOutput(file, lineEnding ?? reader.LineEnding ?? LineEnding.Lf);
            if (!output.Write(reader.Record, reader.BeginsBlock))
            {
                throw new Metro2JsonException(reader.ItemNumber, "begins_block", "the block is longer than its descriptor word can tell.");
            }

            count++;
        }

        output?.Flush();
        return new ConversionOutcome(count, ProblemCount: 0, IsExact: true);
    }

    /// <summary>
    /// Turns a file of any layout, packed and blocked ones too, into the unblocked character format. The trailer keeps its
    /// counts but for the one of blocks, which becomes zero.
    /// </summary>
    /// <param name="file">The file, at its start.</param>
    /// <param name="target">Where the bytes go.</param>
    /// <param name="lineEnding">What stands behind every record.</param>
    /// <param name="report">Gets every problem. Bytes that belong to no record are left out.</param>
    /// <param name="options">What the reader may put right; nothing when null.</param>
    /// <param name="cancellation">Ends the work early; what was written is then no whole file.</param>
    /// <returns>What was done; exact when the file was unblocked characters with that line end already, and no problem.</returns>
    public static ConversionOutcome ToCharacters(
        Stream file,
        Stream target,
        LineEnding lineEnding,
        Action<ReadProblem> report,
        Metro2ReaderOptions? options = null,
        CancellationToken cancellation = default)
    {
        var probe = new LineEndProbe(file);
        var output = new RecordOutput(target, lineEnding);
        byte[] trailer = new byte[DataRecordCodec.MaximumLength];
        ConversionOutcome outcome = Walk(probe, options, report, (kind, record, _) =>
        {
            if (kind != Metro2ItemKind.Trailer || !probe.IsBlocked)
            {
                output.Write(record);
                return;
            }

            record.CopyTo(trailer);
            FieldCodec.WriteNumber(TrailerRecordLayout.BlockCount, 0, trailer);
            output.Write(trailer.AsSpan(0, record.Length));
        }, cancellation);
        output.Flush();
        return outcome with { IsExact = outcome.IsExact && !probe.IsBlocked && probe.LineEnding == lineEnding };
    }

    private static ConversionOutcome Walk(
        LineEndProbe probe,
        Metro2ReaderOptions? options,
        Action<ReadProblem> report,
        RecordWriter write,
        CancellationToken cancellation)
    {
        var reader = new Metro2FileReader(probe, options);
        long records = 0;
        long problems = 0;
        long expected = 0;
        long blocks = 0;
        bool isEven = true;
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Kind == Metro2ItemKind.Problem)
            {
                problems++;
                report(reader.Problem!);
                continue;
            }

            bool beginsBlock = reader.Layout == Metro2FileLayout.CharacterBlocked && reader.BlockCount > blocks;
            blocks = reader.BlockCount;
            isEven &= reader.Offset == expected + (beginsBlock ? RecordOutput.WordLength : 0);
            expected = reader.Offset + reader.Raw.Length + RecordOutput.BytesOf(probe.LineEnding).Length;
            probe.IsBlocked = reader.Layout is Metro2FileLayout.CharacterBlocked or Metro2FileLayout.PackedBlocked;
            write(reader.Kind, reader.Record, beginsBlock);
            records++;
        }

        bool isExact = isEven && problems == 0 && probe.Position == expected
            && reader.Layout is Metro2FileLayout.Character or Metro2FileLayout.CharacterBlocked;
        return new ConversionOutcome(records, problems, isExact);
    }
}
