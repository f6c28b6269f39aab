using System.Text;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Records;

public sealed class BaseSegmentCodecTests
{
    [Fact]
    public void Encoding_an_acceptable_segment_allocates_nothing()
    {
        byte[] record = new byte[BaseSegmentCodec.Length];
        EncodeOften(record, times: 2000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isEncoded = EncodeOften(record, times: 2000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        isEncoded.Should().BeTrue();
        allocated.Should().Be(0);
    }

    [Fact]
    public void Every_refusal_is_told_at_once()
    {
        BaseSegment segment = Samples.First with
        {
            CurrentBalance = 1_000_000_000,
            AmountPastDue = -1,
            Surname = "Smith",
            AccountStatus = "05",
            DateOpened = null,
        };
        BaseSegmentCodec.TryEncode(segment, new byte[426], out var refusals).Should().BeFalse();
        refusals.Select(refusal => (refusal.Number, refusal.Column, refusal.Position, refusal.Length, refusal.Code)).Should().Equal(
            ("10", "date_opened", 76, 8, RefusalCode.RequiredMissing),
            ("17A", "account_status", 124, 2, RefusalCode.ObsoleteCode),
            ("21", "current_balance", 155, 9, RefusalCode.TooLong),
            ("22", "amount_past_due", 164, 9, RefusalCode.Negative),
            ("30", "surname", 232, 25, RefusalCode.LowerCase));
    }

    [Fact]
    public void A_refusal_names_the_place_and_the_reason_but_not_the_value()
    {
        BaseSegment segment = Samples.First with { Surname = "Secretname", SocialSecurityNumber = "987-65-4320" };
        BaseSegmentCodec.TryEncode(segment, new byte[426], out var refusals).Should().BeFalse();
        string told = string.Join('\n', refusals);
        told.Should().Be(
            "base_segment field 30 Surname (232-256): lower_case\nbase_segment field 34 Social Security Number (298-306): not_digits");
    }

    [Fact]
    public void An_empty_segment_is_refused_for_every_required_field()
    {
        BaseSegmentCodec.TryEncode(new BaseSegment(), new byte[426], out var refusals).Should().BeFalse();
        refusals.Should().OnlyContain(refusal => refusal.Code == RefusalCode.RequiredMissing);
        refusals.Select(refusal => refusal.Number).Should().Equal(
            "5", "7", "8", "9", "10", "13", "17A", "18", "24", "30", "37", "40", "42", "44");
    }

    [Fact]
    public void A_segment_reads_back_equal()
    {
        byte[] record = Encoded(Samples.First);
        BaseSegmentCodec.TryDecode(record, out BaseSegment read, out var refusals).Should().BeTrue();
        refusals.Should().BeEmpty();
        read.Should().Be(Samples.First);
    }

    [Fact]
    public void Bytes_that_cannot_be_read_are_refused_field_by_field()
    {
        byte[] record = Encoded(Samples.First);
        "0000012.5"u8.CopyTo(record.AsSpan(154));
        "02302025"u8.CopyTo(record.AsSpan(181));
        BaseSegmentCodec.TryDecode(record, out BaseSegment read, out var refusals).Should().BeFalse();
        refusals.Select(refusal => (refusal.Number, refusal.Code)).Should().Equal(
            ("21", RefusalCode.NotDigits), ("24", RefusalCode.InvalidDate));
        read.Surname.Should().Be(Samples.First.Surname);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100")]
    [InlineData("6654321")]
    [InlineData("G3210")]
    [InlineData("LGG3")]
    [InlineData("210")]
    [InlineData("000")]
    [InlineData("E00")]
    [InlineData("D10")]
    [InlineData("432")]
    public void A_published_profile_is_written_and_reads_back(string months)
    {
        BaseSegment segment = Samples.First with { PaymentHistoryProfile = months.PadRight(24, 'B') };
        BaseSegmentCodec.TryDecode(Encoded(segment), out BaseSegment read, out _).Should().BeTrue();
        read.PaymentHistoryProfile.Should().StartWith(months).And.HaveLength(24);
    }

    [Fact]
    public void An_obsolete_code_is_read_though_it_is_never_written()
    {
        byte[] record = Encoded(Samples.First);
        "05"u8.CopyTo(record.AsSpan(123));
        BaseSegmentCodec.TryDecode(record, out BaseSegment read, out _).Should().BeTrue();
        read.AccountStatus.Should().Be("05");
    }

    [Fact]
    public void The_identification_number_can_be_changed_for_another_bureau()
    {
        byte[] record = Encoded(Samples.First);
        byte[] expected = Encoded(Samples.First with { IdentificationNumber = "TU123" });
        BaseSegmentCodec.TryPatchIdentificationNumber(record, "TU123", out _).Should().BeTrue();
        record.Should().Equal(expected);
    }

    [Theory]
    [InlineData("", RefusalCode.RequiredMissing)]
    [InlineData("TU1", RefusalCode.TooShort)]
    [InlineData("000000", RefusalCode.Placeholder)]
    [InlineData("TU 123", RefusalCode.NotAllowedCharacter)]
    public void A_refused_identification_number_leaves_the_record_alone(string number, RefusalCode expected)
    {
        byte[] record = Encoded(Samples.First);
        BaseSegmentCodec.TryPatchIdentificationNumber(record, number, out FieldRefusal refusal).Should().BeFalse();
        refusal.Code.Should().Be(expected);
        refusal.Column.Should().Be("identification_number");
        record.Should().Equal(Encoded(Samples.First));
    }

    [Fact]
    public void Too_little_room_is_a_mistake_of_the_caller()
    {
        ((Action)(() => BaseSegmentCodec.TryEncode(Samples.First, new byte[425], out _))).Should().Throw<ArgumentException>();
        ((Action)(() => BaseSegmentCodec.TryDecode(new byte[425], out _, out _))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void What_stood_in_the_room_before_does_not_shine_through()
    {
        byte[] record = Encoding.ASCII.GetBytes(new string('X', 426));
        BaseSegmentCodec.TryEncode(Samples.First, record, out _).Should().BeTrue();
        record.Should().Equal(Encoded(Samples.First));
    }

    private static byte[] Encoded(BaseSegment segment)
    {
        byte[] record = new byte[BaseSegmentCodec.Length];
        BaseSegmentCodec.TryEncode(segment, record, out _).Should().BeTrue();
        return record;
    }

    private static bool EncodeOften(byte[] record, int times)
    {
        bool isEncoded = true;
        for (int round = 0; round < times; round++)
        {
            isEncoded &= BaseSegmentCodec.TryEncode(Samples.First, record, out _);
            isEncoded &= BaseSegmentCodec.TryPatchIdentificationNumber(record, "STUDIO02", out _);
        }

        return isEncoded;
    }
}
