using Metro2.Etl.Rules;
using Metro2.Etl.Tests.EarlierFiles;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Metro2.Format.Records;
using Metro2.Format.Validation;

namespace Metro2.Etl.Tests.Rules;

/// <summary>The rules of one record are written twice, over bytes and over the tables; both find the same.</summary>
public sealed class FormatAgreementTests
{
    private const int Records = 4000;

    private static readonly string[] s_statuses =
        ["11", "11", "13", "61", "62", "63", "64", "65", "71", "78", "80", "82", "83", "84", "88", "89", "93", "94", "95", "96", "97", "DA", "DF"];

    private static readonly string[] s_comments =
        ["", "", "", "", "AH", "AT", "O", "M", "C", "AU", "AP", "AS", "AX", "BA", "BC", "BD", "BF", "BJ", "BK", "BO", "BP", "BS", "CP", "AC"];

    private static readonly string[] s_profiles =
    [
        "000000000000000000000000", "BBBBBBBBBBBBBBBBBBBBBBBB", "32100000000000BBBBBBBBBB", "0BBBBBBBBBBBBBBBBBBBBBBB", "120000000000000000000000",
        "65432100000000000BBBBBBB",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Over_bytes_and_over_tables_the_same_records_break_the_same_rules(int seed)
    {
        Random random = new(seed);
        byte[] file = EarlierFile.Write(new DateOnly(2026, 9, 30), [.. Enumerable.Range(0, Records).Select(number => Record(number, random))]);
        HashSet<string> both = [.. RuleBench.Rules.Select(rule => rule.Id).Where(RuleRegistry.IsStructural).Where(id => id is not ("G10" or "G08" or "G03"))];
        HashSet<(string Rule, long Record)> bytes = [];

        using MemoryStream first = new(file);
        FileValidator.Validate(first, new ValidationOptions(), finding => bytes.Add((finding.Rule.Id, finding.RecordNumber)));
        HashSet<(string Rule, long Record)> tables = OverTables(file, both);

        bytes.RemoveWhere(item => !both.Contains(item.Rule));
        both.Where(id => bytes.Any(item => item.Rule == id)).Should().HaveCountGreaterThan(28, "most rules are broken by somebody");
        tables.Except(bytes).Should().BeEmpty("tables find no more");
        bytes.Except(tables).Should().BeEmpty("bytes find no more");
    }

    private static HashSet<(string Rule, long Record)> OverTables(byte[] file, HashSet<string> ids)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);
        using MemoryStream second = new(file);
        new FileCheck(warehouse, []).Check(second, "a.dat", new ValidationOptions(), _ => { }, CancellationToken.None).LeftOutCount.Should().Be(0);
        HashSet<(string Rule, long Record)> hits = [];
        new RuleCheck(warehouse.Connection).EachHit(
            [.. SqlProject.Embedded().Rules.Where(rule => ids.Contains(rule.Id))], (rule, record, _) => hits.Add((rule.Id, record)));
        return hits;
    }

    private static DataRecord Record(int number, Random random)
    {
        T One<T>(params T[] values) => values[random.Next(values.Length)];
        DateOnly? Day(int chance) => random.Next(10) < chance ? new DateOnly(2026, 9, 30).AddDays(-random.Next(400)) : null;
        string[] ecoas = ["1", "1", "2", "5", "7", "T", "X", "Z", "W"];
        BaseSegment segment = EarlierFile.Account($"ACC{number}", Day(3) ?? One(new DateOnly(2026, 9, 30), new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 5))) with
        {
            PortfolioType = One("O", "O", "O", "C", "R", "I", "M"),
            AccountType = One("92", "48", "29", "18", "77"),
            DateOpened = Day(2) ?? new DateOnly(2024, 1, 31),
            CreditLimit = One(0, 0, 500),
            HighestCredit = One(0, 100, 1000),
            TermsDuration = One("001", "001", "REV", "LOC", "036"),
            TermsFrequency = One("M", "M", "M", "D"),
            ScheduledMonthlyPaymentAmount = One(0, 0, 50),
            ActualPaymentAmount = One(0, 50),
            AccountStatus = One(s_statuses),
            PaymentRating = One("", "", "0", "1", "G", "L"),
            PaymentHistoryProfile = One(s_profiles),
            SpecialComment = One(s_comments),
            ComplianceConditionCode = One("", "", "XA", "XD", "XB"),
            CurrentBalance = One(0, 50, 500),
            AmountPastDue = One(0, 0, 50, 60),
            OriginalChargeOffAmount = One(0, 0, 0, 500),
            DateOfFirstDelinquency = Day(5),
            DateClosed = Day(3),
            DateOfLastPayment = Day(8),
            DateOfBirth = One<DateOnly?>(null, new DateOnly(1980, 2, 3)),
            SocialSecurityNumber = One("", "", "999999999", "900100001"),
            EcoaCode = One(ecoas),
            ConsumerInformationIndicator = One("", "", "", "A", "E", "1A", "Q"),
        };
        return new DataRecord
        {
            Base = segment,
            J1 =
            [
                .. Enumerable.Range(0, One(0, 0, 1, 2)).Select(_ => new J1Segment
                {
                    Surname = "TESTER", FirstName = "TONI", EcoaCode = One(ecoas[1..]), SocialSecurityNumber = One("", "900100001", "900100002"),
                    ConsumerInformationIndicator = One("", "", "A"), DateOfBirth = One<DateOnly?>(null, new DateOnly(1981, 2, 3)),
                }),
            ],
            K2 = One(null, null, null, new K2Segment { PurchasedFromSoldToIndicator = One("1", "2", "9"), PurchasedFromOrSoldToName = One("", "EXAMPLE BUYER") }),
            K1 = One(null, null, new K1Segment { OriginalCreditorName = "EXAMPLE LENDER", CreditorClassification = "01" }),
            L1 = One(null, null, null, new L1Segment
            {
                ChangeIndicator = One("1", "2", "3"),
                NewConsumerAccountNumber = One("", $"ACC{number}", "NEW1"),
                NewIdentificationNumber = One("", "NORTHWATER01", "NEWID01"),
            }),
        };
    }
}
