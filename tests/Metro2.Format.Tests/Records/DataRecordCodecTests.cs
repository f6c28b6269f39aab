using FsCheck.Fluent;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Records;

public sealed class DataRecordCodecTests
{
    private static readonly J1Segment J1 = new() { Surname = "VAN DYKE", EcoaCode = "2" };

    private static readonly J2Segment J2 = new()
    {
        Surname = "VAN DYKE",
        EcoaCode = "5",
        FirstLineOfAddress = "1 ELM ST",
        City = "PLANO",
        PostalCode = "75024",
    };

    private static readonly K1Segment K1 = new() { OriginalCreditorName = "EXAMPLE CLINIC", CreditorClassification = "02" };
    private static readonly K2Segment K2 = new() { PurchasedFromSoldToIndicator = "1", PurchasedFromOrSoldToName = "EXAMPLE BUYER" };
    private static readonly K3Segment K3 = new() { AgencyIdentifier = "01", AccountNumber = "LOAN1" };
    private static readonly K4Segment K4 = new() { SpecializedPaymentIndicator = "02", DeferredPaymentStartDate = new DateOnly(2026, 1, 1) };
    private static readonly L1Segment L1 = new() { ChangeIndicator = "1", NewConsumerAccountNumber = "CLIENT1A" };
    private static readonly N1Segment N1 = new() { EmployerName = "EXAMPLE STUDIO LLC" };

    public static TheoryData<DataRecord, int> Lengths { get; } = new()
    {
        { new DataRecord { Base = Samples.First }, 426 },
        { new DataRecord { Base = Samples.First, J1 = [J1] }, 526 },
        { new DataRecord { Base = Samples.First, J2 = [J2] }, 626 },
        { new DataRecord { Base = Samples.First, K1 = K1 }, 460 },
        { new DataRecord { Base = Samples.First, L1 = L1 }, 480 },
        { new DataRecord { Base = Samples.First, N1 = N1 }, 572 },
        { new DataRecord { Base = Samples.First, K3 = [K3] }, 466 },
        { new DataRecord { Base = Samples.First, J2 = [J2], K1 = K1 }, 660 },
        { new DataRecord { Base = Samples.First, J1 = [J1], J2 = [J2], K1 = K1, K2 = K2, K4 = [K4], L1 = L1 }, 878 },
    };

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_descriptor_word_is_the_sum_of_all_segments(DataRecord record, int expected)
    {
        byte[] bytes = new byte[DataRecordCodec.MaximumLength];
        DataRecordCodec.TryEncode(record, bytes, out int written, out _).Should().BeTrue();
        written.Should().Be(expected).And.Be(record.Length);
        FieldCodec.ReadNumber(BaseSegmentLayout.RecordDescriptorWord, bytes, out long word).Should().Be(RefusalCode.None);
        word.Should().Be(expected);
    }

    [Fact]
    public void Any_acceptable_record_reads_back_equal() => Values.Check(
        Prop.ForAll(Arb.From(RecordValues.DataRecords()), record =>
        {
            byte[] bytes = new byte[DataRecordCodec.MaximumLength];
            DataRecordCodec.TryEncode(record, bytes, out int written, out _).Should().BeTrue();
            DataRecordCodec.TryDecode(bytes.AsSpan(0, written), out DataRecord read, out _).Should().BeTrue();
            BaseSegment meant = record.Base.SocialSecurityNumber == "000000000"
                ? record.Base with { SocialSecurityNumber = string.Empty }
                : record.Base;
            read.Base.Should().Be(meant);
            read.J1.Should().Equal(record.J1);
            read.J2.Should().Equal(record.J2);
            read.K3.Should().Equal(record.K3);
            read.K4.Should().Equal(record.K4);
            (read.K1, read.K2, read.L1, read.N1).Should().Be((record.K1, record.K2, record.L1, record.N1));
        }),
        runs: 300);

    [Fact]
    public void A_refusal_in_an_appended_segment_names_that_segment()
    {
        var record = new DataRecord { Base = Samples.First with { City = "" }, J1 = [J1 with { EcoaCode = "4" }] };
        DataRecordCodec.TryEncode(record, new byte[1000], out int written, out var refusals).Should().BeFalse();
        written.Should().Be(0);
        refusals.Select(refusal => (refusal.Record.Name, refusal.Number, refusal.Code)).Should().Equal(
            ("base_segment", "42", RefusalCode.RequiredMissing), ("j1_segment", "10", RefusalCode.ObsoleteCode));
    }

    [Fact]
    public void Mortgage_information_is_written_once_though_more_is_read()
    {
        var record = new DataRecord { Base = Samples.First, K3 = [K3, K3] };
        DataRecordCodec.TryEncode(record, new byte[1000], out _, out var refusals).Should().BeFalse();
        refusals.Should().ContainSingle().Which.Code.Should().Be(RefusalCode.Repeated);

        byte[] bytes = new byte[1000];
        DataRecordCodec.TryEncode(new DataRecord { Base = Samples.First, K3 = [K3] }, bytes, out int written, out _).Should().BeTrue();
        bytes.AsSpan(426, 40).CopyTo(bytes.AsSpan(written));
        DataRecordCodec.TryDecode(bytes.AsSpan(0, written + 40), out DataRecord read, out _).Should().BeTrue();
        read.K3.Should().Equal(K3, K3);
    }

    [Fact]
    public void Mortgage_information_that_says_nothing_is_refused()
    {
        var record = new DataRecord { Base = Samples.First, K3 = [new K3Segment { AgencyIdentifier = "00" }] };
        DataRecordCodec.TryEncode(record, new byte[1000], out _, out var refusals).Should().BeFalse();
        refusals.Should().ContainSingle().Which.Column.Should().Be("mortgage_identification_number");
    }

    [Fact]
    public void A_second_original_creditor_is_refused_when_read()
    {
        byte[] bytes = new byte[1000];
        DataRecordCodec.TryEncode(new DataRecord { Base = Samples.First, K1 = K1 }, bytes, out int written, out _).Should().BeTrue();
        bytes.AsSpan(426, 34).CopyTo(bytes.AsSpan(written));
        DataRecordCodec.TryDecode(bytes.AsSpan(0, written + 34), out _, out var refusals).Should().BeFalse();
        refusals.Should().ContainSingle().Which.Code.Should().Be(RefusalCode.Repeated);
    }

    [Fact]
    public void A_record_longer_than_its_descriptor_word_can_say_is_refused()
    {
        var record = new DataRecord { Base = Samples.First, J1 = [.. Enumerable.Repeat(J1, 96)] };
        DataRecordCodec.TryEncode(record, new byte[20_000], out int written, out var refusals).Should().BeFalse();
        written.Should().Be(0);
        refusals.Should().ContainSingle().Which.Code.Should().Be(RefusalCode.TooLong);
    }

    [Fact]
    public void An_empty_segment_of_a_fixed_length_file_is_passed_over()
    {
        byte[] bytes = new byte[526];
        bytes.AsSpan().Fill((byte)' ');
        BaseSegmentCodec.TryEncode(Samples.First, bytes, out _).Should().BeTrue();
        "J1"u8.CopyTo(bytes.AsSpan(426));
        DataRecordCodec.TryDecode(bytes, out DataRecord read, out _).Should().BeTrue();
        read.J1.Should().BeEmpty();
        read.Base.Should().Be(Samples.First);
    }

    [Theory]
    [InlineData("X9")]
    [InlineData("J1")]
    [InlineData("J")]
    public void Something_else_than_a_whole_segment_is_an_error(string appended)
    {
        byte[] bytes = new byte[426 + appended.Length];
        BaseSegmentCodec.TryEncode(Samples.First, bytes, out _).Should().BeTrue();
        System.Text.Encoding.ASCII.GetBytes(appended, bytes.AsSpan(426));
        ((Action)(() => DataRecordCodec.TryDecode(bytes, out _, out _))).Should().Throw<ArgumentException>()
            .WithMessage("No segment begins at position 427*");
    }

    [Fact]
    public void A_record_as_text_never_shows_its_content()
    {
        object[] records =
        [
            Samples.Header, Samples.First, Samples.Second, Samples.Second.J1[0], J2, K1, K2, K3, K4, L1, N1, new TrailerRecord(),
        ];
        records.Select(record => record.ToString()).Should().Equal(records.Select(record => record.GetType().Name));
    }
}
