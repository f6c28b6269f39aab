using System.Globalization;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>What a file tells about an account: the columns of the Base segment that do not name a person.</summary>
internal sealed record Report
{
    /// <summary>Number of the run; negative for imported history.</summary>
    public required int Run { get; init; }

    /// <summary>Told by another product, whose sources nobody has here.</summary>
    public bool IsImported => Run < 0;

    /// <summary>Last day of the reported month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>1 for the first account of a client.</summary>
    public int Generation { get; init; } = 1;

    public required string AccountNumber { get; init; }

    public required DateOnly Opened { get; init; }

    public long CreditLimit { get; init; }

    public long HighestCredit { get; init; }

    public long ActualPayment { get; init; }

    public required string Status { get; init; }

    public string Rating { get; init; } = "";

    public required string Profile { get; init; }

    public string SpecialComment { get; init; } = "";

    public string ComplianceCode { get; init; } = "";

    public long Balance { get; init; }

    public long PastDue { get; init; }

    public long OriginalChargeOff { get; init; }

    public required DateOnly AsOf { get; init; }

    public DateOnly? FirstDelinquency { get; init; }

    public DateOnly? Closed { get; init; }

    public DateOnly? LastPayment { get; init; }

    public string BankruptcyIndicator { get; init; } = "";

    public string EcoaCode { get; init; } = "1";

    /// <summary>New number of an L1 segment; empty when there is none.</summary>
    public string NewAccountNumber { get; init; } = "";

    /// <summary>Told for good: nothing follows but a deletion (reference 5.4 M05, M07).</summary>
    public bool IsFinal => Status is "13" or "61" or "62" or "63" or "64" or "65" or "DA" or "DF";

    public bool IsDeleted => Status is "DA" or "DF";

    /// <summary>The character of this month in later profiles (reference 4.9).</summary>
    public char HistoryCode => Status switch
    {
        "11" => '0',
        "71" => '1',
        "78" => '2',
        "80" => '3',
        "82" => '4',
        "83" => '5',
        "84" => '6',
        "93" or "62" => 'G',
        "97" or "64" => 'L',
        "DA" or "DF" => 'D',
        _ => Rating[0],
    };

    /// <summary>Names of the fields, in the order of <see cref="Values"/>; columns of metro2.base_segments, and the L1 number.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "consumer_account_number", "date_opened", "credit_limit", "highest_credit", "actual_payment_amount", "account_status",
        "payment_rating", "payment_history_profile", "special_comment", "compliance_condition_code", "current_balance",
        "amount_past_due", "original_charge_off_amount", "date_of_account_information", "date_of_first_delinquency", "date_closed",
        "date_of_last_payment", "consumer_information_indicator", "ecoa_code", "new_account_number",
    ];

    /// <summary>The values as text; an absent one is empty.</summary>
    public IReadOnlyList<string> Values =>
    [
        AccountNumber, Text(Opened), Text(CreditLimit), Text(HighestCredit), Text(ActualPayment), Status, Rating, Profile,
        SpecialComment, ComplianceCode, Text(Balance), Text(PastDue), Text(OriginalChargeOff), Text(AsOf), Text(FirstDelinquency),
        Text(Closed), Text(LastPayment), BankruptcyIndicator, EcoaCode, NewAccountNumber,
    ];

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What a run says about a client: a report, or the one reason why there is none.</summary>
internal sealed record Outcome(string Reason, Report? Report);
