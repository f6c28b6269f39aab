using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using Metro2.Format.Codes;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Files;

public sealed class FileTotalsTests
{
    public static TheoryData<string> Statuses => [.. AccountStatus.All.Entries.Select(entry => entry.Code)];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Each_status_counts_in_its_own_field(string status)
    {
        var totals = new FileTotals();
        totals.Add(Samples.First with { AccountStatus = status });
        byte[] trailer = Encoded(totals);
        foreach (FieldSpec field in TrailerRecordLayout.Layout.Fields.Where(field => field.Name.StartsWith("Total of Status", StringComparison.Ordinal)))
        {
            FieldCodec.ReadNumber(field, trailer, out long count).Should().Be(RefusalCode.None);
            count.Should().Be(field.Name.EndsWith(status, StringComparison.Ordinal) ? 1 : 0, "{0} is counted for {1}", field, status);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("1")]
    public void A_status_without_a_total_is_an_error_and_counts_nothing(string status)
    {
        var totals = new FileTotals();
        ((Action)(() => totals.Add(Samples.First with { AccountStatus = status }))).Should().Throw<ArgumentException>();
        totals.ToTrailer(0).Should().Be(new TrailerRecord());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("000000000", 0)]
    [InlineData("999999999", 0)]
    [InlineData("078051120", 1)]
    [InlineData("900000000", 1)]
    public void Only_a_real_social_security_number_counts(string number, long expected)
    {
        TrailerRecord trailer = TrailerOf(new DataRecord { Base = Samples.First with { SocialSecurityNumber = number } });
        trailer.TotalSocialSecurityNumbersBase.Should().Be(expected);
        trailer.TotalSocialSecurityNumbersAllSegments.Should().Be(expected);
    }

    [Theory]
    [InlineData("Z", 3)]
    [InlineData("2", 0)]
    public void A_removed_consumer_counts_in_every_segment(string ecoa, long expected)
    {
        TrailerRecord trailer = TrailerOf(new DataRecord
        {
            Base = Samples.First with { EcoaCode = ecoa },
            J1 = [Samples.Second.J1[0] with { EcoaCode = ecoa }],
            J2 = [FullJ2() with { EcoaCode = ecoa }],
        });
        trailer.TotalOfEcoaCodeZAllSegments.Should().Be(expected);
    }

    [Fact]
    public void All_segments_totals_are_the_sum_of_their_parts()
    {
        TrailerRecord trailer = TrailerOf(new DataRecord
        {
            Base = Samples.First,
            J1 = [Samples.Second.J1[0] with { SocialSecurityNumber = "078051120", TelephoneNumber = "2145550199" }],
            J2 = [FullJ2(), FullJ2()],
        });
        (trailer.TotalAssociatedConsumerSegmentsJ1, trailer.TotalAssociatedConsumerSegmentsJ2).Should().Be((1, 2));
        (trailer.TotalSocialSecurityNumbersAllSegments, trailer.TotalSocialSecurityNumbersBase,
            trailer.TotalSocialSecurityNumbersJ1, trailer.TotalSocialSecurityNumbersJ2).Should().Be((4, 1, 1, 2));
        (trailer.TotalDatesOfBirthAllSegments, trailer.TotalDatesOfBirthBase,
            trailer.TotalDatesOfBirthJ1, trailer.TotalDatesOfBirthJ2).Should().Be((4, 1, 1, 2));
        trailer.TotalTelephoneNumbersAllSegments.Should().Be(4);
    }

    [Fact]
    public void Every_kind_of_appended_segment_has_its_total()
    {
        TrailerRecord trailer = TrailerOf(new DataRecord
        {
            Base = Samples.First,
            K1 = new K1Segment { OriginalCreditorName = "EXAMPLE CLINIC", CreditorClassification = "02" },
            K2 = new K2Segment { PurchasedFromSoldToIndicator = "9" },
            K3 = [new K3Segment { AgencyIdentifier = "02", AccountNumber = "LOAN1" }],
            K4 = [new K4Segment { SpecializedPaymentIndicator = "01" }],
            L1 = new L1Segment { ChangeIndicator = "3", NewConsumerAccountNumber = "A1", NewIdentificationNumber = "STUDIO02" },
            N1 = new N1Segment { EmployerName = "EXAMPLE STUDIO LLC" },
        });
        (trailer.TotalOriginalCreditorSegments, trailer.TotalPurchasedFromSoldToSegments, trailer.TotalMortgageInformationSegments,
            trailer.TotalSpecializedPaymentInformationSegments, trailer.TotalChangeSegments, trailer.TotalEmploymentSegments)
            .Should().Be((1, 1, 1, 1, 1, 1));
    }

    [Theory]
    [InlineData("J1", ' ', 98)]
    [InlineData("J1", '0', 98)]
    [InlineData("J1", '9', 98)]
    [InlineData("J2", '9', 198)]
    [InlineData("K1", ' ', 32)]
    [InlineData("L1", ' ', 52)]
    [InlineData("N1", ' ', 144)]
    public void A_segment_of_fill_alone_counts_for_nothing(string identifier, char fill, int count)
    {
        byte[] record = [.. Encoded(Samples.First), .. Encoding.ASCII.GetBytes(identifier + new string(fill, count))];
        var totals = new FileTotals();
        totals.AddEncoded(record);
        var alone = new FileTotals();
        alone.Add(Samples.First);
        totals.ToTrailer(0).Should().Be(alone.ToTrailer(0));
    }

    [Fact]
    public void Bytes_that_are_no_data_record_are_an_error_and_count_nothing()
    {
        var totals = new FileTotals();
        byte[] record = [.. Encoded(Samples.First), .. "XX"u8];
        ((Action)(() => totals.AddEncoded(record))).Should().Throw<ArgumentException>();
        ((Action)(() => totals.AddEncoded(record.AsSpan(0, 425)))).Should().Throw<ArgumentException>();
        totals.ToTrailer(0).Should().Be(new TrailerRecord());
    }

    [Fact]
    public void Typed_records_and_their_bytes_are_counted_the_same() => Values.Check(
        Prop.ForAll(Arb.From(Gen.ListOf(RecordValues.DataRecords())), records =>
        {
            var typed = new FileTotals();
            var encoded = new FileTotals();
            byte[] bytes = new byte[DataRecordCodec.MaximumLength];
            foreach (DataRecord record in records)
            {
                typed.Add(record);
                DataRecordCodec.TryEncode(record, bytes, out int written, out _).Should().BeTrue();
                encoded.AddEncoded(bytes.AsSpan(0, written));
            }

            encoded.ToTrailer(0).Should().Be(typed.ToTrailer(0));
            SumOfStatuses(typed).Should().Be(typed.BaseCount).And.Be(records.Count);
        }),
        runs: 100);

    private static long SumOfStatuses(FileTotals totals)
    {
        string trailer = Encoding.ASCII.GetString(Encoded(totals));
        return TrailerRecordLayout.Layout.Fields
            .Where(field => field.Name.StartsWith("Total of Status", StringComparison.Ordinal))
            .Sum(field => long.Parse(trailer.AsSpan(field.Start - 1, field.Length), CultureInfo.InvariantCulture));
    }

    private static J2Segment FullJ2() => new()
    {
        Surname = "VAN DYKE",
        SocialSecurityNumber = "078051120",
        DateOfBirth = new DateOnly(1978, 2, 28),
        TelephoneNumber = "2145550198",
        EcoaCode = "2",
        FirstLineOfAddress = "5678 ELM ST",
        City = "PLANO",
        PostalCode = "75024",
    };

    private static TrailerRecord TrailerOf(DataRecord record)
    {
        var totals = new FileTotals();
        totals.Add(record);
        return totals.ToTrailer(0);
    }

    private static byte[] Encoded(FileTotals totals)
    {
        byte[] bytes = new byte[426];
        TrailerRecordCodec.TryEncode(totals.ToTrailer(0), bytes, out _).Should().BeTrue();
        return bytes;
    }

    private static byte[] Encoded(BaseSegment segment)
    {
        byte[] bytes = new byte[426];
        BaseSegmentCodec.TryEncode(segment, bytes, out _).Should().BeTrue();
        return bytes;
    }
}
