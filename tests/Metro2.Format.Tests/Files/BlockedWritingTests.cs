using System.Text;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Files;

public sealed class BlockedWritingTests
{
    [Fact]
    public void Every_record_is_a_block_of_its_own()
    {
        string text = Encoding.ASCII.GetString(Metro2FileLayoutTests.FileOf("block each"));
        text.Should().StartWith("04300426HEADER").And.Contain("043004261063").And.Contain("058405801063").And.Contain("04300426TRAILER");
        text.Should().HaveLength(426 + 426 + 580 + 426 + 16);
        text[^426..].Substring(56, 9).Should().Be("000000004");
    }

    [Theory]
    [InlineData(430, 10)]
    [InlineData(855, 10)]
    [InlineData(856, 5)]
    [InlineData(1282, 4)]
    [InlineData(4263, 2)]
    [InlineData(4264, 1)]
    [InlineData(9999, 1)]
    public void A_block_holds_as_many_records_as_fit(int blockBytes, long blocks)
    {
        byte[] file = Accounts(8, new Metro2WriterOptions { Blocking = Blocking.Filled, BlockBytes = blockBytes, LineEnding = LineEnding.None });
        file.Should().HaveCount((int)((10 * 426) + (4 * blocks)));
        CountBlocks(file, blockBytes).Should().Be(blocks);
        TrailerOf(file).BlockCount.Should().Be(blocks);
    }

    [Theory]
    [InlineData(Blocking.RecordPerBlock, LineEnding.None)]
    [InlineData(Blocking.Filled, LineEnding.None)]
    [InlineData(Blocking.Filled, LineEnding.CrLf)]
    public void A_blocked_file_larger_than_any_buffer_is_whole(Blocking blocking, LineEnding lineEnding)
    {
        byte[] file = Accounts(2000, new Metro2WriterOptions { Blocking = blocking, LineEnding = lineEnding });
        List<Reading.Item> items = Reading.All(file);
        Reading.ProblemsOf(items).Should().BeEmpty();
        items.Select(item => item.Value).OfType<DataRecord>().Select(record => record.Base.CurrentBalance)
            .Should().Equal(Enumerable.Range(0, 2000).Select(number => (long)number));
    }

    [Fact]
    public void A_refused_record_leaves_the_blocks_as_they_were()
    {
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, new Metro2WriterOptions { Blocking = Blocking.Filled, BlockBytes = 1000 });
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        writer.TryWrite(Samples.First with { CurrentBalance = -1 }, out _).Should().BeFalse();
        writer.TryWrite(new DataRecord { Base = Samples.Second.Base, L1 = new L1Segment() }, out _).Should().BeFalse();
        writer.TryWrite(Samples.First, out _).Should().BeTrue();
        writer.TryWrite(Samples.Second, out _).Should().BeTrue();
        writer.Complete();
        stream.ToArray().Should().Equal(SampleFiles.Written(new Metro2WriterOptions { Blocking = Blocking.Filled, BlockBytes = 1000 }));
    }

    [Fact]
    public void A_record_longer_than_a_block_is_refused()
    {
        var writer = new Metro2FileWriter(Stream.Null, new Metro2WriterOptions { Blocking = Blocking.Filled, BlockBytes = 583 });
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        writer.TryWrite(Samples.Second, out var refusals).Should().BeFalse();
        (refusals.Single().Field, refusals.Single().Code).Should().Be((BaseSegmentLayout.RecordDescriptorWord, RefusalCode.TooLong));
        ((Action)(() => writer.WriteEncoded(SampleFiles.Records[2]))).Should().Throw<ArgumentException>();
        writer.Totals.BaseCount.Should().Be(0);
    }

    [Theory]
    [InlineData(Blocking.Filled, 429)]
    [InlineData(Blocking.Filled, 10_000)]
    [InlineData((Blocking)9, 9999)]
    public void Blocks_that_cannot_be_are_refused_at_the_door(Blocking blocking, int blockBytes)
    {
        Action create = () => _ = new Metro2FileWriter(Stream.Null, new Metro2WriterOptions { Blocking = blocking, BlockBytes = blockBytes });
        create.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static byte[] Accounts(int count, Metro2WriterOptions options)
    {
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, options);
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        for (int number = 0; number < count; number++)
        {
            writer.TryWrite(Samples.First with { CurrentBalance = number }, out _).Should().BeTrue();
        }

        writer.Complete();
        return stream.ToArray();
    }

    private static long CountBlocks(byte[] file, int blockBytes)
    {
        long blocks = 0;
        for (int at = 0; at < file.Length; blocks++)
        {
            int length = int.Parse(file.AsSpan(at, 4), System.Globalization.CultureInfo.InvariantCulture);
            length.Should().BeInRange(430, blockBytes);
            at += length;
            at.Should().BeLessThanOrEqualTo(file.Length);
        }

        return blocks;
    }

    private static TrailerRecord TrailerOf(byte[] file) => (TrailerRecord)Reading.All(file)[^1].Value!;
}
