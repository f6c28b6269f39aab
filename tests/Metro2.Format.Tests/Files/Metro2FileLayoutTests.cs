using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Files;

/// <summary>One file in every layout comes out the same.</summary>
public sealed class Metro2FileLayoutTests
{
    private static Metro2WriterOptions Blocks(Blocking blocking, LineEnding lineEnding, int blockBytes = 9999) =>
        new() { Blocking = blocking, LineEnding = lineEnding, BlockBytes = blockBytes };

    public static TheoryData<string, Metro2FileLayout, long> Layouts => new()
    {
        { "lines", Metro2FileLayout.Character, 0 },
        { "no lines", Metro2FileLayout.Character, 0 },
        { "fixed", Metro2FileLayout.Character, 0 },
        { "fixed lines", Metro2FileLayout.Character, 0 },
        { "block each", Metro2FileLayout.CharacterBlocked, 4 },
        { "block each, lines", Metro2FileLayout.CharacterBlocked, 4 },
        { "blocks filled", Metro2FileLayout.CharacterBlocked, 1 },
        { "blocks filled, lines", Metro2FileLayout.CharacterBlocked, 1 },
        { "blocks of 1000", Metro2FileLayout.CharacterBlocked, 3 },
        { "no block at the trailer", Metro2FileLayout.CharacterBlocked, 4 },
        { "packed", Metro2FileLayout.Packed, 0 },
        { "packed, block each", Metro2FileLayout.PackedBlocked, 4 },
        { "packed, blocks of 3", Metro2FileLayout.PackedBlocked, 2 },
        { "packed, lines", Metro2FileLayout.Packed, 0 },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_is_told_and_read_without_a_problem(string name, Metro2FileLayout layout, long blocks)
    {
        byte[] file = FileOf(name);
        var reader = new Metro2FileReader(new MemoryStream(file));
        List<Reading.Item> items = Reading.All(reader, file);
        Reading.ProblemsOf(items).Select(problem => problem.ToString()).Should().BeEmpty();
        reader.Layout.Should().Be(layout);
        reader.BlockCount.Should().Be(blocks);
        items[0].Value.Should().Be(Samples.Header);
        items[1].Value.Should().BeEquivalentTo(new DataRecord { Base = Samples.First });
        items[2].Value.Should().BeEquivalentTo(Samples.Second);
        items[3].Value.Should().BeOfType<TrailerRecord>().Which.TotalBaseRecords.Should().Be(2);
        items.Should().HaveCount(4);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_record_is_handed_out_in_the_character_format_whatever_the_layout(string name, Metro2FileLayout layout, long blocks)
    {
        bool isFixed = name.StartsWith("fixed", StringComparison.Ordinal);
        foreach ((Reading.Item item, byte[] expected) in Reading.All(FileOf(name)).Zip(SampleFiles.Records))
        {
            int length = isFixed ? 580 : expected.Length;
            item.Record.Should().HaveLength(length, "{0} with {1} blocks", layout, blocks);

            // The trailer of a blocked file counts its blocks.
            if (item.Kind != Metro2ItemKind.Trailer && !isFixed)
            {
                item.Record.Should().Be(System.Text.Encoding.ASCII.GetString(expected));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_stream_that_gives_a_few_bytes_at_a_time_is_read_the_same(string name, Metro2FileLayout layout, long blocks)
    {
        byte[] file = FileOf(name);
        using var stream = new TricklingStream(file);
        Reading.All(new Metro2FileReader(stream), file).Should().BeEquivalentTo(
            Reading.All(file), options => options.RespectingRuntimeTypes(), "{0} with {1} blocks", layout, blocks);
    }

    [Fact]
    public void Segments_without_content_stay_in_the_record_and_count_for_nothing()
    {
        Reading.Item account = Reading.All(SampleFiles.Fixed("\n"))[1];
        account.Record.Should().HaveLength(580).And.Contain("J1 ");
        var totals = new FileTotals();
        totals.AddEncoded(Reading.Bytes(account.Record));
        totals.ToTrailer(0).TotalAssociatedConsumerSegmentsJ1.Should().Be(0);
    }

    [Theory]
    [InlineData("0430", "0431")]
    [InlineData("0430", "0999")]
    [InlineData("0584", "0100")]
    public void A_block_that_lies_about_its_length_is_reported_and_its_records_are_read(string word, string lie)
    {
        string text = System.Text.Encoding.ASCII.GetString(FileOf("block each"));
        int at = text.IndexOf(word, 4, StringComparison.Ordinal);
        List<Reading.Item> items = Reading.All(text.Remove(at, 4).Insert(at, lie));
        ReadProblem problem = Reading.ProblemsOf(items).Should().ContainSingle().Which;
        (problem.Code, problem.Severity, problem.Declared).Should().Be((
            ReadProblemCode.BlockLengthMismatch, ProblemSeverity.Warning, int.Parse(lie, null)));
        items.Where(item => item.Value is not null).Should().HaveCount(4);
    }

    [Fact]
    public void A_block_without_its_word_is_reported_and_its_record_is_read()
    {
        string text = System.Text.Encoding.ASCII.GetString(FileOf("block each"));
        int at = text.IndexOf("0430", 4, StringComparison.Ordinal);
        List<Reading.Item> items = Reading.All(text.Remove(at, 4));
        Reading.ProblemsOf(items).Single().Code.Should().Be(ReadProblemCode.BlockDescriptorWordMissing);
        items.Where(item => item.Value is not null).Should().HaveCount(4);
    }

    [Fact]
    public void Blocks_that_count_their_line_ends_are_read_without_a_problem()
    {
        string text = System.Text.Encoding.ASCII.GetString(FileOf("block each, lines"))
            .Replace("0430", "0432", StringComparison.Ordinal).Replace("0584", "0586", StringComparison.Ordinal);
        Reading.ProblemsOf(Reading.All(text)).Should().BeEmpty();
    }

    [Fact]
    public void Something_behind_a_header_that_is_longer_than_its_fields_is_reported()
    {
        byte[] file = FileOf("fixed");
        file[500] = (byte)'X';
        ReadProblem problem = Reading.ProblemsOf(Reading.All(file)).Single();
        (problem.Code, problem.Position, problem.Length).Should().Be((ReadProblemCode.PaddingNotBlank, 501, 0));
    }

    internal static byte[] FileOf(string name) => name switch
    {
        "lines" => SampleFiles.Written(new Metro2WriterOptions()),
        "no lines" => SampleFiles.Written(new Metro2WriterOptions { LineEnding = LineEnding.None }),
        "fixed" => SampleFiles.Fixed(""),
        "fixed lines" => SampleFiles.Fixed("\r\n"),
        "block each" => SampleFiles.Written(Blocks(Blocking.RecordPerBlock, LineEnding.None)),
        "block each, lines" => SampleFiles.Written(Blocks(Blocking.RecordPerBlock, LineEnding.CrLf)),
        "blocks filled" => SampleFiles.Written(Blocks(Blocking.Filled, LineEnding.None)),
        "blocks filled, lines" => SampleFiles.Written(Blocks(Blocking.Filled, LineEnding.Lf)),
        "blocks of 1000" => SampleFiles.Written(Blocks(Blocking.Filled, LineEnding.None, 1000)),
        "no block at the trailer" => [.. FileOf("block each")[..^430], .. FileOf("block each")[^426..]],
        "packed" => SampleFiles.Packed(),
        "packed, block each" => SampleFiles.Packed(recordsPerBlock: 1),
        "packed, blocks of 3" => SampleFiles.Packed(recordsPerBlock: 3),
        "packed, lines" => [.. SampleFiles.Packed()[..366], (byte)'\n', .. SampleFiles.Packed()[366..], (byte)'\r', (byte)'\n'],
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(7, count));
    }
}
