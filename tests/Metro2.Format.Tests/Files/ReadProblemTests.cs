using System.Text;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Files;

/// <summary>What is wrong inside records, and what is done about records without their descriptor word.</summary>
public sealed class ReadProblemTests
{
    private static readonly Metro2ReaderOptions Repairing = new() { RepairMissingDescriptorWords = true };
    private static readonly string Golden = File.ReadAllText(Samples.GoldenPath, Encoding.ASCII);
    private static readonly string[] Lines = Golden.Split('\n');

    [Theory]
    [InlineData(76, "02302025", ReadProblemCode.FieldUnreadable, RefusalCode.InvalidDate, "02302025")]
    [InlineData(155, "00000-300", ReadProblemCode.FieldUnreadable, RefusalCode.NotDigits, "00000-300")]
    [InlineData(190, "        ", ReadProblemCode.FieldFilled, RefusalCode.NotDigits, "        ")]
    [InlineData(190, "99999999", ReadProblemCode.FieldFilled, RefusalCode.OutOfRange, "99999999")]
    [InlineData(6, "              ", ReadProblemCode.FieldFilled, RefusalCode.NotDigits, "              ")]
    [InlineData(298, "         ", ReadProblemCode.FieldFilled, RefusalCode.NotDigits, "         ")]
    [InlineData(298, "123-45-67", ReadProblemCode.FieldUnreadable, RefusalCode.NotDigits, "###-##-##")]
    [InlineData(307, "19751103", ReadProblemCode.FieldUnreadable, RefusalCode.OutOfRange, "########")]
    [InlineData(232, "O\tHARA", ReadProblemCode.FieldUnreadable, RefusalCode.ControlCharacter, "x?xxxxxx                 ")]
    [InlineData(505, "        ", ReadProblemCode.FieldFilled, RefusalCode.NotDigits, "        ")]
    [InlineData(505, "13132013", ReadProblemCode.FieldUnreadable, RefusalCode.InvalidDate, "########")]
    public void A_field_at_fault_is_told_with_its_place_and_what_stands_there(
        int position, string overwrite, ReadProblemCode code, RefusalCode refusal, string found)
    {
        string line = Lines[2].Remove(position - 1, overwrite.Length).Insert(position - 1, overwrite);
        Metro2FileReader reader = ReaderAt(Golden.Replace(Lines[2], line, StringComparison.Ordinal), 3);
        bool isRead = reader.TryDecode(out DataRecord record, out IReadOnlyList<ReadProblem> problems);
        ReadProblem problem = problems.Should().ContainSingle().Which;
        (problem.Code, problem.Refusal, problem.Position, problem.RecordNumber, problem.Offset, problem.Length)
            .Should().Be((code, refusal, position, 3, 854, 0));
        problem.Found.Should().Be(found.Length > 24 ? "x?xxxxxx                " : found);
        bool isWarning = code == ReadProblemCode.FieldFilled;
        problem.Severity.Should().Be(isWarning ? ProblemSeverity.Warning : ProblemSeverity.Error);
        problem.Segment!.Name.Should().Be(position > 426 ? "j1_segment" : "base_segment");
        problem.ToString().Should().Contain(problem.Field!.Name);
        isRead.Should().Be(isWarning);
        record.Base.ConsumerAccountNumber.Should().Be("CLIENT000045");
    }

    [Fact]
    public void A_field_of_the_second_of_two_equal_segments_is_told_by_its_own_place()
    {
        var data = new DataRecord { Base = Samples.First, J1 = [Samples.Second.J1[0], Samples.Second.J1[0]] };
        byte[] bytes = new byte[DataRecordCodec.MaximumLength];
        DataRecordCodec.TryEncode(data, bytes, out int length, out _).Should().BeTrue();
        "0229"u8.CopyTo(bytes.AsSpan(526 + 78));
        "2025"u8.CopyTo(bytes.AsSpan(526 + 82));
        Metro2FileReader reader = ReaderAt(Lines[0] + Encoding.ASCII.GetString(bytes, 0, length) + Lines[3], 2);
        reader.TryDecode(out DataRecord _, out IReadOnlyList<ReadProblem> problems).Should().BeFalse();
        problems.Should().ContainSingle().Which.Position.Should().Be(526 + 79);
    }

    [Fact]
    public void A_segment_that_may_stand_once_is_told_where_it_is_repeated()
    {
        string line = string.Concat("0634", Lines[2].AsSpan(4), Lines[2].AsSpan(526));
        Metro2FileReader reader = ReaderAt(Golden.Replace(Lines[2], line, StringComparison.Ordinal), 3);
        reader.TryDecode(out DataRecord record, out IReadOnlyList<ReadProblem> problems).Should().BeFalse();
        ReadProblem problem = problems.Should().ContainSingle().Which;
        (problem.Refusal, problem.Position).Should().Be((RefusalCode.Repeated, 581));
        record.L1.Should().Be(Samples.Second.L1);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("")]
    public void Records_without_their_descriptor_word_get_it_back_when_asked_for(string lineEnd)
    {
        string text = string.Concat(Lines[..4].Select(line => line[4..] + lineEnd));
        List<Reading.Item> strict = Reading.All(text);
        strict.Select(item => item.Problem?.Code).Should().OnlyContain(code => code == ReadProblemCode.DescriptorWordMissing);
        strict.Select(item => item.Problem!.Length).Should().Equal(422, 422, 576, 422);

        List<Reading.Item> repaired = Reading.All(text, Repairing);
        repaired.Where(item => item.Problem is null).Select(item => item.Record).Should().Equal(Lines[..4]);
        Reading.ProblemsOf(repaired).Should().HaveCount(4)
            .And.OnlyContain(problem => problem.Severity == ProblemSeverity.Warning && problem.Length == 0);
    }

    [Fact]
    public void A_line_too_short_to_be_a_record_is_not_repaired()
    {
        string text = $"{Lines[0][4..]}\n{Lines[1][4..300]}\n{Lines[3][4..]}\n";
        List<Reading.Item> items = Reading.All(text, Repairing);
        items.Select(item => item.Kind).Should().Equal(
            Metro2ItemKind.Problem, Metro2ItemKind.Header, Metro2ItemKind.Problem, Metro2ItemKind.Problem, Metro2ItemKind.Trailer);
        items[2].Problem!.Length.Should().Be(296);
    }

    [Fact]
    public void Without_lines_the_next_record_is_found_by_its_looks()
    {
        string text = Lines[0] + Lines[1] + "05X0" + Lines[2][4..] + Lines[1] + Lines[3];
        List<Reading.Item> items = Reading.All(text);
        items.Select(item => item.Kind).Should().Equal(
            Metro2ItemKind.Header, Metro2ItemKind.Data, Metro2ItemKind.Problem, Metro2ItemKind.Data, Metro2ItemKind.Trailer);
        (items[2].Problem!.Code, items[2].Problem!.Length).Should().Be((ReadProblemCode.DescriptorWordInvalid, 580));
    }

    [Theory]
    [InlineData("0426", 580, ReadProblemCode.DescriptorWordTooShort)]
    [InlineData("1006", 580, ReadProblemCode.DescriptorWordTooLong)]
    [InlineData("0600", 580, ReadProblemCode.DescriptorWordTooLong)]
    public void Without_lines_a_wrong_length_spoils_one_record_only(string lie, long length, ReadProblemCode code)
    {
        string text = Lines[0] + lie + Lines[2][4..] + Lines[1] + Lines[1] + Lines[3];
        List<Reading.Item> items = Reading.All(text);
        items.Select(item => item.Kind).Should().Equal(
            Metro2ItemKind.Header, Metro2ItemKind.Problem, Metro2ItemKind.Data, Metro2ItemKind.Data, Metro2ItemKind.Trailer);
        (items[1].Problem!.Code, items[1].Problem!.Length).Should().Be((code, length));
    }

    [Fact]
    public void Bytes_between_records_longer_than_any_buffer_are_one_problem()
    {
        string text = $"{Lines[0]}\n{new string('?', 300_000)}{Lines[1]}\n{Lines[3]}\n";
        List<Reading.Item> items = Reading.All(text);
        items.Select(item => item.Kind).Should().Equal(
            Metro2ItemKind.Header, Metro2ItemKind.Problem, Metro2ItemKind.Data, Metro2ItemKind.Trailer);
        (items[1].Problem!.Code, items[1].Problem!.Length).Should().Be((ReadProblemCode.StrayBytes, 300_000));
    }

    [Fact]
    public void Every_problem_has_its_own_word_and_a_remedy()
    {
        ReadProblemCode[] codes = Enum.GetValues<ReadProblemCode>();
        codes.Select(code => code.ToSnakeCase()).Should().OnlyHaveUniqueItems();
        foreach (ReadProblemCode code in codes.Where(code => code != ReadProblemCode.None))
        {
            var problem = new ReadProblem { Code = code, Severity = ProblemSeverity.Error, RecordNumber = 1, Offset = 0 };
            problem.Message.Should().EndWith(".");
            problem.Remedy.Should().EndWith(".");
        }

        ((Action)(() => ((ReadProblemCode)(-1)).ToSnakeCase())).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Metro2FileReader ReaderAt(string text, long recordNumber)
    {
        var reader = new Metro2FileReader(new MemoryStream(Reading.Bytes(text)));
        while (reader.RecordNumber < recordNumber)
        {
            reader.Read().Should().BeTrue();
        }

        return reader;
    }
}
