using System.Text;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Files;

public sealed class Metro2FileReaderTests
{
    private static readonly string Golden = File.ReadAllText(Samples.GoldenPath, Encoding.ASCII);
    private static readonly string[] Lines = Golden.Split('\n');

    [Theory]
    [InlineData("", "")]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\n\n", "")]
    [InlineData("\r\n", "\u001A")]
    [InlineData("\n", "\u001A\u001A\n")]
    public void A_file_is_read_whatever_ends_its_lines(string lineEnd, string tail)
    {
        string text = Golden.Replace("\n", lineEnd, StringComparison.Ordinal) + tail;
        ReadTyped(text).Should().BeEquivalentTo(Expected(), options => options.RespectingRuntimeTypes().WithStrictOrdering());
    }

    [Fact]
    public void A_stream_that_gives_one_byte_at_a_time_is_read_the_same()
    {
        using var stream = new TricklingStream(Encoding.ASCII.GetBytes(Golden));
        var reader = new Metro2FileReader(stream);
        var lengths = new List<int>();
        while (reader.Read())
        {
            lengths.Add(reader.Record.Length);
        }

        lengths.Should().Equal(426, 426, 580, 426);
    }

    [Fact]
    public void Each_record_tells_where_it_stands()
    {
        var reader = new Metro2FileReader(StreamOf(Golden));
        var places = new List<(long, long, Metro2RecordKind)>();
        while (reader.Read())
        {
            places.Add((reader.RecordNumber, reader.Offset, reader.Kind));
        }

        places.Should().Equal(
            (1, 0, Metro2RecordKind.Header),
            (2, 427, Metro2RecordKind.Data),
            (3, 854, Metro2RecordKind.Data),
            (4, 1435, Metro2RecordKind.Trailer));
        reader.Read().Should().BeFalse();
    }

    [Fact]
    public void The_totals_of_the_records_read_are_those_of_the_trailer()
    {
        var reader = new Metro2FileReader(StreamOf(Golden));
        var totals = new FileTotals();
        while (reader.Read())
        {
            if (reader.Kind == Metro2RecordKind.Data)
            {
                totals.AddEncoded(reader.Record);
            }
            else if (reader.Kind == Metro2RecordKind.Trailer)
            {
                reader.TryDecode(out TrailerRecord trailer, out _).Should().BeTrue();
                trailer.Should().Be(totals.ToTrailer(trailer.BlockCount));
            }
        }

        totals.BaseCount.Should().Be(2);
    }

    [Fact]
    public void A_file_whose_records_share_one_length_is_read()
    {
        string common = "0580";
        string[] records =
        [
            common + Lines[0][4..].PadRight(576),
            common + Lines[1][4..] + "J1".PadRight(100) + "L1".PadRight(54),
            common + Lines[2][4..],
            common + Lines[3][4..].PadRight(576),
        ];
        ReadTyped(string.Concat(records))
            .Should().BeEquivalentTo(Expected(), options => options.RespectingRuntimeTypes().WithStrictOrdering());
    }

    [Fact]
    public void Several_headers_are_read_as_groups()
    {
        string text = $"{Lines[0]}\n{Lines[1]}\n{Lines[0]}\n{Lines[2]}\n{Lines[3]}\n";
        ReadTyped(text).Select(record => record.GetType()).Should().Equal(
            typeof(HeaderRecord), typeof(DataRecord), typeof(HeaderRecord), typeof(DataRecord), typeof(TrailerRecord));
    }

    [Fact]
    public void A_record_is_decoded_only_as_what_it_is()
    {
        var reader = new Metro2FileReader(StreamOf(Golden));
        ((Action)(() => reader.TryDecode(out HeaderRecord _, out _))).Should().Throw<InvalidOperationException>();
        reader.Read().Should().BeTrue();
        ((Action)(() => reader.TryDecode(out DataRecord _, out _))).Should().Throw<InvalidOperationException>();
        ((Action)(() => reader.TryDecode(out TrailerRecord _, out _))).Should().Throw<InvalidOperationException>();
        reader.TryDecode(out HeaderRecord header, out _).Should().BeTrue();
        header.Should().Be(Samples.Header);
    }

    public static TheoryData<string, string, long, long> BrokenFiles => new()
    {
        { "", "the file is empty", 1, 0 },
        { "hello", "no header begins here", 1, 0 },
        { Lines[1], "no header begins here", 1, 0 },
        { "\n" + Golden, "no header begins here", 1, 0 },
        { "\uFEFF" + Golden, "byte-order mark", 1, 0 },
        { Lines[0][4..], "four digits of the descriptor word before HEADER are missing", 1, 0 },
        { "0430" + Golden, "in blocks", 1, 0 },
        { "\u0001n\0\0" + Lines[0][4..], "packed 366", 1, 0 },
        { "\u0001r\0\0\u0001n\0\0" + Lines[0][4..], "packed 366", 1, 0 },
        { Lines[0], "ends without a trailer", 2, 426 },
        { $"{Lines[0]}\n{Lines[1]}\n", "ends without a trailer", 3, 854 },
        { Golden[..^10], "ends inside a record of 426 bytes", 4, 1435 },
        { Golden[..1437], "no descriptor word", 4, 1435 },
        { Golden.Replace("0580", "0426", StringComparison.Ordinal), "no descriptor word", 4, 1280 },
        { Golden.Replace("0580", "0680", StringComparison.Ordinal), "the line ends after 580 bytes, its descriptor word says 680", 3, 854 },
        { Golden.Replace("0580", "0400", StringComparison.Ordinal), "says 400 bytes", 3, 854 },
        { Golden.Replace("J1 VAN", "X1 VAN", StringComparison.Ordinal), "no segment begins at position 427", 3, 854 },
        { Golden.Replace("05801", "05802", StringComparison.Ordinal), "neither HEADER nor TRAILER", 3, 854 },
        { Golden + Lines[1], "a record stands behind the trailer", 5, 1862 },
        { Golden + "hello", "something stands behind the trailer", 5, 1862 },
        { $"{Lines[0]}\n\u001A", "no descriptor word", 2, 427 },
    };

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public void A_file_that_cannot_be_read_is_told_with_the_place(string text, string problem, long record, long offset)
    {
        Action read = () => ReadTyped(text);
        Metro2FormatException exception = read.Should().Throw<Metro2FormatException>().Which;
        exception.Message.Should().Contain(problem);
        (exception.RecordNumber, exception.Offset).Should().Be((record, offset));
        exception.Message.Should().NotContainAny("SMITH", "VAN DYKE", "078051120", "MARIA");
    }

    [Fact]
    public void A_tape_copy_in_EBCDIC_is_told_apart()
    {
        byte[] bytes = [0xF0, 0xF4, 0xF2, 0xF6, 0xC8, 0xC5, 0xC1, 0xC4, 0xC5, 0xD9, 0x40, 0x40, 0x40, 0x40];
        Metro2FileLayoutDetection.Detect(bytes).Should().Be(Metro2FileLayout.Ebcdic);
        Action read = () => new Metro2FileReader(new MemoryStream(bytes)).Read();
        read.Should().Throw<Metro2FormatException>().WithMessage("*EBCDIC*");
    }

    private static object[] Expected() =>
    [
        Samples.Header,
        new DataRecord { Base = Samples.First },
        Samples.Second,
        TotalsOfSamples(),
    ];

    private static TrailerRecord TotalsOfSamples()
    {
        var totals = new FileTotals();
        totals.Add(Samples.First);
        totals.Add(Samples.Second);
        return totals.ToTrailer(0);
    }

    private static MemoryStream StreamOf(string text) => new(Encoding.UTF8.GetBytes(text));

    private static List<object> ReadTyped(string text)
    {
        var reader = new Metro2FileReader(StreamOf(text));
        var records = new List<object>();
        while (reader.Read())
        {
            records.Add(reader.Kind switch
            {
                Metro2RecordKind.Header when reader.TryDecode(out HeaderRecord header, out _) => header,
                Metro2RecordKind.Data when reader.TryDecode(out DataRecord data, out _) => data,
                Metro2RecordKind.Trailer when reader.TryDecode(out TrailerRecord trailer, out _) => trailer,
                _ => "refused",
            });
        }

        return records;
    }

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
