using System.Text;
using FreshBooks.Simulator;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Pipeline;

/// <summary>A month whose consumer file holds one case a row, run through once.</summary>
public sealed class PeopleMonth : IAsyncLifetime
{
    private const string Columns = "client_id,kind,surname,first_name,middle_name,ssn,birth_date,street,street2,city,state,postal_code,account_group,consent_date,opted_out";

    /// <summary>
    /// What the row says (without client id and kind), and what the file then says: surname, first name, generation, both address lines, city,
    /// state, ZIP code, address indicator; or why the client is left out.
    /// </summary>
    public static IReadOnlyList<(string Row, string Expected)> Cases { get; } =
    [
        ("Núñez-O’Connor,Renée,,,1980-01-02,418 Alder Ct,,Dallas,TX,75201,telecom,2025-01-01,", "NUNEZ-OCONNOR RENEE||418 ALDER CT||DALLAS TX 75201|"),
        ("Smith Jr.,Robert,,773440011,,12 Oak Ave,Apt #4,Dallas,TX,75201-1234,telecom,2025-01-01,", "SMITH ROBERT|J|12 OAK AVE|APT 4|DALLAS TX 752011234|"),
        ("Tandy,Ann & Bob,,,1980-01-02,12 Oak Ave,,Dallas,TX,75201,telecom,2025-01-01,", "name_unusable"),
        ("Estate of Tandy,Ann,,,1980-01-02,12 Oak Ave,,Dallas,TX,75201,telecom,2025-01-01,", "name_unusable"),
        ("李,Ann,,,1980-01-02,12 Oak Ave,,Dallas,TX,75201,telecom,2025-01-01,", "name_unusable"),
        ("Tandy,Ann,,,1980-01-02,P. O. Box No. 12,,Dallas,TX,75201,telecom,2025-01-01,", "TANDY ANN||PO BOX 12||DALLAS TX 75201|"),
        ("Tandy,Ann,,,1980-01-02,12 Oak Ave,PO Box 5,Dallas,TX,75201,telecom,2025-01-01,", "address_unusable"),
        ("Tandy,Ann,,,1980-01-02,100 Northeast Meadow Lark Lane Apartment 12,,Dallas,TX,75201,telecom,2025-01-01,", "TANDY ANN||100 NORTHEAST MEADOW LARK LANE|APARTMENT 12|DALLAS TX 75201|"),
        ("Tandy,Ann,,,1980-01-02,PSC 3 Box 5120,,APO,AE,09021,telecom,2025-01-01,", "TANDY ANN||PSC 3 BOX 5120||APO AE 09021|M"),
        ("Tandy,Ann,,,1980-01-02,PSC 3 Box 5120,,APO,TX,75201,telecom,2025-01-01,", "address_unusable"),
        ("Tandy,Ann,,,1980-01-02,5 Calle Luna,,San Juan,PR,00901,telecom,2025-01-01,", "TANDY ANN||5 CALLE LUNA||SAN JUAN PR 00901|"),
        ("Tandy,Ann,,000123456,,12 Oak Ave,,Dallas,TX,75201,telecom,2025-01-01,", "no_identification"),
        ("Tandy,Ann,,,1980-01-02,12 Oak Ave,,Dallas,TX,75201,telecom,2025-01-01,yes", "opted_out"),
        ("Tandy,Ann,,,1980-01-02,12 Oak Ave,,Dallas,TX,75201,telecom,,", "no_consent"),
        ("Tandy,Ann,,,1980-01-02,12 Oak Ave,,Dallas,TX,75201,telecom,2026-11-01,", "no_consent"),
        ("Tandy,Ann,,,1980-01-02,12 Oak Ave,,Dallas,TX,75201,nobody's,2025-01-01,", "no_account_type"),
        ("Tandy,Ann,,,2015-01-02,12 Oak Ave,,Dallas,TX,75201,telecom,2025-01-01,", "consumer_row_rejected"),
    ];

    internal TestMonth Month { get; private set; } = null!;

    /// <summary>The client whose tax number in FreshBooks looks like an SSN; their row has neither SSN nor birth date.</summary>
    internal long Taxed { get; private set; }

    internal IReadOnlyList<long> Clients { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Month = await TestMonth.StartAsync();
        Taxed = Month.ClientOf(Persona.SsnInVatNumber);
        Clients = [.. Month.Source.Personas.Where(pair => pair.Value is Persona.OnTime or Persona.FewDaysLate).Select(pair => pair.Key).Order().Take(Cases.Count)];
        Clients.Should().HaveSameCount(Cases);
        await File.WriteAllLinesAsync(
            Month.ConsumersPath,
            [
                Columns,
                .. Cases.Select((item, index) => $"{Clients[index]},person,{item.Row}"),
                $"{Taxed},person,Tandy,Ann,,,,12 Oak Ave,,Dallas,TX,75201,telecom,2025-01-01,",
            ]);
        (await Month.RunAsync()).Should().Be(ExitCode.DoneWithFindings, Month.Error);
    }

    public async Task DisposeAsync() => await Month.DisposeAsync();
}

public sealed class PeopleMonthTests(PeopleMonth people) : IClassFixture<PeopleMonth>
{
    private readonly TestMonth _month = people.Month;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, PeopleMonth.Cases.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_person_stands_in_the_file_in_lawful_letters_or_is_left_out_for_one_reason(int number)
    {
        (string row, string expected) = PeopleMonth.Cases[number];

        Told(people.Clients[number]).Should().Be(expected, row);
    }

    [Fact]
    public void A_number_in_a_tax_field_is_flagged_and_never_used()
    {
        string number = _month.Query<string>(
            """
            select regexp_extract(body, '"vat_number": *"([0-9]{3}-[0-9]{2}-[0-9]{4})"', 1)
            from raw.page_texts
            where stream = 'clients' and regexp_matches(body, '"vat_number": *"[0-9]{3}-')
            """)[0];

        Told(people.Taxed).Should().Be("no_identification");
        _month.Query<string>("select sample from etl.audit_results where audit_id = 'A47'").Single().Should().Contain($"\"{people.Taxed}\"").And.NotContain(number);
        foreach (string path in Directory.GetFiles(_month.FilesDirectory))
        {
            Encoding.Latin1.GetString(File.ReadAllBytes(path)).Should().NotContain(number).And.NotContain(number.Replace("-", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_cannot_be_reported_is_told_with_its_remedy_and_without_the_value()
    {
        IReadOnlyList<string> told = _month.Query<string>(
            "select concat_ws(' ', field, code, remedy) from etl.rejects where stage in ('people', 'mapping', 'consumers')");

        foreach (string code in (string[])["two_people", "remark_in_name", "not_latin", "street_and_po_box", "military_mismatch", "impossible_ssn", "minor", "no_account_type"])
        {
            told.Should().ContainMatch($"*{code} *.*");
        }

        told.Should().NotContainMatch("*Tandy*").And.NotContainMatch("*000123456*").And.NotContainMatch("*Oak*");
    }

    [Fact]
    public void Auditors_see_the_last_four_digits_only()
    {
        IReadOnlyList<string> seen = _month.Query<string>(
            $"select concat_ws(' ', ssn_masked, first_initial) from audit.consumers_masked where client_id = {people.Clients[1]}");

        seen.Should().Equal("***-**-0011 R");
    }

    private string Told(long client)
    {
        string reason = _month.Query<string>($"select reason from intermediate.eligibility where client_id = {client}").Single();
        return reason != "reported" ? reason : InFile(client);
    }

    private string InFile(long client)
    {
        using FileStream stream = File.OpenRead(Path.Combine(_month.FilesDirectory, "equifax-2026-10.dat"));
        Metro2FileReader reader = new(stream);
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Data && reader.TryDecode(out DataRecord record, out _)
                && record.Base.ConsumerAccountNumber.EndsWith($"C{client}", StringComparison.Ordinal))
            {
                BaseSegment told = record.Base;
                return $"{told.Surname} {told.FirstName}|{told.GenerationCode}|{told.FirstLineOfAddress}|{told.SecondLineOfAddress}|{told.City} {told.State} {told.PostalCode}|{told.AddressIndicator}";
            }
        }

        return "not in the file";
    }
}
