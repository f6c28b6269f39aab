using Metro2.Format.Records;
using Metro2.Format.Validation;

namespace Metro2.Format.Tests.Validation;

/// <summary>Every rule finds what it is for, and nothing else.</summary>
public sealed class ValidationRuleTests
{
    // What a patched account alone cannot break has a test of its own below.
    private static readonly string[] RulesOfFiles = ["G01", "G06", "G09", "G11"];

    public static TheoryData<string, string, string> Broken => RuleCases.Broken;

    public static TheoryData<string> Clean => RuleCases.Clean;

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_rule_is_found_alone(string rule, string patches, string others)
    {
        List<Finding> findings = PatchedFile.Validate(PatchedFile.Create(patches));

        findings.Select(finding => finding.Rule.Id).Order()
            .Should().Equal(others.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(rule).Order());
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void A_sound_account_breaks_no_rule(string patches) =>
        PatchedFile.Validate(PatchedFile.Create(patches)).Select(finding => finding.ToString()).Should().BeEmpty();

    [Fact]
    public void Every_rule_has_a_case_that_breaks_it() =>
        RuleCases.Broken.Select(row => (string)row[0]).Concat(RulesOfFiles).Distinct().Order()
            .Should().Equal(ValidationRules.All.Select(rule => rule.Id).Order());

    [Fact]
    public void Every_rule_says_what_it_finds_and_what_to_do()
    {
        ValidationRules.All.Select(rule => rule.Id).Should().OnlyHaveUniqueItems();
        foreach (ValidationRule rule in ValidationRules.All)
        {
            rule.Severity.Should().Be(rule.Id.EndsWith('W') || WarningsByThemselves.Contains(rule.Id) ? FindingSeverity.Warning : FindingSeverity.Error, rule.Id);
            rule.Message.Should().EndWith(".", rule.Id);
            rule.Remedy.Should().EndWith(".", rule.Id);
            rule.Fields.Should().NotBeEmpty();
            rule.Source.Should().MatchRegex(@"^\d");
        }
    }

    private static readonly string[] WarningsByThemselves =
        ["F14", "F16", "F20", "F22", "F23", "X14", "X15", "X23", "X24", "X25", "G08", "G10"];

    [Fact]
    public void A_finding_names_record_account_segment_field_and_position()
    {
        byte[] file = PatchedFile.Create("+j1_segment;+k1_segment;account_type=48;k1_segment.creditor_classification=99");

        Finding finding = PatchedFile.Validate(file).Should().ContainSingle().Subject;

        finding.RecordNumber.Should().Be(2);
        finding.Account.Should().Be("CLIENT000123");
        finding.Segment.Should().Be(K1SegmentLayout.Layout);
        finding.Field.Should().Be(K1SegmentLayout.CreditorClassification);
        finding.Position.Should().Be(426 + 100 + 33);
        finding.Message.Should().Be("Creditor Classification: the code is not in the table of this field.");
    }

    [Fact]
    public void The_position_of_a_bad_byte_is_the_byte()
    {
        PatchedFile.Validate(PatchedFile.Create("surname=SM\u00CFTH")).Should().ContainSingle().Which.Position.Should().Be(234);
    }

    [Fact]
    public void No_finding_tells_a_value_of_a_person()
    {
        string[] secrets = ["078051120", "SECRET", "A078", "01151980", "666777888"];
        byte[] file = PatchedFile.Create(
            "surname=secret;first_name=SECRET.;social_security_number=078051120;consumer_account_number=A078051120;postal_code=SECRET;city=s\u00C9CRET");

        foreach (Finding finding in PatchedFile.Validate(file))
        {
            string told = $"{finding} {finding.Account} {finding.Message} {finding.Remedy} {finding.Detail}";
            told.Should().NotContainAny(secrets).And.NotContain("secret");
        }
    }

    [Theory]
    [InlineData(1, 2, "G01")]
    [InlineData(0, 3, "G01 G06")]
    [InlineData(0, 1, "G01 G06")]
    public void A_file_without_its_first_or_last_records_is_told(int first, int count, string expected)
    {
        string[] lines = Lines("");
        byte[] file = Join(lines[first..(first + Math.Min(count, 2))]);
        if (count == 3)
        {
            file = Join(lines[0], lines[2]);
            expected = "G06 G02 G02 G02 G02 G02";
        }

        PatchedFile.Validate(file).Select(finding => finding.Rule.Id).Distinct().Order()
            .Should().Equal(expected.Split(' ').Distinct().Order());
    }

    [Fact]
    public void A_second_header_or_trailer_is_told()
    {
        string[] lines = Lines("");

        PatchedFile.Validate(Join(lines[0], lines[0], lines[1], lines[2])).Should().ContainSingle()
            .Which.Should().Match<Finding>(finding => finding.Rule == ValidationRules.G01 && finding.RecordNumber == 2);
        PatchedFile.Validate(Join(lines[0], lines[1], lines[2], lines[2])).Select(finding => finding.Rule).Should().OnlyContain(rule => rule == ValidationRules.G01);
    }

    [Fact]
    public void A_record_shorter_than_its_fixed_length_file_is_told()
    {
        string[] lines = Lines("+j1_segment");
        string padding = new(' ', 100);
        byte[] sound = Join("0526" + lines[0][4..] + padding, lines[1], "0526" + lines[2][4..] + padding);
        byte[] broken = Join("0526" + lines[0][4..] + padding, lines[1], lines[2]);

        PatchedFile.Validate(sound).Should().BeEmpty();
        PatchedFile.Validate(broken).Should().ContainSingle().Which.Rule.Should().Be(ValidationRules.G09);
    }

    [Fact]
    public void The_bureau_that_gets_the_file_has_to_be_named_in_the_header()
    {
        ValidationOptions options = PatchedFile.Options with { ProgramIdentifier = HeaderRecordLayout.InnovisProgramIdentifier };

        PatchedFile.Validate(PatchedFile.Create(""), options).Should().ContainSingle()
            .Which.Field.Should().Be(HeaderRecordLayout.InnovisProgramIdentifier);
        PatchedFile.Validate(PatchedFile.Create("header.innovis_program_identifier=INN0000001"), options).Should().BeEmpty();
    }

    [Theory]
    [InlineData("EXAMPLE_202506-1.dat", false)]
    [InlineData("example 202506.dat", true)]
    [InlineData("ex\u00E4mple.dat", true)]
    [InlineData("a&b.dat", true)]
    [InlineData("", true)]
    public void A_file_name_has_letters_digits_underscores_hyphens_and_dots(string name, bool isBroken) =>
        PatchedFile.Validate(PatchedFile.Create(""), PatchedFile.Options with { FileName = name })
            .Select(finding => finding.Rule).Should().Equal(isBroken ? [ValidationRules.G11] : []);

    [Theory]
    [InlineData("06012025", "06302025", "11", "00000000")]
    [InlineData("05312025", "06302025", "71", "06302025")]
    [InlineData("05012025", "06302025", "78", "05312025")]
    [InlineData("05022025", "06302025", "71", "06012025")]
    [InlineData("12022024", "12312024", "11", "00000000")]
    [InlineData("12022024", "01312025", "78", "01012025")]
    [InlineData("01302024", "02292024", "71", "02292024")]
    [InlineData("01012025", "06302025", "84", "01312025")]
    [InlineData("01022025", "06302025", "83", "02012025")]
    public void Published_edges_of_days_late_break_no_rule(string due, string asOf, string status, string firstDelinquency)
    {
        string owed = status == "11" ? "000000000" : "000000900";
        byte[] file = PatchedFile.Create(
            $"date_opened={due};payment_history_profile=BBBBBBBBBBBBBBBBBBBBBBBB;date_of_last_payment=00000000;account_status={status};"
            + $"amount_past_due={owed};date_of_account_information={asOf};date_of_first_delinquency={firstDelinquency};time_stamp=00000000000000;"
            + $"header.activity_date={asOf}");

        PatchedFile.Validate(file).Select(finding => finding.Rule.Id).Should().BeEmpty();
    }

    [Theory]
    [InlineData("71", "05312025")]
    [InlineData("78", "06012025")]
    [InlineData("84", "02012025")]
    [InlineData("83", "01312025")]
    public void One_day_beside_an_edge_is_another_status(string status, string firstDelinquency)
    {
        byte[] file = PatchedFile.Create(
            $"date_opened=01012025;payment_history_profile=BBBBBBBBBBBBBBBBBBBBBBBB;account_status={status};amount_past_due=000000900;"
            + $"date_of_first_delinquency={firstDelinquency}");

        PatchedFile.Validate(file).Select(finding => finding.Rule).Should().Equal(ValidationRules.X23);
    }

    private static string[] Lines(string patches) =>
        System.Text.Encoding.Latin1.GetString(PatchedFile.Create(patches)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Join(params string[] lines) =>
        System.Text.Encoding.Latin1.GetBytes(string.Join('\n', lines) + "\n");
}
