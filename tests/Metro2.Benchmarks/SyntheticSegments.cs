using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Benchmarks;

/// <summary>Accounts that follow from their number alone and that break no rule, and files of them.</summary>
internal static class SyntheticSegments
{
    /// <summary>Writes a whole file.</summary>
    public static void WriteFile(string path, int accounts)
    {
        using FileStream file = new(path, FileMode.CreateNew);
        Metro2FileWriter writer = new(file, new Metro2WriterOptions());
        Require(writer.TryWriteHeader(Header(), out _));
        for (int account = 0; account < accounts; account++)
        {
            Require(writer.TryWrite(At(account), out _));
        }

        writer.Complete();
    }

    /// <summary>The account with this number, from 0.</summary>
    public static BaseSegment At(int number)
    {
        Client client = SyntheticBusiness.ClientAt(number);
        return new BaseSegment
        {
            TimeStamp = new DateTime(2026, 11, 3, 6, 0, 0),
            IdentificationNumber = "NORTHWATER01",
            ConsumerAccountNumber = $"{SyntheticBusiness.AccountId.ToUpperInvariant()}{client.Id}",
            PortfolioType = "O",
            AccountType = "92",
            DateOpened = new DateOnly(2025, 11, 1 + (number % 28)),
            HighestCredit = 100 + number,
            TermsDuration = "001",
            TermsFrequency = "M",
            ActualPaymentAmount = 100,
            AccountStatus = number % 10 == 9 ? "71" : "11",
            PaymentHistoryProfile = "00000000000BBBBBBBBBBBBB",
            CurrentBalance = 100 + number,
            AmountPastDue = number % 10 == 9 ? 50 : 0,
            DateOfAccountInformation = new DateOnly(2026, 10, 31),
            DateOfFirstDelinquency = number % 10 == 9 ? new DateOnly(2026, 10, 10) : null,
            DateOfLastPayment = new DateOnly(2026, 10, 20),
            Surname = client.Surname.ToUpperInvariant(),
            FirstName = "PAT",
            DateOfBirth = new DateOnly(1950, 1, 1).AddDays(number % 18_000),
            TelephoneNumber = "2175550100",
            EcoaCode = "1",
            CountryCode = "US",
            FirstLineOfAddress = $"{100 + number} EXAMPLE STREET",
            City = "SPRINGFIELD",
            State = "IL",
            PostalCode = "62701",
        };
    }

    private static HeaderRecord Header() => new()
    {
        EquifaxProgramIdentifier = "EFX0000001",
        ActivityDate = new DateOnly(2026, 10, 31),
        DateCreated = new DateOnly(2026, 11, 3),
        ReporterName = "NORTHWATER",
        ReporterAddress = "100 EXAMPLE PLAZA SPRINGFIELD IL 62701",
        ReporterTelephoneNumber = "2175550100",
    };

    private static void Require(bool isWritten)
    {
        if (!isWritten)
        {
            throw new InvalidOperationException("A synthetic record was refused.");
        }
    }
}
