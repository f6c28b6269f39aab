using FreshBooks.Simulator;
using Metro2.Format.Files;
using Metro2.Format.Records;
using Metro2.Format.Validation;

namespace Metro2.Etl.Tests.Pipeline;

/// <summary>Accounts for which several people are liable, from the consumer file to the bytes.</summary>
public sealed class JointPeopleTests
{
    private const string Columns =
        "client_id,kind,surname,first_name,ssn,birth_date,street,city,state,postal_code,account_group,role,consent_date,address_indicator,residence_code,liability_evidence";

    [Fact]
    public async Task Joint_holders_co_makers_and_guarantors_stand_behind_their_account()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        long[] onTime = [.. month.Source.Personas.Where(pair => pair.Value == Persona.OnTime).Select(pair => pair.Key).Order().Take(3)];
        long company = month.ClientOf(Persona.Company);
        await WriteAsync(
            month,
            $"{onTime[0]},person,Probe,Ada,,1980-01-02,,,,,telecom,,2025-01-01,,,",
            $"{onTime[0]},person,Probe,Bela,773440001,,,,,,,joint,2025-01-01,,,",
            $"{onTime[1]},person,Sample,Carl,,1980-01-02,,,,,telecom,primary,2025-01-01,,,",
            $"{onTime[1]},person,Sample,Dora,773440002,1982-03-04,9 Far Road,Dallas,TX,75201-1234,,co_maker,2025-01-01,Y,R,",
            $"{onTime[1]},person,Muster,Emil,773440003,,,,,,,guarantor,2025-01-01,,,",
            $"{onTime[2]},person,Muster,Fritz,,1980-01-02,,,,,telecom,,2025-01-01,,,",
            $"{onTime[2]},person,Muster,Greta,,,,,,,,joint,2025-01-01,,,",
            $"{company},company,,,,,,,,,telecom,,,,,",
            $"{company},person,Warrant,Hans,773440004,,1 Home Lane,Dallas,TX,75201,,guarantor,2025-01-01,,O,guarantee of 2025");

        (await month.RunAsync()).Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], month.Error);

        month.Query<string>($"select reason from intermediate.eligibility where client_id = {onTime[2]}").Should().Equal("joint_unusable");
        string path = Path.Combine(month.FilesDirectory, "equifax-2026-10.dat");
        Dictionary<string, DataRecord> records = Read(path, out TrailerRecord trailer);
        DataRecord joint = records[$"{month.Source.AccountId.ToUpperInvariant()}C{onTime[0]}"];
        (joint.Base.EcoaCode, joint.J1.Single().EcoaCode, joint.J1.Single().FirstName, joint.J1.Single().SocialSecurityNumber)
            .Should().Be(("2", "2", "BELA", "773440001"));
        DataRecord made = records[$"{month.Source.AccountId.ToUpperInvariant()}C{onTime[1]}"];
        (made.Base.EcoaCode, made.J1.Single().EcoaCode, made.J2.Single().EcoaCode).Should().Be(("7", "5", "5"));
        J2Segment maker = made.J2.Single();
        (maker.FirstName, maker.FirstLineOfAddress, maker.PostalCode, maker.AddressIndicator, maker.ResidenceCode, maker.DateOfBirth)
            .Should().Be(("DORA", "9 FAR ROAD", "752011234", "Y", "R", new DateOnly(1982, 3, 4)));
        DataRecord guaranteed = records[$"{month.Source.AccountId.ToUpperInvariant()}C{company}"];
        (guaranteed.Base.EcoaCode, guaranteed.Base.Surname, guaranteed.Base.FirstLineOfAddress, guaranteed.Base.TelephoneNumber, guaranteed.J1.Count)
            .Should().Be(("5", "WARRANT", "1 HOME LANE", "", 0));
        (trailer.TotalAssociatedConsumerSegmentsJ1, trailer.TotalAssociatedConsumerSegmentsJ2, trailer.TotalSocialSecurityNumbersJ1, trailer.TotalDatesOfBirthJ2)
            .Should().Be((2, 1, 2, 1));
        using FileStream stream = File.OpenRead(path);
        List<string> errors = [];
        FileValidator.Validate(stream, new ValidationOptions { Today = new DateOnly(2026, 11, 3) }, finding =>
        {
            if (finding.Rule.Severity == FindingSeverity.Error)
            {
                errors.Add(finding.Rule.Id);
            }
        });
        errors.Should().BeEmpty();
    }

    private static async Task WriteAsync(TestMonth month, params string[] rows) =>
        await File.WriteAllLinesAsync(month.ConsumersPath, [Columns, .. rows]);

    private static Dictionary<string, DataRecord> Read(string path, out TrailerRecord trailer)
    {
        using FileStream stream = File.OpenRead(path);
        Metro2FileReader reader = new(stream);
        Dictionary<string, DataRecord> records = [];
        trailer = new TrailerRecord();
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Data && reader.TryDecode(out DataRecord record, out _))
            {
                records.Add(record.Base.ConsumerAccountNumber, record);
            }
            else if (reader.Kind == Metro2ItemKind.Trailer)
            {
                reader.TryDecode(out trailer, out _);
            }
        }

        return records;
    }
}
