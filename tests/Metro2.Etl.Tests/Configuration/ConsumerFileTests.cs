using System.Security.Cryptography;
using System.Text;
using Metro2.Etl.Configuration;

namespace Metro2.Etl.Tests.Configuration;

public sealed class ConsumerFileTests : IDisposable
{
    private const string Header = "client_id,kind,surname,first_name,middle_name,generation,ssn,birth_date,street,street2,city,state,postal_code,account_group\n";

    private const string RoleHeader =
        "client_id,kind,surname,first_name,role,consent_date,opted_out,address_indicator,residence_code,liability_evidence\n";

    private readonly TemporaryFolder _folder = new();
    private readonly List<Mistake> _mistakes = [];
    private readonly List<Mistake> _findings = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "no_header", 1, "")]
    [InlineData("\n", "no_header", 1, "")]
    [InlineData("client_id,kind,surname,frist_name\n", "unknown_column", 1, "")]
    [InlineData("client_id,kind,surname,first_name,kind\n", "duplicate_column", 1, "kind")]
    [InlineData("client_id,kind,surname\n", "missing_column", 1, "first_name")]
    [InlineData("client_id,kind,surname,first_name\n1,person,A,B\n2,person,A\n", "wrong_field_count", 3, "")]
    [InlineData("client_id,kind,surname,first_name\n1,person,A,B,C\n", "wrong_field_count", 2, "")]
    [InlineData("client_id,kind,surname,first_name\n1,person,\"A\n2,person,C,D\n", "open_quote", 2, "")]
    [InlineData("client_id,kind,surname,first_name\r\n1,person,\"A\r\n\"x,B\r\n", "text_after_quote", 3, "")]
    [InlineData("client_id,kind,surname,first_name\n1,person,O\"Neil,B\n", "stray_quote", 2, "")]
    [InlineData("client_id,kind,surname,first_name\n1,person,A\0,B\n", "zero_character", 2, "")]
    public void A_mistake_of_the_file_stops_the_run(string csv, string code, int line, string key)
    {
        Read(csv).Should().BeNull();

        _mistakes.Should().Contain(mistake => mistake.Code == code && mistake.Line == line && mistake.Key == key)
            .Which.Allowed.Should().NotBeEmpty();
    }

    [Fact]
    public void Bytes_that_are_not_utf8_stop_the_run_at_their_line()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes("client_id,kind,surname,first_name\n1,person,A,B\n2,person,"), 0xE9, .. Encoding.ASCII.GetBytes(",B\n")];

        Read(bytes).Should().BeNull();

        _mistakes.Should().ContainSingle().Which.Should().Match<Mistake>(mistake => mistake.Code == "not_utf8" && mistake.Line == 3);
    }

    [Fact]
    public void A_file_without_header_does_not_print_its_first_person()
    {
        Read("101,person,Zimmerman,Robert\n");

        string.Join('\n', _mistakes).Should().NotContain("Zimmerman").And.NotContain("Robert");
        _mistakes.Should().Contain(mistake => mistake.Code == "unknown_column");
    }

    [Fact]
    public void An_unknown_column_gets_a_suggestion()
    {
        Read("client_id,kind,surname,frist_name\n");

        _mistakes.Should().Contain(mistake => mistake.Problem.Contains("column 4 of the header is not known, did you mean 'first_name'?"));
    }

    [Theory]
    [InlineData("0,person,Doe,Jane,,,,,,,,,,", "client_id", "bad_client_id")]
    [InlineData("-5,person,Doe,Jane,,,,,,,,,,", "client_id", "bad_client_id")]
    [InlineData("1.0,person,Doe,Jane,,,,,,,,,,", "client_id", "bad_client_id")]
    [InlineData("99999999999999999999,person,Doe,Jane,,,,,,,,,,", "client_id", "bad_client_id")]
    [InlineData("7,persn,Doe,Jane,,,,,,,,,,", "kind", "unknown_kind")]
    [InlineData("7,person,,Jane,,,,,,,,,,", "surname", "missing_name")]
    [InlineData("7,sole_proprietor,Doe,,,,,,,,,,,", "first_name", "missing_name")]
    [InlineData("7,person,Doe,Jane,,JR,,,,,,,,", "generation", "unknown_generation")]
    [InlineData("7,person,Doe,Jane,,,,2008-11-01,,,,,,", "birth_date", "minor")]
    [InlineData("7,person,Doe,Jane,,,,,1 Main St,,Springfield,ZZ,62701,", "state", "unknown_state")]
    [InlineData("7,person,Doe,Jane,,,,,1 Main St,,Springfield,Illinois,62701,", "state", "unknown_state")]
    [InlineData("7,person,Doe,Jane,,,,,1 Main St,,Springfield,IL,6270,", "postal_code", "bad_postal_code")]
    [InlineData("7,person,Doe,Jane,,,,,1 Main St,,Springfield,IL,627011-234,", "postal_code", "bad_postal_code")]
    [InlineData("7,person,Doe,Jane,,,,,1 Main St,,,IL,62701,", "city", "incomplete_address")]
    [InlineData("7,person,Doe,Jane,,,,,,,Springfield,IL,62701,", "street", "incomplete_address")]
    [InlineData("7,person,Doe,\"Ja\nne\",,,,,,,,,,", "first_name", "control_character")]
    public void A_row_that_cannot_be_used_is_kept_rejected_and_named_without_its_values(string row, string column, string code)
    {
        ConsumerFile file = Read(Header + "1,person,Good,Row,,,,,,,,,,\n" + row + "\n")!;

        ConsumerRow rejected = file.Rows.Should().HaveCount(2).And.Subject.Last();
        (rejected.LineNumber, rejected.RejectField, rejected.RejectCode).Should().Be((3, column, code));
        file.Rows[0].RejectCode.Should().BeNull();
        Mistake finding = _findings.Should().ContainSingle().Subject;
        (finding.Line, finding.Key, finding.Code).Should().Be((3, column, code));
        finding.Allowed.Should().NotBeEmpty();
        finding.ToString().Should().NotContain("Doe").And.NotContain("Jane").And.NotContain("Main St");
    }

    [Theory]
    [InlineData("7,person,Doe,Jane,,,77211223,,,,,,,", "ssn", "bad_ssn")]
    [InlineData("7,person,Doe,Jane,,,77211-2233,,,,,,,", "ssn", "bad_ssn")]
    [InlineData("7,person,Doe,Jane,,,٧72112233,,,,,,,", "ssn", "bad_ssn")]
    [InlineData("7,person,Doe,Jane,,,000112233,,,,,,,", "ssn", "impossible_ssn")]
    [InlineData("7,person,Doe,Jane,,,666112233,,,,,,,", "ssn", "impossible_ssn")]
    [InlineData("7,person,Doe,Jane,,,900112233,,,,,,,", "ssn", "impossible_ssn")]
    [InlineData("7,person,Doe,Jane,,,772002233,,,,,,,", "ssn", "impossible_ssn")]
    [InlineData("7,person,Doe,Jane,,,772110000,,,,,,,", "ssn", "impossible_ssn")]
    [InlineData("7,person,Doe,Jane,,,123-45-6789,,,,,,,", "ssn", "impossible_ssn")]
    [InlineData("7,person,Doe,Jane,,,876543210,,,,,,,", "ssn", "impossible_ssn")]
    [InlineData("7,person,Doe,Jane,,,555555555,,,,,,,", "ssn", "impossible_ssn")]
    [InlineData("7,person,Doe,Jane,,,078051120,,,,,,,", "ssn", "impossible_ssn")]
    [InlineData("7,person,Doe,Jane,,,,17/05/1980,,,,,,", "birth_date", "bad_birth_date")]
    [InlineData("7,person,Doe,Jane,,,,1981-02-29,,,,,,", "birth_date", "bad_birth_date")]
    [InlineData("7,person,Doe,Jane,,,,1899-12-31,,,,,,", "birth_date", "birth_date_out_of_range")]
    [InlineData("7,person,Doe,Jane,,,,2026-11-04,,,,,,", "birth_date", "birth_date_out_of_range")]
    public void A_number_or_day_that_cannot_be_right_counts_as_absent_and_the_row_stands(string row, string column, string code)
    {
        ConsumerFile file = Read(Header + row + "\n")!;

        ConsumerRow read = file.Rows.Should().ContainSingle().Subject;
        (read.RejectCode, read.Ssn, read.BirthDate).Should().Be((null, "", null));
        file.IgnoredFields.Should().Equal(new IgnoredField(2, column, code));
        _findings.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Theory]
    [InlineData("joint,2025-01-31,no,Y,O,", "joint", "2025-01-31", false, "Y", "O", false)]
    [InlineData("guarantor,,yes,,,guarantee of 2024", "guarantor", null, true, "", "", true)]
    [InlineData("co_maker,2024-02-29,,M,R,x", "co_maker", "2024-02-29", false, "M", "R", true)]
    [InlineData(",,,,,", "primary", null, false, "", "", false)]
    public void Role_consent_and_address_codes_are_read(
        string cells, string role, string? consent, bool hasOptedOut, string addressIndicator, string residenceCode, bool hasEvidence)
    {
        ConsumerRow row = Read(RoleHeader + "7,person,Doe,Jane," + cells + "\n")!.Rows.Should().ContainSingle().Subject;

        (row.Role, row.ConsentDate?.ToString("yyyy-MM-dd"), row.HasOptedOut, row.AddressIndicator, row.ResidenceCode, row.HasLiabilityEvidence)
            .Should().Be((role, consent, hasOptedOut, addressIndicator, residenceCode, hasEvidence));
        row.RejectCode.Should().BeNull();
    }

    [Theory]
    [InlineData("person,Doe,Jane,holder,,,,,", "role", "unknown_role")]
    [InlineData("company,,,guarantor,,,,,", "kind", "company_role")]
    [InlineData("person,Doe,Jane,,,maybe,,,", "opted_out", "unknown_answer")]
    public void A_role_or_a_wish_that_is_not_understood_rejects_the_row(string cells, string column, string code)
    {
        ConsumerRow row = Read(RoleHeader + "7," + cells + "\n")!.Rows.Should().ContainSingle().Subject;

        (row.RejectField, row.RejectCode).Should().Be((column, code));
    }

    [Theory]
    [InlineData("person,Doe,Jane,,31.01.2025,,,,", "consent_date", "bad_consent_date")]
    [InlineData("person,Doe,Jane,,,,X,,", "address_indicator", "unknown_code")]
    [InlineData("person,Doe,Jane,,,,,L,", "residence_code", "unknown_code")]
    public void A_consent_or_code_that_is_not_understood_counts_as_absent(string cells, string column, string code)
    {
        ConsumerFile file = Read(RoleHeader + "7," + cells + "\n")!;

        file.Rows.Should().ContainSingle().Which.RejectCode.Should().BeNull();
        file.IgnoredFields.Should().Equal(new IgnoredField(2, column, code));
    }

    [Fact]
    public void People_of_one_client_with_one_primary_row_are_no_duplicates()
    {
        ConsumerFile file = Read(RoleHeader + "7,person,Doe,Jane,,,,,,\n7,person,Doe,John,joint,,,,,\n7,person,Roe,Ann,joint,,,,,\n")!;

        file.Rows.Should().HaveCount(3).And.OnlyContain(row => row.RejectCode == null);
    }

    [Theory]
    [InlineData("7,company,,,,,,,,,,,,")]
    [InlineData("7,person,Doe,Jane,,S,772-11-2233,2008-10-31,,,,,,")]
    [InlineData("7,sole_proprietor,Doe,Jane,,9,,1900-01-01,1 Main St,Apt 2,Springfield,IL,62701-1234,telecom")]
    [InlineData("7,person,\"Doe, Smith\",\"Ja\"\"ne\",,,,,1 Main St,,Pago Pago,AS,96799,")]
    public void A_row_without_mistakes_is_not_rejected(string row)
    {
        Read(Header + row + "\n")!.Rows.Should().ContainSingle().Which.RejectCode.Should().BeNull();
        _findings.Should().BeEmpty();
    }

    [Fact]
    public void All_rows_of_a_repeated_client_are_rejected()
    {
        ConsumerFile file = Read(Header + "7,person,A,B,,,,,,,,,,\n8,person,A,B,,,,,,,,,,\n7,person,C,D,,,,,,,,,,\n7,persn,E,F,,,,,,,,,,\n")!;

        file.Rows.Select(row => row.RejectCode).Should().Equal("duplicate_client_id", null, "duplicate_client_id", "unknown_kind");
        _findings.Select(finding => (finding.Line, finding.Code)).Should().Equal(
            (2, "duplicate_client_id"), (4, "duplicate_client_id"), (5, "unknown_kind"), (5, "duplicate_client_id"));
    }

    [Fact]
    public void Every_mistake_of_a_row_is_told_and_the_first_one_rejects_it()
    {
        ConsumerFile file = Read(Header + "x,robot,Doe,Jane,,,1,,,,,,,\n")!;

        _findings.Select(finding => finding.Code).Should().Equal("bad_client_id", "unknown_kind", "bad_ssn");
        file.Rows[0].RejectCode.Should().Be("bad_client_id");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Line_ends_byte_order_mark_quotes_blank_lines_and_column_order_do_not_matter(string lineEnd)
    {
        string csv = "\uFEFFfirst_name,client_id,\"kind\",surname" + lineEnd
            + "\"Ja\"\"ne, A.\",5,person, Núñez-O'Brien " + lineEnd + lineEnd
            + "Ann,x,person,Doe";

        ConsumerFile file = Read(csv)!;

        file.Rows.Should().HaveCount(2);
        (file.Rows[0].LineNumber, file.Rows[0].ClientId, file.Rows[0].FirstName, file.Rows[0].Surname).Should().Be((2, 5L, "Ja\"ne, A.", "Núñez-O'Brien"));
        file.Rows[1].LineNumber.Should().Be(4);
        file.Rows[1].RejectCode.Should().Be("bad_client_id");
    }

    [Fact]
    public void The_digest_is_over_the_bytes_of_the_file()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Range(1, 5000).Select(id => $"{id},person,Doe,Jane,,,,,,,,,,\n")));

        ConsumerFile file = Read(bytes)!;

        file.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        file.Rows.Should().HaveCount(5000);
        file.Rows[^1].LineNumber.Should().Be(5001);
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_named()
    {
        new ConsumerFileReader(FixedTime.November2026).Read(_folder.Path, SettingsSample.October2026, _mistakes, _findings).Should().BeNull();

        _mistakes.Should().ContainSingle().Which.Code.Should().Be("no_permission");
    }

    private ConsumerFile? Read(string csv) => Read(Encoding.UTF8.GetBytes(csv));

    private ConsumerFile? Read(byte[] csv) => new ConsumerFileReader(FixedTime.November2026)
        .Read(_folder.Write("consumers.csv", csv), SettingsSample.October2026, _mistakes, _findings);
}
