using System.Text;
using FsCheck.Fluent;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Records;

/// <summary>Reading without allocation says the same as reading into records.</summary>
[Collection(nameof(Alone))]
public sealed class BaseSegmentViewTests
{
    private const string Nasty = "0123456789 ABZ9a-\u0000\u007F\u00C9";

    [Fact]
    public void A_view_reads_what_was_written() =>
        Values.Check(
            Prop.ForAll(Arb.From(RecordValues.BaseSegments()), segment =>
                BaseSegmentView.TryRead(Encoded(segment), out BaseSegmentView view)
                && view.ToSegment() == Absent(segment)),
            runs: 500);

    [Fact]
    public void A_view_can_be_read_exactly_when_every_field_can_and_has_the_same_values() =>
        Values.Check(
            Prop.ForAll(
                Arb.From(RecordValues.BaseSegments()),
                Arb.From(Gen.ListOf(Gen.Choose(5, 425).Zip(Gen.Choose(0, Nasty.Length - 1)))),
                (segment, changes) => AgreesWithFields(segment, changes)),
            runs: 2000);

    [Theory]
    [InlineData("001", true)]
    [InlineData("LOC", true)]
    [InlineData("36", false)]
    [InlineData("X01", true)]
    public void Terms_are_handed_out_as_they_stand(string terms, bool fillsField)
    {
        byte[] record = Encoded(Samples.First);
        Encoding.ASCII.GetBytes(terms.PadRight(3)).CopyTo(record.AsSpan(101));
        BaseSegmentView.TryRead(record, out BaseSegmentView view).Should().BeTrue();
        view.TermsDuration.Should().Be(terms).And.HaveLength(fillsField ? 3 : 2);
    }

    [Fact]
    public void Every_field_of_a_view_stands_at_its_own_place()
    {
        BaseSegment segment = Samples.Second.Base with
        {
            CycleIdentifier = "07",
            CreditLimit = 11,
            ScheduledMonthlyPaymentAmount = 15,
            ActualPaymentAmount = 16,
            OriginalChargeOffAmount = 23,
            PaymentRating = "1",
            SpecialComment = "AU",
            ComplianceConditionCode = "XB",
            DateClosed = new DateOnly(2025, 5, 26),
            InterestTypeIndicator = "F",
            MiddleName = "MIDDLE",
            SocialSecurityNumber = "078051120",
            TelephoneNumber = "2145550136",
            ConsumerInformationIndicator = "A",
            SecondLineOfAddress = "APT 41",
        };

        BaseSegmentView.TryRead(Encoded(segment), out BaseSegmentView view).Should().BeTrue();

        view.ToSegment().Should().Be(segment);
        view.ToString().Should().Be(nameof(BaseSegmentView));
    }

    [Fact]
    public void A_record_is_viewed_without_allocation()
    {
        byte[] record = Encoded(Samples.Second.Base);
        LookOften(record, times: 2000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        long sum = LookOften(record, times: 2000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        sum.Should().BePositive();
        allocated.Should().Be(0);
    }

    [Fact]
    public void A_file_is_read_to_the_last_segment_without_allocation_for_its_records()
    {
        byte[] file = File.ReadAllBytes(Samples.GoldenPath);
        byte[] many = [.. file.AsSpan(0, 427), .. Enumerable.Repeat(file[427..1435], 500).SelectMany(bytes => bytes), .. file.AsSpan(1435)];
        using var stream = new MemoryStream(many);
        var reader = new Metro2FileReader(stream);
        ReadAll(reader).Should().Be((1000, 1000));
        stream.Position = 0;
        reader.Reset(stream);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(reader);

        // A collection that starts meanwhile counts the rest of this thread's small reserve.
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1000, "less than a byte a record is none");
    }

    [Fact]
    public void Only_accounts_are_viewed()
    {
        var reader = new Metro2FileReader(new MemoryStream(File.ReadAllBytes(Samples.GoldenPath)));
        reader.Read().Should().BeTrue();
        ((Action)(() => reader.TryView(out _))).Should().Throw<InvalidOperationException>();
        ((Action)(() => BaseSegmentView.TryRead(new byte[425], out _))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new SegmentWalk(new byte[425]))).Should().Throw<ArgumentException>();
    }

    private static bool AgreesWithFields(BaseSegment segment, IList<(int Position, int Character)> changes)
    {
        byte[] record = Encoded(segment);
        foreach ((int position, int character) in changes.Take(3))
        {
            record[position] = (byte)Nasty[character];
        }

        var decoder = new RecordDecoder(BaseSegmentLayout.Layout, record);
        var expected = BaseSegment.Decode(ref decoder);
        bool isReadable = BaseSegmentView.TryRead(record, out BaseSegmentView view);
        return isReadable == decoder.Refusals is null && (!isReadable || view.ToSegment() == expected);
    }

    // All zeros are an absent number.
    private static BaseSegment Absent(BaseSegment segment) =>
        segment.SocialSecurityNumber == "000000000" ? segment with { SocialSecurityNumber = "" } : segment;

    private static byte[] Encoded(BaseSegment segment)
    {
        byte[] record = new byte[BaseSegmentCodec.Length];
        BaseSegmentCodec.TryEncode(segment, record, out _).Should().BeTrue();
        return record;
    }

    private static (int Accounts, int Segments) ReadAll(Metro2FileReader reader)
    {
        (int accounts, int segments) = (0, 0);
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Data && reader.TryView(out BaseSegmentView view) && SumOf(view) > 0)
            {
                accounts++;
                var walk = new SegmentWalk(reader.Record);
                while (walk.MoveNext())
                {
                    segments += walk.Layout.Length == walk.Current.Length ? 1 : 0;
                }
            }
        }

        return (accounts, segments);
    }

    private static long LookOften(byte[] record, int times)
    {
        long sum = 0;
        for (int round = 0; round < times; round++)
        {
            BaseSegmentView.TryRead(record, out BaseSegmentView view);
            sum += SumOf(view);
        }

        return sum;
    }

    // Every kind of field once at least.
    private static long SumOf(in BaseSegmentView view) =>
        (view.TimeStamp?.Day ?? 0) + view.ConsumerAccountNumber.Length + view.AccountType.Length + (view.DateOpened?.Day ?? 0)
        + view.TermsDuration.Length + view.AccountStatus.Length + view.PaymentHistoryProfile.Length + view.CurrentBalance
        + (view.DateClosed?.Day ?? 0) + view.Surname.Length + view.GenerationCode.Length + view.SocialSecurityNumber.Length
        + view.TelephoneNumber.Length + view.CountryCode.Length + view.City.Length + view.State.Length + view.PostalCode.Length;
}
