using System.Globalization;
using Metro2.Format.Comparison;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Comparison;

public sealed class FileComparisonTests
{
    [Fact]
    public void A_file_and_itself_do_not_differ()
    {
        ComparisonSummary summary = Compare(File(One("A"), One("B")), File(One("A"), One("B")), out List<RecordDifference> differences);

        differences.Should().BeEmpty();
        summary.IsSame.Should().BeTrue();
        (summary.FirstCount, summary.SecondCount).Should().Be((2, 2));
    }

    [Fact]
    public void New_gone_and_changed_accounts_are_told_whatever_their_order()
    {
        byte[] before = File(One("A"), One("B"), One("C"), One("D"));
        byte[] after = File(One("D"), One("C", balance: 7), One("E"), One("A"));

        ComparisonSummary summary = Compare(before, after, out List<RecordDifference> differences);

        differences.Select(one => (one.Kind, one.Account)).Should().Equal(
            (DifferenceKind.Changed, "C"), (DifferenceKind.New, "E"), (DifferenceKind.Gone, "B"));
        differences[0].Changes.Should().Equal(
            new FieldChange(BaseSegmentLayout.Layout, 1, BaseSegmentLayout.CurrentBalance, "000001250", "000000007"));
        differences[0].RecordNumber.Should().Be(3);
        differences[2].RecordNumber.Should().Be(3);
        summary.NewAccounts.Should().Be(1);
        summary.GoneAccounts.Should().Be(1);
        summary.ChangedAccounts.Should().Be(1);
        summary.IsSame.Should().BeFalse();
    }

    [Fact]
    public void Segments_that_come_go_or_change_are_told()
    {
        J1Segment first = Samples.Second.J1[0];
        DataRecord before = With(first, first with { FirstName = "PAT" });
        DataRecord after = With(first, first with { FirstName = "KIM" }, first with { FirstName = "LEE" });

        Compare(File(before), File(after), out List<RecordDifference> differences);

        differences[0].Changes.Should().Equal(
            new FieldChange(J1SegmentLayout.Layout, 2, J1SegmentLayout.FirstName, "PAT", "KIM"),
            new FieldChange(J1SegmentLayout.Layout, 3, J1SegmentLayout.SegmentIdentifier, "", "J1"));
        differences[0].Changes[0].ToString().Should().NotContain("PAT").And.NotContain("KIM");
    }

    [Fact]
    public void Headers_and_trailers_are_compared_as_well()
    {
        ComparisonSummary summary = Compare(File(One("A")), File(One("A"), One("B")), out List<RecordDifference> differences);

        differences.Select(one => (one.Kind, one.Record)).Should().Equal(
            (DifferenceKind.New, Metro2ItemKind.Data), (DifferenceKind.Changed, Metro2ItemKind.Trailer));
        summary.OtherDifferences.Should().Be(1);
    }

    [Fact]
    public void An_account_that_stands_twice_is_compared_in_the_order_of_its_records()
    {
        byte[] before = File(One("A", balance: 1), One("A", balance: 2));
        byte[] after = File(One("A", balance: 1), One("A", balance: 3), One("A", balance: 4));

        Compare(before, after, out List<RecordDifference> differences);

        differences.Where(one => one.Record == Metro2ItemKind.Data).Select(one => one.Kind)
            .Should().Equal(DifferenceKind.Changed, DifferenceKind.New);
        differences[0].Changes[0].Before.Should().Be("000000002");
    }

    [Fact]
    public void Files_of_different_layouts_are_compared_by_their_values()
    {
        byte[] golden = System.IO.File.ReadAllBytes(Samples.GoldenPath);
        foreach (byte[] other in new[] { SampleFiles.Packed(), SampleFiles.Packed(2) })
        {
            Compare(golden, other, out List<RecordDifference> differences);
            differences.Should().BeEmpty();
            Compare(other, golden, out differences);
            differences.Should().BeEmpty();
        }
    }

    [Fact]
    public void Ten_thousand_accounts_in_reverse_order_are_found_again()
    {
        DataRecord[] records = [.. Enumerable.Range(0, 10_000).Select(number => One("N" + number.ToString(CultureInfo.InvariantCulture)))];

        ComparisonSummary summary = Compare(File(records), File([.. records.Reverse()]), out List<RecordDifference> differences);

        differences.Should().BeEmpty();
        summary.SecondCount.Should().Be(10_000);
    }

    private static ComparisonSummary Compare(byte[] before, byte[] after, out List<RecordDifference> differences)
    {
        List<RecordDifference> found = [];
        ComparisonSummary summary = FileComparison.Compare(
            new MemoryStream(before), new MemoryStream(after), found.Add, problem => throw new InvalidOperationException(problem.ToString()));
        differences = found;
        return summary;
    }

    private static DataRecord One(string account, long balance = 1250) =>
        new() { Base = Samples.First with { ConsumerAccountNumber = account, CurrentBalance = balance } };

    private static DataRecord With(params J1Segment[] persons) => new() { Base = Samples.Second.Base, J1 = persons };

    private static byte[] File(params DataRecord[] records)
    {
        using var stream = new MemoryStream();
        var writer = new Metro2FileWriter(stream, new Metro2WriterOptions());
        writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
        foreach (DataRecord record in records)
        {
            writer.TryWrite(record, out _).Should().BeTrue();
        }

        writer.Complete();
        return stream.ToArray();
    }
}
