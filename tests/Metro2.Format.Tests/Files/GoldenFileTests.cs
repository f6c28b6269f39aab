using System.Security.Cryptography;
using System.Text;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Files;

/// <summary>The published small file, byte for byte.</summary>
public sealed class GoldenFileTests
{
    private static readonly byte[] Golden = File.ReadAllBytes(Samples.GoldenPath);
    private static readonly string[] Lines = Encoding.ASCII.GetString(Golden).Split('\n');

    [Fact]
    public void The_fixture_is_the_published_file()
    {
        Golden.Should().HaveCount(1862);
        Convert.ToHexStringLower(SHA256.HashData(Golden))
            .Should().Be("c63d98aa2286a6f083f37ab2dabe870e44f8508fb269833e3988c274bccbbcc0");
    }

    [Fact]
    public void The_header_is_reproduced()
    {
        byte[] bytes = new byte[426];
        HeaderRecordCodec.TryEncode(Samples.Header, bytes, out var refusals).Should().BeTrue();
        refusals.Should().BeEmpty();
        Encoding.ASCII.GetString(bytes).Should().Be(Lines[0]);
    }

    [Fact]
    public void An_account_alone_is_reproduced()
    {
        byte[] bytes = new byte[426];
        BaseSegmentCodec.TryEncode(Samples.First, bytes, out var refusals).Should().BeTrue();
        refusals.Should().BeEmpty();
        Encoding.ASCII.GetString(bytes).Should().Be(Lines[1]);
    }

    [Fact]
    public void An_account_with_appended_segments_is_reproduced()
    {
        byte[] bytes = new byte[DataRecordCodec.MaximumLength];
        DataRecordCodec.TryEncode(Samples.Second, bytes, out int written, out _).Should().BeTrue();
        Encoding.ASCII.GetString(bytes, 0, written).Should().Be(Lines[2]);
    }

    [Fact]
    public void The_trailer_is_reproduced_from_the_totals()
    {
        var totals = new FileTotals();
        totals.Add(Samples.First);
        totals.Add(Samples.Second);
        byte[] bytes = new byte[426];
        TrailerRecordCodec.TryEncode(totals.ToTrailer(blockCount: 0), bytes, out _).Should().BeTrue();
        Encoding.ASCII.GetString(bytes).Should().Be(Lines[3]);
    }

    [Fact]
    public void The_whole_file_is_reproduced()
    {
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, new Metro2WriterOptions { LineEnding = LineEnding.Lf });
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        writer.TryWrite(Samples.First, out _).Should().BeTrue();
        writer.TryWrite(Samples.Second, out _).Should().BeTrue();
        writer.Complete();
        stream.ToArray().Should().Equal(Golden);
    }

    [Theory]
    [InlineData(1, 4, "0580")]
    [InlineData(73, 75, "O92")]
    [InlineData(102, 105, "001M")]
    [InlineData(124, 126, "71 ")]
    [InlineData(127, 150, "0000000BBBBBBBBBBBBBBBBB")]
    [InlineData(155, 163, "000001300")]
    [InlineData(164, 172, "000000900")]
    [InlineData(182, 189, "06302025")]
    [InlineData(190, 197, "06142025")]
    [InlineData(297, 297, "J")]
    [InlineData(427, 429, "J1 ")]
    [InlineData(523, 523, "2")]
    [InlineData(527, 529, "L11")]
    public void The_second_account_holds_known_characters_at_known_positions(int first, int last, string expected)
    {
        byte[] bytes = new byte[DataRecordCodec.MaximumLength];
        DataRecordCodec.TryEncode(Samples.Second, bytes, out _, out _).Should().BeTrue();
        Encoding.ASCII.GetString(bytes[(first - 1)..last]).Should().Be(expected);
    }
}
