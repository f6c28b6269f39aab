using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Months;

/// <summary>
/// A rule about an account from one file to the next, as the reference states it: M.. are those of section 5.4, PHP and PROG those of 5.3.
/// They look at the files alone and know nothing of the models and their audits.
/// </summary>
internal sealed record MonthRule(string Id, Func<AccountMonths, bool> IsBroken)
{
    /// <summary>An account left out while it is open.</summary>
    public static MonthRule Continues { get; } = new("M08", item => item.Later is null && !item.WasOver && item.Apart == 1);

    /// <summary>Rules about two records of an account, most of which are a month apart.</summary>
    public static IReadOnlyList<MonthRule> OfTwoRecords { get; } =
    [
        new("M01", item => item.Now.DateOpened != item.Before.DateOpened || item.Now.PortfolioType != item.Before.PortfolioType
            || item.Now.AccountType != item.Before.AccountType),
        new("M02 runs on", item => AccountMonths.IsDerogatory(item.Before) && AccountMonths.IsDerogatory(item.Now)
            && item.Now.DateOfFirstDelinquency != item.Before.DateOfFirstDelinquency),
        new("M02 is over", item => item.Now.AccountStatus == "11" && item.Now.ConsumerInformationIndicator == ""
            && item.Now.DateOfFirstDelinquency is not null),
        new("M02 is new", item => AccountMonths.Bucket(item.Before) == 0 && AccountMonths.Bucket(item.Now) > 0
            && !(item.Now.DateOfFirstDelinquency > item.Before.DateOfAccountInformation)),
        new("M03 code", item => item.Now.PaymentHistoryProfile[item.Apart - 1] != AccountMonths.Code(item.Before)),
        new("M03 shift", item => item.Now.PaymentHistoryProfile[item.Apart..] != item.Before.PaymentHistoryProfile[..^item.Apart]),
        new("M04 up", item => AccountMonths.Bucket(item.Before) >= 0
            && AccountMonths.Bucket(item.Now) > AccountMonths.Bucket(item.Before) + ((DaysBetween(item) + 29) / 30)),
        new("M04 down", item => AccountMonths.Bucket(item.Now) >= 0 && AccountMonths.Bucket(item.Now) < AccountMonths.Bucket(item.Before)
            && item.Now.ActualPaymentAmount == 0),
        new("M05", item => item.WasOver && item.Now.AccountStatus is not ("DA" or "DF")),
        new("M06", item => (item.Before.AccountStatus == "97" && item.Now.AccountStatus is not ("97" or "64" or "DA" or "DF"))
            || (item.Before.AccountStatus == "93" && item.Now.AccountStatus is not ("93" or "62" or "97" or "DA" or "DF"))),
        new("M07", item => item.Before.AccountStatus is "DA" or "DF"),
        new("M09", item => item.Before.OriginalChargeOffAmount > 0 && item.Now.OriginalChargeOffAmount != item.Before.OriginalChargeOffAmount),
        new("M10", item => item.Now.HighestCredit < item.Before.HighestCredit),
        new("M11", item => item.Apart == 1 && item.Before.CurrentBalance - item.Now.CurrentBalance > item.Now.ActualPaymentAmount + 1),
        new("M12 back", item => item.Before.DateOfLastPayment is DateOnly paid && !(item.Now.DateOfLastPayment >= paid)),
        new("M12 same", item => item.Now.ActualPaymentAmount > 0 && item.Now.DateOfLastPayment == item.Before.DateOfLastPayment),
        new("M13 repeated", item => item.Earlier.L1 is L1Segment told && told == item.Later!.L1),
        new("M13 unused", item => item.Earlier.L1 is L1Segment told && told.NewConsumerAccountNumber != item.Now.ConsumerAccountNumber),
        new("M13 unannounced", item => item.Earlier.L1 is null && item.Now.ConsumerAccountNumber != item.Before.ConsumerAccountNumber),
        new("M14", item => item.Now.SocialSecurityNumber != item.Before.SocialSecurityNumber || item.Now.DateOfBirth != item.Before.DateOfBirth
            || item.Now.Surname != item.Before.Surname),
        new("M15", item => item.Before.EcoaCode == "Z"),
        new("M17", item => (item.Before.SpecialComment != "" && item.Now.SpecialComment == "" && !AccountOver(item.Now))
            || (item.Before.ConsumerInformationIndicator is not ("" or "Q" or "S" or "U") && item.Now.ConsumerInformationIndicator == "")),
        new("PHP-Status-1", item => item.Apart == 1 && !item.WasBankrupt && AccountMonths.Bucket(item.Before) is int late and > 0
            && item.Now.PaymentHistoryProfile[0] != (char)('0' + late)),
        new("PHP-Status-2", item => item.Apart == 1 && !item.WasBankrupt && item.Before.AccountStatus == "11" && item.Before.CurrentBalance > 0
            && item.Now.PaymentHistoryProfile[0] != '0'),
        new("PHP-Status-3", item => item.Apart == 1 && !item.WasBankrupt
            && item.Before.AccountStatus is "62" or "93" or "64" or "97"
            && item.Now.PaymentHistoryProfile[0] != AccountMonths.Code(item.Before)),
        new("PROG-Bankruptcy-1", item => item.Before.ConsumerInformationIndicator == "V" && item.Now.ConsumerInformationIndicator == "R"),
        new("PROG-DOFD-2", item => item.Before.AccountStatus == "13" && item.Before.PaymentRating != "0" && item.Now.AccountStatus == "13"
            && item.Now.DateOfFirstDelinquency != item.Before.DateOfFirstDelinquency),
        new("PROG-DOFD-3", item => AccountMonths.IsDerogatory(item.Before) && item.Now.AccountStatus == "11"
            && item.Now.DateOfFirstDelinquency == item.Before.DateOfFirstDelinquency),
        new("PROG-Status-1", item => AccountMonths.Bucket(item.Before) is > 0 and int late && AccountMonths.Bucket(item.Now) > late + 1),
    ];

    private static int DaysBetween(AccountMonths item) =>
        item.Now.DateOfAccountInformation!.Value.DayNumber - item.Before.DateOfAccountInformation!.Value.DayNumber;

    private static bool AccountOver(BaseSegment record) => record.AccountStatus is "13" or "62" or "64" or "DA" or "DF";
}
