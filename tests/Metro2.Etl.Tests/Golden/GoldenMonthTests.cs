using System.Globalization;
using System.Text;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Golden;

/// <summary>
/// Three things hold each other: what the program writes, the golden files, and the table that was derived by hand. The README beside the
/// files has the derivation.
/// </summary>
public sealed class GoldenMonthTests(GoldenMonth month) : IClassFixture<GoldenMonth>
{
    /// <summary>What every account of the month has in common; all other columns stand in the derived table.</summary>
    private static readonly Dictionary<string, string> s_alike = new()
    {
        ["time_stamp"] = "",
        ["cycle_identifier"] = "",
        ["portfolio_type"] = "O",
        ["credit_limit"] = "0",
        ["terms_duration"] = "001",
        ["terms_frequency"] = "M",
        ["scheduled_monthly_payment_amount"] = "0",
        ["special_comment"] = "",
        ["compliance_condition_code"] = "",
        ["original_charge_off_amount"] = "0",
        ["interest_type_indicator"] = "",
        ["ecoa_code"] = "1",
        ["consumer_information_indicator"] = "",
        ["country_code"] = "US",
        ["address_indicator"] = "",
        ["residence_code"] = "",
    };

    public static TheoryData<string, string> Files => new()
    {
        { "equifax-2026-10.dat", "GOLDEN01" },
        { "experian-2026-10.dat", "GOLDENEXP01" },
        { "transunion-2026-10.dat", "GOLDEN01" },
    };

    [Theory]
    [InlineData("equifax-2026-10.dat")]
    [InlineData("experian-2026-10.dat")]
    [InlineData("transunion-2026-10.dat")]
    public void The_program_writes_the_golden_file(string name)
    {
        byte[] golden = File.ReadAllBytes(Path.Combine(GoldenMonth.Fixture, name));
        byte[] written = File.ReadAllBytes(Path.Combine(month.FilesDirectory, name));

        Differences(golden, written).Should().BeEmpty();
        written.AsSpan().SequenceEqual(golden).Should().BeTrue("no field differs, so line ends and length must agree too");
    }

    [Fact]
    public void The_program_writes_the_golden_manifest() =>
        File.ReadAllText(Path.Combine(month.FilesDirectory, "manifest.json")).Should().Be(
            File.ReadAllText(Path.Combine(GoldenMonth.Fixture, "manifest.json")), month.Said);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_golden_file_says_what_was_derived_by_hand(string name, string identificationNumber)
    {
        IReadOnlyList<Dictionary<string, string>> derived = Table("expected.csv");
        using FileStream stream = File.OpenRead(Path.Combine(GoldenMonth.Fixture, name));
        Metro2FileReader reader = new(stream);
        reader.Read().Should().BeTrue();
        reader.TryDecode(out HeaderRecord header, out _).Should().BeTrue();
        MustIntroduce(header, name);
        foreach (Dictionary<string, string> expected in derived)
        {
            reader.Read().Should().BeTrue();
            reader.TryDecode(out DataRecord record, out _).Should().BeTrue("client {0} must decode", expected["client_id"]);
            MustSay(record.Base, expected, identificationNumber);
        }

        reader.Read().Should().BeTrue();
        reader.TryDecode(out TrailerRecord trailer, out _).Should().BeTrue("the trailer follows the last account");
        MustCount(trailer, derived);
        reader.Read().Should().BeFalse();
    }

    [Fact]
    public void Who_is_not_in_the_files_is_left_out_for_the_derived_reason() =>
        month.Query<(long, string)>("select client_id, reason from intermediate.eligibility where not is_eligible order by client_id")
            .Should().Equal(Table("left-out.csv").Select(row =>
                (long.Parse(row["client_id"], CultureInfo.InvariantCulture), row["reason"])));

    [Fact]
    public void The_one_warning_is_the_account_whose_oldest_invoice_was_paid_while_another_was_late()
    {
        month.ExitCode.Should().Be(ExitCode.DoneWithFindings, month.Said);
        month.Query<(string, string, long)>("select audit_id, severity, failing_count from etl.audit_results where failing_count > 0")
            .Should().Equal(("A25", "warn", 1L));
        month.Query<string>("select sample from etl.audit_results where audit_id = 'A25'").Single().Should().Contain("GOLD26C109");
    }

    private static void MustIntroduce(HeaderRecord header, string name)
    {
        HeaderRecord expected = new()
        {
            EquifaxProgramIdentifier = name.StartsWith("equifax", StringComparison.Ordinal) ? "EFXGOLD001" : "",
            ExperianProgramIdentifier = name.StartsWith("experian", StringComparison.Ordinal) ? "EXPG1" : "",
            TransunionProgramIdentifier = name.StartsWith("transunion", StringComparison.Ordinal) ? "TUCGOLD001" : "",
            ActivityDate = new DateOnly(2026, 10, 31),
            DateCreated = new DateOnly(2026, 11, 3),
            ProgramDate = new DateOnly(2026, 1, 1),
            ProgramRevisionDate = new DateOnly(2026, 6, 1),
            ReporterName = "GOLDEN MONTH FIBER",
            ReporterAddress = "1 EXAMPLE PLAZA SPRINGFIELD IL 62701",
            ReporterTelephoneNumber = "2175550100",
            SoftwareVendorName = header.SoftwareVendorName,
            SoftwareVersionNumber = header.SoftwareVersionNumber,
        };
        header.Should().BeEquivalentTo(expected, options => options.ComparingByMembers<HeaderRecord>());
    }

    private static void MustSay(BaseSegment segment, Dictionary<string, string> derived, string identificationNumber)
    {
        Dictionary<string, string> expected = new(s_alike)
        {
            ["identification_number"] = identificationNumber,
            ["consumer_account_number"] = $"GOLD26C{derived["client_id"]}",
        };
        foreach ((string column, string value) in derived.Where(pair => pair.Key != "client_id"))
        {
            expected.Add(column, value);
        }

        Dictionary<string, string> said = BaseSegmentLayout.Layout.Fields
            .Where(field => field.Column is not null)
            .ToDictionary(field => field.Column!, field => Text(segment, field.Column!));
        said.Should().BeEquivalentTo(expected, "this was derived for client {0}", derived["client_id"]);
    }

    // Counted from the derived table, so that the trailer is checked against the accounts and not against the writer.
    private static void MustCount(TrailerRecord trailer, IReadOnlyList<Dictionary<string, string>> derived)
    {
        long Having(string column) => derived.Count(row => row[column].Length > 0);
        long Of(string status) => derived.Count(row => row["account_status"] == status);
        TrailerRecord expected = new()
        {
            TotalBaseRecords = derived.Count,
            TotalOfStatusCode11 = Of("11"),
            TotalOfStatusCode13 = Of("13"),
            TotalOfStatusCode71 = Of("71"),
            TotalOfStatusCode78 = Of("78"),
            TotalOfStatusCode80 = Of("80"),
            TotalOfStatusCode84 = Of("84"),
            TotalSocialSecurityNumbersAllSegments = Having("social_security_number"),
            TotalSocialSecurityNumbersBase = Having("social_security_number"),
            TotalDatesOfBirthAllSegments = Having("date_of_birth"),
            TotalDatesOfBirthBase = Having("date_of_birth"),
            TotalTelephoneNumbersAllSegments = Having("telephone_number"),
        };
        trailer.Should().BeEquivalentTo(expected, options => options.ComparingByMembers<TrailerRecord>());
    }

    private static IReadOnlyList<Dictionary<string, string>> Table(string name)
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(GoldenMonth.Fixture, name)).Select(line => line.Split(','))];
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    // The record's own value as a person writes it; SSN and telephone that are absent read as no text.
    private static string Text(BaseSegment segment, string column)
    {
        string property = string.Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return typeof(BaseSegment).GetProperty(property)!.GetValue(segment) switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            object value => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        };
    }

    private static List<string> Differences(byte[] golden, byte[] written)
    {
        string[] expected = Encoding.ASCII.GetString(golden).Split('\n');
        string[] actual = Encoding.ASCII.GetString(written).Split('\n');
        List<string> differences = [];
        for (int index = 0; index < Math.Max(expected.Length, actual.Length); index++)
        {
            string before = expected.ElementAtOrDefault(index) ?? "";
            string now = actual.ElementAtOrDefault(index) ?? "";
            if (before.Length != now.Length)
            {
                differences.Add($"record {index + 1} has {now.Length} characters instead of {before.Length}");
                continue;
            }

            differences.AddRange(Layout(before).Fields
                .Where(field => before.Length == 426 && before[(field.Start - 1)..field.End] != now[(field.Start - 1)..field.End])
                .Select(field => $"record {index + 1}, {field}: '{before[(field.Start - 1)..field.End]}' is now '{now[(field.Start - 1)..field.End]}'"));
        }

        return differences;
    }

    private static RecordLayout Layout(string record) =>
        record.AsSpan().Contains("HEADER", StringComparison.Ordinal) ? HeaderRecordLayout.Layout
        : record.AsSpan().Contains("TRAILER", StringComparison.Ordinal) ? TrailerRecordLayout.Layout
        : BaseSegmentLayout.Layout;
}
