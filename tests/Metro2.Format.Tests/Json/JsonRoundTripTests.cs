using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using Metro2.Format.Conversion;
using Metro2.Format.Files;
using Metro2.Format.Json;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Json;

/// <summary>From a file to JSON and back, byte for byte.</summary>
public sealed class JsonRoundTripTests
{
    private static readonly byte[] Golden = File.ReadAllBytes(Samples.GoldenPath);

    [Theory]
    [InlineData(JsonForm.Lines)]
    [InlineData(JsonForm.Array)]
    public void The_published_file_comes_back_byte_for_byte(JsonForm form)
    {
        string json = ToJson(Golden, form, out ConversionOutcome outcome);

        outcome.Should().Be(new ConversionOutcome(4, 0, IsExact: true));
        FromJson(json).Should().Equal(Golden);
    }

    [Fact]
    public void Days_are_written_as_in_ISO_8601_and_amounts_as_numbers_and_nothing_for_what_is_absent()
    {
        string[] lines = ToJson(Golden, JsonForm.Lines, out _).Split('\n');

        lines[0].Should().Be("""{"type":"file","line_ending":"lf"}""");
        using JsonDocument account = JsonDocument.Parse(lines[3]);
        JsonElement segment = account.RootElement.GetProperty("base_segment");
        segment.GetProperty("time_stamp").GetString().Should().Be("2025-06-30T00:00:00");
        segment.GetProperty("date_opened").GetString().Should().Be("2024-11-04");
        segment.GetProperty("current_balance").GetInt64().Should().Be(1300);
        segment.GetProperty("credit_limit").GetInt64().Should().Be(0);
        segment.TryGetProperty("date_closed", out _).Should().BeFalse();
        segment.TryGetProperty("payment_rating", out _).Should().BeFalse();
        segment.TryGetProperty("social_security_number", out _).Should().BeFalse();
        segment.EnumerateObject().Should().NotContain(property => property.Name.StartsWith("reserved"));
        account.RootElement.GetProperty("segments").EnumerateArray().Select(one => one.GetProperty("type").GetString())
            .Should().Equal("j1_segment", "l1_segment");
    }

    [Fact]
    public void Any_file_of_any_line_end_comes_back_byte_for_byte()
    {
        var files =
            from records in Gen.ListOf(RecordValues.DataRecords(), 4)
            from lineEnding in Gen.Elements(LineEnding.None, LineEnding.Lf, LineEnding.CrLf)
            from form in Gen.Elements(JsonForm.Lines, JsonForm.Array)
            select (records, lineEnding, form);
        Values.Check(Prop.ForAll(files.ToArbitrary(), one =>
        {
            byte[] file = Write(one.records, one.lineEnding);
            string json = ToJson(file, one.form, out ConversionOutcome outcome);
            outcome.IsExact.Should().BeTrue();
            FromJson(json).Should().Equal(file);
        }), runs: 200);
    }

    [Theory]
    [InlineData(Blocking.RecordPerBlock, LineEnding.None)]
    [InlineData(Blocking.RecordPerBlock, LineEnding.CrLf)]
    [InlineData(Blocking.Filled, LineEnding.None)]
    [InlineData(Blocking.Filled, LineEnding.Lf)]
    public void A_blocked_file_comes_back_with_its_blocks(Blocking blocking, LineEnding lineEnding)
    {
        byte[] file = SampleFiles.Written(new Metro2WriterOptions { Blocking = blocking, LineEnding = lineEnding, BlockBytes = 1100 });

        string json = ToJson(file, JsonForm.Lines, out ConversionOutcome outcome);

        outcome.IsExact.Should().BeTrue();
        json.Should().Contain("\"begins_block\":true");
        FromJson(json).Should().Equal(file);
    }

    [Fact]
    public void Many_blocks_come_back()
    {
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, new Metro2WriterOptions { Blocking = Blocking.Filled });
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        for (int count = 0; count < 700; count++)
        {
            writer.TryWrite(Samples.Second, out _).Should().BeTrue();
        }

        writer.Complete();

        FromJson(ToJson(stream.ToArray(), JsonForm.Array, out _)).Should().Equal(stream.ToArray());
    }

    [Fact]
    public void Whatever_stands_in_the_fields_comes_back_byte_for_byte()
    {
        byte[] clean = new byte[DataRecordCodec.MaximumLength];
        DataRecordCodec.TryEncode(Samples.Second, clean, out int length, out _).Should().BeTrue();
        var changes = Gen.ListOf(
            from position in Gen.Choose(0, length - 1).Where(at => at is not (426 or 427 or 526 or 527))
            from value in Gen.OneOf(Gen.Choose(0, 255), Gen.Choose(' ', '~'), Gen.Elements<int>(' ', '0', '9', 'a'))
            select (position, value), 12);
        Values.Check(Prop.ForAll(changes.ToArbitrary(), list =>
        {
            byte[] record = clean[..length];
            foreach ((int position, int value) in list)
            {
                record[position] = (byte)value;
            }

            using var stream = new MemoryStream();
            using var writer = new Metro2JsonWriter(stream, JsonForm.Lines);
            writer.Write(Metro2ItemKind.Data, record);
            writer.Complete();
            stream.Position = 0;
            var reader = new Metro2JsonReader(stream);
            reader.Read().Should().BeTrue();
            reader.Record.ToArray().Should().Equal(record);
        }), runs: 2000);
    }

    [Fact]
    public void Blank_segments_and_padding_of_a_fixed_length_file_come_back()
    {
        string[] lines = Encoding.ASCII.GetString(Golden).Split('\n');
        string filler = "J1" + new string(' ', 98) + "L1" + new string(' ', 52);
        string file = string.Join("\n",
            "0580" + lines[0][4..] + new string(' ', 154),
            "0580" + lines[1][4..] + filler,
            lines[2],
            "0580" + lines[3][4..] + new string(' ', 154),
            string.Empty);

        string json = ToJson(Encoding.ASCII.GetBytes(file), JsonForm.Lines, out ConversionOutcome outcome);

        outcome.IsExact.Should().BeTrue();
        json.Should().Contain("""{"type":"j1_segment","filler":true}""");
        Encoding.ASCII.GetString(FromJson(json)).Should().Be(file);
    }

    [Fact]
    public void Old_fill_and_withdrawn_codes_stand_raw_and_come_back()
    {
        byte[] file = Golden.ToArray();
        "05"u8.CopyTo(file.AsSpan(427 + 123));
        "        "u8.CopyTo(file.AsSpan(427 + 197));
        file[427 + 19] = (byte)'1';

        string json = ToJson(file, JsonForm.Lines, out _);

        json.Should().Contain("\"account_status\":{\"raw\":\"05\"}").And.Contain("\"date_closed\":{\"raw\":\"        \"}")
            .And.Contain("\"reserved_4\":{\"raw\":\"1\"}");
        FromJson(json).Should().Equal(file);
    }

    [Fact]
    public void Mixed_line_ends_are_made_one_and_that_is_told()
    {
        byte[] mixed = [.. Golden[..426], (byte)'\r', .. Golden[426..]];

        ToJson(mixed, JsonForm.Lines, out ConversionOutcome outcome);

        outcome.IsExact.Should().BeFalse();
    }

    [Fact]
    public void A_stream_that_gives_one_byte_at_a_time_is_read_the_same()
    {
        string json = ToJson(Golden, JsonForm.Array, out _);
        using var target = new MemoryStream();

        FileConversion.FromJson(new Trickle(Encoding.UTF8.GetBytes(json)), target);

        target.ToArray().Should().Equal(Golden);
    }

    private static byte[] Write(IEnumerable<DataRecord> records, LineEnding lineEnding)
    {
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, new Metro2WriterOptions { LineEnding = lineEnding });
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        foreach (DataRecord record in records)
        {
            writer.TryWrite(record, out _);
        }

        writer.Complete();
        return stream.ToArray();
    }

    private static string ToJson(byte[] file, JsonForm form, out ConversionOutcome outcome)
    {
        using var json = new MemoryStream();
        outcome = FileConversion.ToJson(new MemoryStream(file), json, form, _ => { });
        return Encoding.UTF8.GetString(json.ToArray());
    }

    private static byte[] FromJson(string json)
    {
        using var file = new MemoryStream();
        FileConversion.FromJson(new MemoryStream(Encoding.UTF8.GetBytes(json)), file);
        return file.ToArray();
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
