using System.Text;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Files;

public sealed class Metro2FileWriterTests
{
    [Theory]
    [InlineData(LineEnding.None, "")]
    [InlineData(LineEnding.Lf, "\n")]
    [InlineData(LineEnding.CrLf, "\r\n")]
    public void Every_record_ends_as_agreed_the_trailer_too(LineEnding lineEnding, string expected)
    {
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, new Metro2WriterOptions { LineEnding = lineEnding });
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        writer.TryWrite(Samples.First, out _).Should().BeTrue();
        writer.TryWrite(Samples.Second, out _).Should().BeTrue();
        writer.Complete();
        string golden = File.ReadAllText(Samples.GoldenPath, Encoding.ASCII);
        Encoding.ASCII.GetString(stream.ToArray()).Should().Be(golden.Replace("\n", expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(BlockCountPolicy.Zero, 0)]
    [InlineData(BlockCountPolicy.RecordsPlusTwo, 4)]
    public void The_count_of_blocks_is_what_the_bureau_wants(BlockCountPolicy policy, long expected)
    {
        var writer = new Metro2FileWriter(Stream.Null, new Metro2WriterOptions { BlockCount = policy });
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        writer.TryWrite(Samples.First, out _).Should().BeTrue();
        writer.TryWrite(Samples.Second, out _).Should().BeTrue();
        writer.Complete().BlockCount.Should().Be(expected);
    }

    [Fact]
    public void A_refused_record_leaves_the_file_and_its_totals_as_they_were()
    {
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, new Metro2WriterOptions());
        writer.TryWriteHeader(Samples.Header with { ReporterName = "" }, out var refusals).Should().BeFalse();
        refusals.Should().ContainSingle();
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        writer.TryWrite(Samples.First with { CurrentBalance = -1 }, out refusals).Should().BeFalse();
        refusals.Should().ContainSingle();
        writer.TryWrite(Samples.First, out _).Should().BeTrue();
        var broken = new DataRecord { Base = Samples.First, L1 = new L1Segment() };
        writer.TryWrite(broken, out refusals).Should().BeFalse();
        refusals.Should().ContainSingle();
        writer.TryWrite(Samples.Second, out _).Should().BeTrue();
        writer.Complete();
        stream.ToArray().Should().Equal(File.ReadAllBytes(Samples.GoldenPath));
    }

    [Fact]
    public void Records_encoded_elsewhere_make_the_same_file()
    {
        byte[] first = new byte[426];
        byte[] second = new byte[DataRecordCodec.MaximumLength];
        BaseSegmentCodec.TryEncode(Samples.First, first, out _).Should().BeTrue();
        DataRecordCodec.TryEncode(Samples.Second, second, out int length, out _).Should().BeTrue();
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, new Metro2WriterOptions());
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        writer.WriteEncoded(first);
        writer.WriteEncoded(second.AsSpan(0, length));
        writer.Complete();
        stream.ToArray().Should().Equal(File.ReadAllBytes(Samples.GoldenPath));
    }

    [Theory]
    [InlineData(0, "0425")]
    [InlineData(0, "04A6")]
    [InlineData(4, "2")]
    [InlineData(123, "12")]
    public void Encoded_bytes_that_are_no_data_record_are_an_error_and_write_nothing(int offset, string overwrite)
    {
        byte[] record = new byte[426];
        BaseSegmentCodec.TryEncode(Samples.First, record, out _).Should().BeTrue();
        Encoding.ASCII.GetBytes(overwrite, record.AsSpan(offset));
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, new Metro2WriterOptions());
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        ((Action)(() => writer.WriteEncoded(record))).Should().Throw<ArgumentException>();
        ((Action)(() => writer.WriteEncoded(record.AsSpan(0, 3)))).Should().Throw<ArgumentException>();
        writer.Complete().Should().Be(new TrailerRecord());
        stream.Length.Should().Be(2 * 427);
    }

    [Fact]
    public void The_order_of_records_is_kept()
    {
        var writer = new Metro2FileWriter(Stream.Null, new Metro2WriterOptions());
        ((Action)(() => writer.TryWrite(Samples.First, out _))).Should().Throw<InvalidOperationException>();
        ((Action)(() => writer.Complete())).Should().Throw<InvalidOperationException>();
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        ((Action)(() => writer.TryWriteHeader(Samples.Header, out _))).Should().Throw<InvalidOperationException>();
        writer.Complete();
        ((Action)(() => writer.TryWrite(Samples.Second, out _))).Should().Throw<InvalidOperationException>();
        ((Action)(() => writer.WriteEncoded(new byte[426]))).Should().Throw<InvalidOperationException>();
        ((Action)(() => writer.Complete())).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_file_larger_than_any_buffer_is_whole()
    {
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, new Metro2WriterOptions { LineEnding = LineEnding.CrLf });
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        for (int index = 0; index < 1000; index++)
        {
            writer.TryWrite(Samples.First with { CurrentBalance = index }, out _).Should().BeTrue();
            writer.TryWrite(Samples.Second, out _).Should().BeTrue();
        }

        TrailerRecord trailer = writer.Complete();
        trailer.TotalBaseRecords.Should().Be(2000);
        stream.Length.Should().Be((2 * 428) + (1000 * (428 + 582)));
        stream.Position = 0;
        var reader = new Metro2FileReader(stream);
        long next = 0;
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Data && reader.Record.Length == 426)
            {
                reader.TryDecode(out DataRecord record, out _).Should().BeTrue();
                record.Base.CurrentBalance.Should().Be(next++);
            }
        }

        next.Should().Be(1000);
    }

    [Fact]
    public void The_stream_stays_open()
    {
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, new Metro2WriterOptions());
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        writer.Complete();
        stream.CanWrite.Should().BeTrue();
    }
}
