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
        var places = new List<(long, long, Metro2ItemKind)>();
        while (reader.Read())
        {
            places.Add((reader.RecordNumber, reader.Offset, reader.Kind));
        }

        places.Should().Equal(
            (1, 0, Metro2ItemKind.Header),
            (2, 427, Metro2ItemKind.Data),
            (3, 854, Metro2ItemKind.Data),
            (4, 1435, Metro2ItemKind.Trailer));
        reader.Read().Should().BeFalse();
    }

    [Fact]
    public void The_totals_of_the_records_read_are_those_of_the_trailer()
    {
        var reader = new Metro2FileReader(StreamOf(Golden));
        var totals = new FileTotals();
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Data)
            {
                totals.AddEncoded(reader.Record);
            }
            else if (reader.Kind == Metro2ItemKind.Trailer)
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
        ReadTyped(text).Select(record => record!.GetType()).Should().Equal(
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

    public static TheoryData<string, ReadProblemCode, long, long, long> BrokenFiles => new()
    {
        { "", ReadProblemCode.EmptyFile, 1, 0, 0 },
        { "hello", ReadProblemCode.NotMetro2, 1, 0, 5 },
        { "hello\n" + Golden, ReadProblemCode.NotMetro2, 1, 0, 6 },
        { Lines[1], ReadProblemCode.HeaderMissing, 1, 0, 0 },
        { "\n" + Golden, ReadProblemCode.StrayBytes, 1, 0, 1 },
        { "\u00EF\u00BB\u00BF" + Golden, ReadProblemCode.ByteOrderMark, 1, 0, 3 },
        { Lines[0][4..], ReadProblemCode.DescriptorWordMissing, 1, 0, 422 },
        { "04A6" + Golden[4..], ReadProblemCode.DescriptorWordInvalid, 1, 0, 426 },
        { Lines[0], ReadProblemCode.TrailerMissing, 2, 426, 0 },
        { $"{Lines[0]}\n{Lines[1]}\n", ReadProblemCode.TrailerMissing, 3, 854, 0 },
        { Golden[..^10], ReadProblemCode.Truncated, 4, 1435, 417 },
        { Golden[..1437], ReadProblemCode.StrayBytes, 4, 1435, 2 },
        { Golden.Replace("0580", "0426", StringComparison.Ordinal), ReadProblemCode.DescriptorWordTooShort, 3, 854, 580 },
        { Golden.Replace("0580", "0680", StringComparison.Ordinal), ReadProblemCode.DescriptorWordTooLong, 3, 854, 580 },
        { Golden.Replace("0580", "9999", StringComparison.Ordinal), ReadProblemCode.DescriptorWordTooLong, 3, 854, 580 },
        { Golden.Replace("0580", "0400", StringComparison.Ordinal), ReadProblemCode.DescriptorWordInvalid, 3, 854, 580 },
        { Golden.Replace("J1 VAN", "X1 VAN", StringComparison.Ordinal), ReadProblemCode.UnknownSegment, 3, 854, 580 },
        { Golden.Replace("05801", "05802", StringComparison.Ordinal), ReadProblemCode.UnknownRecord, 3, 854, 580 },
        { Golden.Replace("5678 ELM", "5678\nELM", StringComparison.Ordinal), ReadProblemCode.LineBreakInRecord, 3, 854, 580 },
        { Golden + Lines[1], ReadProblemCode.RecordBehindTrailer, 5, 1862, 0 },
        { Golden + "hello", ReadProblemCode.StrayBytes, 5, 1862, 5 },
        { $"{Lines[0]}\n\u001A", ReadProblemCode.StrayBytes, 2, 427, 1 },
    };

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public void What_is_wrong_is_told_with_its_place(string text, ReadProblemCode code, long record, long offset, long length)
    {
        ReadProblem problem = Reading.ProblemsOf(Reading.All(text)).First();
        (problem.Code, problem.RecordNumber, problem.Offset, problem.Length).Should().Be((code, record, offset, length));
        problem.ToString().Should().StartWith($"Record {record} at byte {offset}: ").And.NotContainAny("SMITH", "VAN DYKE", "078051120", "MARIA");
        problem.Found.Should().NotContainAny("SMITH", "VAN", "078051120", "MARIA");
    }

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public void Reading_goes_on_behind_what_is_wrong(string text, ReadProblemCode code, long record, long offset, long length)
    {
        bool hasWhole = text.Contains(Lines[3], StringComparison.Ordinal);
        Reading.All(text).Any(item => item.Kind == Metro2ItemKind.Trailer)
            .Should().Be(hasWhole, "{0} at record {1}, byte {2} spoils {3} bytes only", code, record, offset, length);
    }

    [Fact]
    public void A_tape_copy_in_EBCDIC_is_told_apart_and_passed_over()
    {
        byte[] bytes = [0xF0, 0xF4, 0xF2, 0xF6, 0xC8, 0xC5, 0xC1, 0xC4, 0xC5, 0xD9, 0x40, 0x40, 0x40, 0x40];
        Metro2FileLayoutDetection.Detect(bytes).Should().Be(Metro2FileLayout.Ebcdic);
        ReadProblem problem = Reading.ProblemsOf(Reading.All(bytes)).Single();
        (problem.Code, problem.Length).Should().Be((ReadProblemCode.Ebcdic, bytes.Length));
        problem.Message.Should().Contain("EBCDIC");
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

    private static List<object?> ReadTyped(string text)
    {
        List<Reading.Item> items = Reading.All(text);
        Reading.ProblemsOf(items).Should().BeEmpty();
        return [.. items.Select(item => item.Value)];
    }

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
