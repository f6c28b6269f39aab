namespace Metro2.Format.Validation;

public static partial class ValidationRules
{
    /// <summary>A file that does not begin with its header or end with its trailer, or has one of them twice.</summary>
    public static ValidationRule G01 { get; } = new(
        "G01", FindingSeverity.Error, "file",
        "a file that does not begin with its header or end with its trailer, or has one of them twice",
        "a file is one header, accounts, and one trailer, and nothing else.",
        "Ask for the file again, or write it anew.",
        "5.5");

    /// <summary>A total that is not what the records make.</summary>
    public static ValidationRule G02 { get; } = new(
        "G02", FindingSeverity.Error, "Trailer 3 to 46",
        "a total that is not what the records make",
        "the total is not what the records make.",
        "Let the trailer be counted from the records written.",
        "5.5, 4.17");

    /// <summary>An account that stands twice.</summary>
    public static ValidationRule G03 { get; } = new(
        "G03", FindingSeverity.Error, "Base 5, 7",
        "an account that stands twice",
        "an account with the same identification and account number stands in the file before.",
        "Report each account once.",
        "5.5");

    /// <summary>Segments out of order, repeated, cut short or unknown.</summary>
    public static ValidationRule G04 { get; } = new(
        "G04", FindingSeverity.Error, "appended segments",
        "segments out of order, repeated, cut short or unknown",
        "the appended segments are out of order, repeated, cut short or unknown.",
        "The order is J1, J2, K1, K2, K3, K4, L1, N1; only J1 and J2 may repeat, K3 and K4 are read when they do.",
        "5.5, 1.1");

    /// <summary>Days of account, activity and creation out of order or in the future.</summary>
    public static ValidationRule G05 { get; } = new(
        "G05", FindingSeverity.Error, "Header 8, 9; Base 24",
        "days of account, activity and creation out of order or in the future",
        "Date of Account Information, Activity Date, Date Created and today do not follow one another.",
        "Take the Activity Date from the accounts and the Date Created from the day of writing.",
        "5.5");

    /// <summary>A file without an account.</summary>
    public static ValidationRule G06 { get; } = new(
        "G06", FindingSeverity.Error, "file",
        "a file without an account",
        "the file has no account.",
        "Send no file for a month without accounts, or ask for it again.",
        "5.5");

    /// <summary>All accounts on one day that is not the end of a month.</summary>
    public static ValidationRule G08 { get; } = new(
        "G08", FindingSeverity.Warning, "Base 24",
        "all accounts on one day that is not the end of a month",
        "all accounts are as of one day that is not at the end of its month.",
        "Monthly reporters use the last day of the month.",
        "5.5");

    /// <summary>A record of another length in a fixed-length file.</summary>
    public static ValidationRule G09 { get; } = new(
        "G09", FindingSeverity.Error, "Record Descriptor Word",
        "a record of another length in a fixed-length file",
        "the record is not as long as the header of this fixed-length file.",
        "Fill every record up with blank segments to the common length.",
        "5.5, 1.3");

    /// <summary>Many accounts without SSN, without birth date, or abroad.</summary>
    public static ValidationRule G10 { get; } = new(
        "G10", FindingSeverity.Warning, "file",
        "many accounts without SSN, without birth date, or abroad",
        "an unusual share of the accounts lacks data that bureaus match by.",
        "Check the source of the consumers' data.",
        "5.5");

    /// <summary>A file name that bureaus do not take.</summary>
    public static ValidationRule G11 { get; } = new(
        "G11", FindingSeverity.Error, "file name",
        "a file name that bureaus do not take",
        "the file's name has characters other than letters, digits, underscores, hyphens and dots.",
        "Name the file by the mask that the bureau assigned.",
        "5.5, 6.6");
}
