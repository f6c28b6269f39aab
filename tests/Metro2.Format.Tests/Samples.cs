using Metro2.Format.Records;

namespace Metro2.Format.Tests;

/// <summary>The invented people of the golden file, as typed records.</summary>
internal static class Samples
{
    public static string GoldenPath => Path.Combine(AppContext.BaseDirectory, "fixtures", "two-accounts.metro2");

    public static HeaderRecord Header { get; } = new()
    {
        EquifaxProgramIdentifier = "EFX0000001",
        ExperianProgramIdentifier = "EXP01",
        TransunionProgramIdentifier = "TUC0000001",
        ActivityDate = new DateOnly(2025, 6, 30),
        DateCreated = new DateOnly(2025, 7, 1),
        ProgramDate = new DateOnly(2025, 1, 1),
        ProgramRevisionDate = new DateOnly(2025, 6, 1),
        ReporterName = "EXAMPLE STUDIO LLC",
        ReporterAddress = "100 MAIN ST SUITE 200 DALLAS TX 75201",
        ReporterTelephoneNumber = "2145550100",
        SoftwareVendorName = "EXAMPLE SOFTWARE",
        SoftwareVersionNumber = "1.0",
    };

    public static BaseSegment First { get; } = new()
    {
        TimeStamp = new DateTime(2025, 6, 30, 0, 0, 0, DateTimeKind.Utc),
        IdentificationNumber = "STUDIO01",
        ConsumerAccountNumber = "CLIENT000123",
        PortfolioType = "O",
        AccountType = "92",
        DateOpened = new DateOnly(2025, 3, 10),
        HighestCredit = 2400,
        TermsDuration = "001",
        TermsFrequency = "M",
        ActualPaymentAmount = 600,
        AccountStatus = "11",
        PaymentHistoryProfile = "000BBBBBBBBBBBBBBBBBBBBB",
        CurrentBalance = 1250,
        DateOfAccountInformation = new DateOnly(2025, 6, 30),
        DateOfLastPayment = new DateOnly(2025, 6, 15),
        Surname = "SMITH-JONES",
        FirstName = "MARIA",
        MiddleName = "L",
        SocialSecurityNumber = "078051120",
        DateOfBirth = new DateOnly(1980, 1, 15),
        TelephoneNumber = "2145550123",
        EcoaCode = "1",
        CountryCode = "US",
        FirstLineOfAddress = "12 OAK AVE",
        SecondLineOfAddress = "APT 4B",
        City = "DALLAS",
        State = "TX",
        PostalCode = "75201",
    };

    public static DataRecord Second { get; } = new()
    {
        Base = new BaseSegment
        {
            TimeStamp = new DateTime(2025, 6, 30, 0, 0, 0, DateTimeKind.Utc),
            IdentificationNumber = "STUDIO01",
            ConsumerAccountNumber = "CLIENT000045",
            PortfolioType = "O",
            AccountType = "92",
            DateOpened = new DateOnly(2024, 11, 4),
            HighestCredit = 1800,
            TermsDuration = "001",
            TermsFrequency = "M",
            AccountStatus = "71",
            PaymentHistoryProfile = "0000000BBBBBBBBBBBBBBBBB",
            CurrentBalance = 1300,
            AmountPastDue = 900,
            DateOfAccountInformation = new DateOnly(2025, 6, 30),
            DateOfFirstDelinquency = new DateOnly(2025, 6, 14),
            DateOfLastPayment = new DateOnly(2025, 4, 2),
            Surname = "VAN DYKE",
            FirstName = "ROBERT",
            GenerationCode = "J",
            DateOfBirth = new DateOnly(1975, 11, 3),
            EcoaCode = "2",
            CountryCode = "US",
            FirstLineOfAddress = "5678 ELM ST",
            City = "PLANO",
            State = "TX",
            PostalCode = "750241234",
            AddressIndicator = "Y",
            ResidenceCode = "O",
        },
        J1 =
        [
            new J1Segment
            {
                Surname = "VAN DYKE",
                FirstName = "ANNA",
                SocialSecurityNumber = "999999999",
                DateOfBirth = new DateOnly(1978, 2, 28),
                EcoaCode = "2",
            },
        ],
        L1 = new L1Segment { ChangeIndicator = "1", NewConsumerAccountNumber = "CLIENT000045A" },
    };
}
