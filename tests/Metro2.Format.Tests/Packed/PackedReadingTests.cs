using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Packed;
using Metro2.Format.Records;
using Metro2.Format.Tests.Files;

namespace Metro2.Format.Tests.Packed;

public sealed class PackedReadingTests
{
    [Theory]
    [InlineData(0xC)]
    [InlineData(0xF)]
    [InlineData(0xA)]
    [InlineData(0xE)]
    public void A_record_is_unpacked_whatever_stands_for_plus(int sign)
    {
        byte[] characters = new byte[580];
        byte[] packed = SampleFiles.Pack(PackedBaseSegmentLayout.Layout, SampleFiles.Records[2], sign);
        packed.Should().HaveCount(520);
        PackedRecordCodec.ToCharacters(PackedBaseSegmentLayout.Layout, packed, characters).Should().Be(0);
        characters.Should().Equal(SampleFiles.Records[2]);
    }

    [Fact]
    public void A_field_that_cannot_be_unpacked_is_told_by_its_place_in_the_packed_record()
    {
        byte[] file = SampleFiles.Packed();
        int balance = 366 + 129;
        file[balance + 4] = 0x0D;
        Metro2FileReader reader = ReaderAt(file, 2);
        reader.TryDecode(out DataRecord record, out IReadOnlyList<ReadProblem> problems).Should().BeFalse();
        ReadProblem problem = problems.Should().ContainSingle().Which;
        (problem.Position, problem.Refusal, problem.Found).Should().Be((130, RefusalCode.NotDigits, "000001250D"));
        problem.Field.Should().BeSameAs(BaseSegmentLayout.CurrentBalance);
        record.Base.Surname.Should().Be("SMITH-JONES");
        reader.Record[154..163].ToArray().Should().OnlyContain(character => character == (byte)'?');
        reader.Raw[129..134].ToArray().Should().Equal(file[balance..(balance + 5)]);
    }

    [Fact]
    public void A_personal_number_that_cannot_be_unpacked_is_not_shown()
    {
        byte[] file = SampleFiles.Packed();
        file[366 + 252] = 0x03;
        ReaderAt(file, 2).TryDecode(out DataRecord _, out IReadOnlyList<ReadProblem> problems).Should().BeFalse();
        ReadProblem problem = problems.Should().ContainSingle().Which;
        (problem.Position, problem.Found).Should().Be((249, "?????????"));
    }

    [Theory]
    [InlineData("0000000000")]
    [InlineData("2020202020")]
    [InlineData("000000000F")]
    public void An_absent_date_needs_no_remark(string hex)
    {
        byte[] file = SampleFiles.Packed();
        Convert.FromHexString(hex).CopyTo(file, 366 + 159);
        ReaderAt(file, 2).TryDecode(out DataRecord record, out IReadOnlyList<ReadProblem> problems).Should().BeTrue();
        problems.Should().BeEmpty();
        record.Base.DateOfLastPayment.Should().BeNull();
    }

    [Fact]
    public void A_date_of_nines_is_absent_with_a_warning()
    {
        byte[] file = SampleFiles.Packed();
        Convert.FromHexString("099999999C").CopyTo(file, 366 + 159);
        ReaderAt(file, 2).TryDecode(out DataRecord record, out IReadOnlyList<ReadProblem> problems).Should().BeTrue();
        ReadProblem problem = problems.Should().ContainSingle().Which;
        (problem.Code, problem.Position).Should().Be((ReadProblemCode.FieldFilled, 160));
        record.Base.DateOfLastPayment.Should().BeNull();
    }

    [Fact]
    public void A_field_of_an_appended_segment_is_told_by_its_place_in_the_packed_record()
    {
        byte[] file = SampleFiles.Packed();
        "13131313"u8.CopyTo(file.AsSpan((2 * 366) + 366 + 78));
        ReaderAt(file, 3).TryDecode(out DataRecord _, out IReadOnlyList<ReadProblem> problems).Should().BeFalse();
        problems.Should().ContainSingle().Which.Position.Should().Be(366 + 79);
    }

    [Fact]
    public void What_stands_in_a_reserved_area_that_characters_have_no_room_for_is_reported()
    {
        byte[] file = SampleFiles.Packed();
        file[^1] = (byte)'X';
        ReadProblem problem = Reading.ProblemsOf(Reading.All(file)).Should().ContainSingle().Which;
        (problem.Code, problem.Position).Should().Be((ReadProblemCode.PaddingNotBlank, 366));
    }

    [Fact]
    public void Behind_a_broken_record_reading_goes_on_with_the_next()
    {
        byte[] file = SampleFiles.Packed();
        file[366 + 1] = 0x01;
        List<Reading.Item> items = Reading.All(file);
        items.Select(item => item.Kind).Should().Equal(
            Metro2ItemKind.Header, Metro2ItemKind.Problem, Metro2ItemKind.Data, Metro2ItemKind.Trailer);
        (items[1].Problem!.Code, items[1].Problem!.Declared, items[1].Problem!.Length)
            .Should().Be((ReadProblemCode.DescriptorWordInvalid, 257, 366));
    }

    [Fact]
    public void A_packed_file_becomes_a_character_file_by_copying_its_records()
    {
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, new Metro2WriterOptions());
        var reader = new Metro2FileReader(new MemoryStream(SampleFiles.Packed(recordsPerBlock: 3)));
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Header)
            {
                reader.TryDecode(out HeaderRecord header, out _).Should().BeTrue();
                writer.TryWriteHeader(header, out _).Should().BeTrue();
            }
            else if (reader.Kind == Metro2ItemKind.Data)
            {
                writer.WriteEncoded(reader.Record);
            }
        }

        writer.Complete();
        stream.ToArray().Should().Equal(File.ReadAllBytes(Samples.GoldenPath));
    }

    [Theory]
    [InlineData(365, 426)]
    [InlineData(366, 425)]
    [InlineData(9940, 10_000)]
    public void Too_few_bytes_too_many_or_too_little_room_are_a_mistake_of_the_caller(int packed, int room)
    {
        Action convert = () => PackedRecordCodec.ToCharacters(PackedBaseSegmentLayout.Layout, new byte[packed], new byte[room]);
        convert.Should().Throw<ArgumentException>();
    }

    private static Metro2FileReader ReaderAt(byte[] file, long recordNumber)
    {
        var reader = new Metro2FileReader(new MemoryStream(file));
        while (reader.RecordNumber < recordNumber)
        {
            reader.Read().Should().BeTrue();
        }

        return reader;
    }
}
