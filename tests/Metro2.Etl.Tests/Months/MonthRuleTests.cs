using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Months;

/// <summary>Each rule from month to month is quiet about two lawful records and speaks about two that break it.</summary>
public sealed class MonthRuleTests
{
    private static readonly DateOnly s_end = new(2026, 3, 31);

    private static readonly BaseSegment s_current = new()
    {
        ConsumerAccountNumber = "EXC1",
        PortfolioType = "O",
        AccountType = "92",
        DateOpened = new DateOnly(2025, 12, 5),
        HighestCredit = 300,
        AccountStatus = "11",
        PaymentHistoryProfile = "00BBBBBBBBBBBBBBBBBBBBBB",
        CurrentBalance = 200,
        DateOfAccountInformation = new DateOnly(2026, 2, 28),
        DateOfLastPayment = new DateOnly(2026, 2, 10),
        Surname = "EXAMPLETON",
        EcoaCode = "1",
    };

    private static readonly BaseSegment s_late = s_current with
    {
        AccountStatus = "71",
        AmountPastDue = 100,
        DateOfFirstDelinquency = new DateOnly(2026, 2, 20),
    };

    // The rule, the record before, the record after.
    private static readonly (string Rule, BaseSegment Before, BaseSegment After)[] s_breaking =
    [
        ("M01", s_current, Next(s_current) with { DateOpened = new DateOnly(2025, 12, 6) }),
        ("M01", s_current, Next(s_current) with { AccountType = "4D" }),
        ("M02 runs on", s_late, Next(s_late) with { AccountStatus = "78", DateOfFirstDelinquency = new DateOnly(2026, 3, 1) }),
        ("M02 is over", s_late, Next(s_late) with { AccountStatus = "11" }),
        ("M02 is new", s_current, Next(s_late) with { PaymentHistoryProfile = "000BBBBBBBBBBBBBBBBBBBBB" }),
        ("M03 code", s_late, Next(s_late) with { AccountStatus = "78", PaymentHistoryProfile = "000BBBBBBBBBBBBBBBBBBBBB" }),
        ("M03 shift", s_current, Next(s_current) with { PaymentHistoryProfile = "001BBBBBBBBBBBBBBBBBBBBB" }),
        ("M04 up", s_current, Next(s_late) with { AccountStatus = "80" }),
        ("M04 down", s_late with { AccountStatus = "78" }, Next(s_late)),
        ("M05", s_current with { AccountStatus = "13", PaymentRating = "0" }, Next(s_current)),
        ("M06", s_late with { AccountStatus = "97" }, Next(s_late)),
        ("M06", s_late with { AccountStatus = "93" }, Next(s_late)),
        ("M07", s_current with { AccountStatus = "DA" }, Next(s_current) with { AccountStatus = "DA" }),
        ("M09", s_late with { AccountStatus = "97", OriginalChargeOffAmount = 200 }, Next(s_late) with { AccountStatus = "97", OriginalChargeOffAmount = 150 }),
        ("M10", s_current, Next(s_current) with { HighestCredit = 299 }),
        ("M11", s_current, Next(s_current) with { CurrentBalance = 100, ActualPaymentAmount = 98 }),
        ("M12 back", s_current, Next(s_current) with { DateOfLastPayment = null }),
        ("M12 same", s_current, Next(s_current) with { ActualPaymentAmount = 10 }),
        ("M13 unannounced", s_current, Next(s_current) with { ConsumerAccountNumber = "EXC2" }),
        ("M14", s_current, Next(s_current) with { Surname = "EXAMPLESON" }),
        ("M15", s_current with { EcoaCode = "Z" }, Next(s_current)),
        ("M17", s_current with { SpecialComment = "M" }, Next(s_current)),
        ("M17", s_current with { ConsumerInformationIndicator = "C" }, Next(s_current)),
        ("PHP-Status-1", s_late, Next(s_late) with { PaymentHistoryProfile = "000BBBBBBBBBBBBBBBBBBBBB" }),
        ("PHP-Status-2", s_current, Next(s_current) with { PaymentHistoryProfile = "E00BBBBBBBBBBBBBBBBBBBBB" }),
        ("PHP-Status-3", s_late with { AccountStatus = "93" }, Next(s_late) with { AccountStatus = "93", PaymentHistoryProfile = "600BBBBBBBBBBBBBBBBBBBBB" }),
        ("PROG-Bankruptcy-1", s_current with { ConsumerInformationIndicator = "V" }, Next(s_current) with { ConsumerInformationIndicator = "R" }),
        ("PROG-DOFD-2", s_late with { AccountStatus = "13", PaymentRating = "1" },
            Next(s_late) with { AccountStatus = "13", PaymentRating = "1", DateOfFirstDelinquency = null }),
        ("PROG-DOFD-3", s_late, Next(s_late) with { AccountStatus = "11" }),
        ("PROG-Status-1", s_late, Next(s_late) with { AccountStatus = "80" }),
    ];

    private static readonly L1Segment s_announced = new() { ChangeIndicator = "1", NewConsumerAccountNumber = "EXC2" };

    public static TheoryData<int> Breaking() => [.. Enumerable.Range(0, s_breaking.Length)];

    [Theory]
    [MemberData(nameof(Breaking))]
    public void A_pair_that_breaks_a_rule_is_found(int place)
    {
        (string rule, BaseSegment before, BaseSegment after) = s_breaking[place];
        Broken(Of(before), Of(after)).Should().Contain(rule);
    }

    [Fact]
    public void Lawful_months_break_no_rule()
    {
        Broken(Of(s_current), Of(Next(s_current))).Should().BeEmpty();
        Broken(Of(s_late), Of(Next(s_late) with { AccountStatus = "78" })).Should().BeEmpty();
        Broken(Of(s_late), Of(Next(s_current) with
        {
            PaymentHistoryProfile = "100BBBBBBBBBBBBBBBBBBBBB",
            CurrentBalance = 0,
            ActualPaymentAmount = 200,
            DateOfLastPayment = s_end,
        })).Should().BeEmpty();
    }

    [Fact]
    public void A_new_number_is_announced_once_and_used_after_that()
    {
        BaseSegment next = Next(s_current);
        Broken(Of(s_current, s_announced), Of(next with { ConsumerAccountNumber = "EXC2" })).Should().BeEmpty();
        Broken(Of(s_current, s_announced), Of(next)).Should().Equal("M13 unused");
        Broken(Of(s_current, s_announced), Of(next, s_announced)).Should().Contain("M13 repeated");
    }

    [Fact]
    public void An_open_account_that_is_missing_is_found_and_one_that_ended_is_not()
    {
        MonthRule.Continues.IsBroken(new AccountMonths(Of(s_current), null, 1)).Should().BeTrue();
        MonthRule.Continues.IsBroken(new AccountMonths(Of(s_current with { AccountStatus = "13" }), null, 1)).Should().BeFalse();
    }

    [Fact]
    public void Every_rule_about_two_records_has_a_pair_that_breaks_it() => MonthRule.OfTwoRecords.Select(rule => rule.Id)
        .Should().BeSubsetOf(s_breaking.Select(item => item.Rule).Concat(["M13 unused", "M13 repeated"]));

    private static BaseSegment Next(BaseSegment record) => record with
    {
        DateOfAccountInformation = s_end,
        PaymentHistoryProfile = (record.AccountStatus == "71" ? "1" : "0") + record.PaymentHistoryProfile[..^1],
    };

    private static DataRecord Of(BaseSegment record, L1Segment? announced = null) => new() { Base = record, L1 = announced };

    private static List<string> Broken(DataRecord before, DataRecord after) =>
        [.. MonthRule.OfTwoRecords.Where(rule => rule.IsBroken(new AccountMonths(before, after, 1))).Select(rule => rule.Id)];
}
