using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.EarlierFiles;

/// <summary>A Metro 2 file as another product would have written it, under numbers of its own.</summary>
internal static class EarlierFile
{
    public static BaseSegment Account(string number, DateOnly asOf) => new()
    {
        IdentificationNumber = "NORTHWATER01",
        ConsumerAccountNumber = number,
        PortfolioType = "O",
        AccountType = "4D",
        DateOpened = new DateOnly(2023, 5, 17),
        HighestCredit = 98_765,
        TermsDuration = "001",
        TermsFrequency = "M",
        AccountStatus = "11",
        PaymentHistoryProfile = "0120" + new string('0', 20),
        CurrentBalance = 400,
        DateOfAccountInformation = asOf,
        DateOfLastPayment = new DateOnly(2026, 9, 1),
        Surname = "TESTER",
        FirstName = "TERRY",
        DateOfBirth = new DateOnly(1980, 2, 3),
        EcoaCode = "1",
        CountryCode = "US",
        FirstLineOfAddress = "1 EXAMPLE ST",
        City = "SPRINGFIELD",
        State = "IL",
        PostalCode = "62701",
    };

    public static byte[] Write(DateOnly asOf, params DataRecord[] records) => Write("equifax", asOf, records);

    public static byte[] Write(string bureau, DateOnly asOf, IEnumerable<DataRecord> records)
    {
        using MemoryStream stream = new();
        Metro2FileWriter writer = new(stream, new Metro2WriterOptions());
        HeaderRecord header = new()
        {
            EquifaxProgramIdentifier = bureau == "equifax" ? "EFX0000001" : "",
            ExperianProgramIdentifier = bureau == "experian" ? "EXP01" : "",
            ActivityDate = asOf,
            DateCreated = asOf.AddDays(2),
            ReporterName = "NORTHWATER",
            ReporterAddress = "100 EXAMPLE PLAZA SPRINGFIELD IL 62701",
        };
        writer.TryWriteHeader(header, out IReadOnlyList<Metro2.Format.Fields.FieldRefusal> refusals).Should().BeTrue(string.Join("; ", refusals));
        foreach (DataRecord record in records)
        {
            writer.TryWrite(record, out refusals).Should().BeTrue(string.Join("; ", refusals));
        }

        writer.Complete();
        return stream.ToArray();
    }
}
