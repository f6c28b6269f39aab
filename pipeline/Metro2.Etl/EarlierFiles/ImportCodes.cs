namespace Metro2.Etl.EarlierFiles;

/// <summary>Why a record of an earlier file, or the file, was not taken over; <c>sql/README.md</c> explains each.</summary>
internal static class ImportCodes
{
    /// <summary>The reader cannot make sense of a record or field.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The file holds more than one header.</summary>
    public const string SecondHeader = "second_header";

    /// <summary>The file holds no account.</summary>
    public const string NoAccount = "no_account";

    /// <summary>Neither the header nor an option tells the bureau.</summary>
    public const string NoBureau = "no_bureau";

    /// <summary>Neither the header nor an option tells the month.</summary>
    public const string NoMonth = "no_month";

    /// <summary>The month is not before the first one that this program reported.</summary>
    public const string MonthIsReported = "month_is_reported";

    /// <summary>Another file of the month and bureau was taken over.</summary>
    public const string MonthIsTaken = "month_is_taken";

    /// <summary>The number is neither ours nor in the map.</summary>
    public const string UnknownAccount = "unknown_account";

    /// <summary>Opening date or date of account information is missing.</summary>
    public const string MissingDay = "missing_day";

    /// <summary>A value that later files would have to repeat is none that a file may hold.</summary>
    public const string NotLawful = "not_lawful";

    /// <summary>The account is no open account.</summary>
    public const string OtherPortfolio = "other_portfolio";

    /// <summary>The file tells two accounts of one client.</summary>
    public const string ClientTwice = "client_twice";

    /// <summary>The file tells one number twice.</summary>
    public const string NumberTwice = "number_twice";

    /// <summary>Another month tells the number as another client's.</summary>
    public const string OtherClient = "other_client";

    /// <summary>Another month tells the account under another number, and no L1 segment says so.</summary>
    public const string NumberChanged = "number_changed";

    /// <summary>Another month tells the account with another opening date.</summary>
    public const string OpeningDiffers = "opening_differs";

    /// <summary>Another bureau was told another status or Date of First Delinquency in the same month.</summary>
    public const string BureausDiffer = "bureaus_differ";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Unreadable, SecondHeader, NoAccount, NoBureau, NoMonth, MonthIsReported, MonthIsTaken, UnknownAccount, MissingDay, NotLawful,
        OtherPortfolio, ClientTwice, NumberTwice, OtherClient, NumberChanged, OpeningDiffers, BureausDiffer,
    ];
}
