namespace Metro2.Format.Validation;

public static partial class ValidationRules
{
    /// <summary>A payment rating that is missing or too much.</summary>
    public static ValidationRule X01 { get; } = new(
        "X01", FindingSeverity.Error, "Base 17A, 17B",
        "a payment rating that is missing or too much",
        "statuses 05, 13, 65, 88, 89, 94 and 95 have a payment rating, others have none.",
        "Report how the account stood just before the status was reached, or leave the rating blank.",
        "5.2, 4.2");

    /// <summary>A terms duration that does not go with the portfolio.</summary>
    public static ValidationRule X02 { get; } = new(
        "X02", FindingSeverity.Error, "Base 8, 13",
        "a terms duration that does not go with the portfolio",
        "the duration is LOC for C, REV for R, 001 for O and a number for I and M.",
        "Correct the duration or the portfolio type.",
        "5.2, 3.3");

    /// <summary>Money owed on a paid account.</summary>
    public static ValidationRule X03 { get; } = new(
        "X03", FindingSeverity.Error, "Base 15, 17A, 21, 22",
        "money owed on a paid account",
        "a paid account owes nothing: balance, amount past due and scheduled payment are 0.",
        "Correct the status, or set the amounts to 0.",
        "5.2, 4.3");

    /// <summary>A late account that owes nothing or nothing overdue.</summary>
    public static ValidationRule X04 { get; } = new(
        "X04", FindingSeverity.Error, "Base 17A, 21, 22",
        "a late account that owes nothing or nothing overdue",
        "statuses 71 to 84, 93 and 97 have a balance and an amount past due.",
        "Decide the status after cents were dropped; an account that owes nothing is not late.",
        "5.2, 4.3");

    /// <summary>An amount past due on a current account.</summary>
    public static ValidationRule X05 { get; } = new(
        "X05", FindingSeverity.Error, "Base 17A, 22",
        "an amount past due on a current account",
        "a current account has nothing past due.",
        "Report what is 30 or more days late only; below that it is part of the balance.",
        "5.2, 4.7");

    /// <summary>More past due than owed.</summary>
    public static ValidationRule X06 { get; } = new(
        "X06", FindingSeverity.Error, "Base 21, 22",
        "more past due than owed",
        "the amount past due is above the balance.",
        "Correct one of them; the overdue part is part of the balance.",
        "5.2, 4.7");

    /// <summary>A charge-off amount without charge-off, or none with it.</summary>
    public static ValidationRule X07 { get; } = new(
        "X07", FindingSeverity.Error, "Base 17A, 23",
        "a charge-off amount without charge-off, or none with it",
        "statuses 64 and 97 have an original charge-off amount, others have none.",
        "Report the amount written off at first, unchanged, for as long as 97 or 64 is reported.",
        "5.2, 4.7");

    /// <summary>A charge-off amount with a status of collateral.</summary>
    public static ValidationRule X07W { get; } = new(
        "X07W", FindingSeverity.Warning, "Base 17A, 23",
        "a charge-off amount with a status of collateral",
        "an original charge-off amount with this status is unusual.",
        "Check with the bureau.",
        "5.2, 4.7");

    /// <summary>A date of first delinquency that is missing or too much.</summary>
    public static ValidationRule X08 { get; } = new(
        "X08", FindingSeverity.Error, "Base 17A, 17B, 25, 38",
        "a date of first delinquency that is missing or too much",
        "the date of first delinquency is there exactly when status, rating or bankruptcy asks for it.",
        "Report the day on which the running delinquency reached 30 days; zeros when the account is current.",
        "5.2, 4.4");

    /// <summary>Days out of their order, or in the future.</summary>
    public static ValidationRule X09 { get; } = new(
        "X09", FindingSeverity.Error, "Base 10, 24 to 27",
        "days out of their order, or in the future",
        "the days of the account are out of order or in the future.",
        "Date Opened comes first, the Date of Account Information last, and nothing behind the day the file was made.",
        "5.2, 4.8");

    /// <summary>A paid account without a closing day.</summary>
    public static ValidationRule X10 { get; } = new(
        "X10", FindingSeverity.Error, "Base 17A, 26",
        "a paid account without a closing day",
        "a paid account has a Date Closed.",
        "Report the day on which it was paid.",
        "5.2, 4.8");

    /// <summary>A day of account information outside the reporting month.</summary>
    public static ValidationRule X11 { get; } = new(
        "X11", FindingSeverity.Error, "Base 17A, 24",
        "a day of account information outside the reporting month",
        "the Date of Account Information is not in the month that the header reports.",
        "Report the values as of a day in the reporting month; only paid accounts keep the day of payment.",
        "5.2, 4.8");

    /// <summary>A scheduled payment on an open account.</summary>
    public static ValidationRule X12 { get; } = new(
        "X12", FindingSeverity.Error, "Base 8, 15",
        "a scheduled payment on an open account",
        "an open account has no scheduled payment.",
        "Report 0: the whole balance is due each time.",
        "5.2, 4.6");

    /// <summary>A scheduled payment on a rental account.</summary>
    public static ValidationRule X12W { get; } = new(
        "X12W", FindingSeverity.Warning, "Base 8, 9, 15",
        "a scheduled payment on a rental account",
        "some guidance puts the rent here, the field rule asks for 0.",
        "Agree on it with the bureau.",
        "5.2, 4.6");

    /// <summary>A credit limit on an installment or mortgage account.</summary>
    public static ValidationRule X13 { get; } = new(
        "X13", FindingSeverity.Error, "Base 8, 11",
        "a credit limit on an installment or mortgage account",
        "installment and mortgage accounts have no credit limit.",
        "Report 0; the loan stands in field 12.",
        "5.2, 4.5");

    /// <summary>A line without a limit.</summary>
    public static ValidationRule X14 { get; } = new(
        "X14", FindingSeverity.Warning, "Base 8, 11",
        "a line without a limit",
        "a line of credit or revolving account has a credit limit.",
        "Report the limit; after closing, the last one.",
        "5.2, 4.5");

    /// <summary>A highest credit of 0 or below the balance.</summary>
    public static ValidationRule X15 { get; } = new(
        "X15", FindingSeverity.Warning, "Base 12, 21",
        "a highest credit of 0 or below the balance",
        "the highest credit is 0 or below the balance.",
        "Report the most that was ever owed; fees may explain a higher balance.",
        "5.2, 4.5");

    /// <summary>A consumer without SSN and date of birth.</summary>
    public static ValidationRule X16 { get; } = new(
        "X16", FindingSeverity.Error, "SSN and date of birth of Base, J1, J2",
        "a consumer without SSN and date of birth",
        "a consumer has neither SSN nor date of birth.",
        "Report at least one of them, both if possible.",
        "5.2, 4.12");

    /// <summary>Roles that do not go together.</summary>
    public static ValidationRule X17 { get; } = new(
        "X17", FindingSeverity.Error, "ECOA codes of Base, J1, J2",
        "roles that do not go together",
        "code 2 needs a second 2, 7 needs a 5, a 5 behind the first consumer needs a 7, and 1 stands alone.",
        "Correct the roles; T, X and Z may stand in place of one who is gone.",
        "5.2, 3.11");

    /// <summary>A company as the first consumer.</summary>
    public static ValidationRule X17W { get; } = new(
        "X17W", FindingSeverity.Warning, "Base 37",
        "a company as the first consumer",
        "ECOA code W names a company on a consumer file.",
        "Report the person who is liable; companies belong in commercial systems.",
        "5.2, 6.4");

    /// <summary>A special comment that does not go with the rest.</summary>
    public static ValidationRule X18 { get; } = new(
        "X18", FindingSeverity.Error, "Base 19 with 8, 15, 17A, 21, 22, 26",
        "a special comment that does not go with the rest",
        "the special comment does not go with status, amounts or closing day.",
        "Correct the comment or what it speaks of; see the constraints of the code.",
        "5.2, 3.8");

    /// <summary>Closed at the consumer's request without a closing day.</summary>
    public static ValidationRule X19 { get; } = new(
        "X19", FindingSeverity.Error, "Base 20, 26",
        "closed at the consumer's request without a closing day",
        "codes XA, XD, XE and XJ need a Date Closed.",
        "Report the day on which the account was closed.",
        "5.2");

    /// <summary>A purchase or sale that does not go with comment AH or with its name.</summary>
    public static ValidationRule X20 { get; } = new(
        "X20", FindingSeverity.Error, "K2, Base 19",
        "a purchase or sale that does not go with comment AH or with its name",
        "comment AH and K2 indicator 2 go together, and a name stands with all indicators but 9.",
        "Add what is missing.",
        "5.2, 4.14");

    /// <summary>A change that its indicator does not explain, or that changes nothing.</summary>
    public static ValidationRule X21 { get; } = new(
        "X21", FindingSeverity.Error, "L1, Base 5, 7",
        "a change that its indicator does not explain, or that changes nothing",
        "the new numbers do not fit the change indicator, or are the old ones.",
        "Indicator 1 has a new account number, 2 a new identification number, 3 both.",
        "5.2, 4.14");

    /// <summary>A collected debt without its original creditor.</summary>
    public static ValidationRule X22 { get; } = new(
        "X22", FindingSeverity.Error, "Base 9, K1",
        "a collected debt without its original creditor",
        "account types 48, 0C and 77 need a K1 segment.",
        "Name the creditor that first opened the account.",
        "5.2");

    /// <summary>An original creditor on an account of one's own.</summary>
    public static ValidationRule X22W { get; } = new(
        "X22W", FindingSeverity.Warning, "Base 9, K1",
        "an original creditor on an account of one's own",
        "a K1 segment is unusual with this account type.",
        "Leave it out when the account was always the furnisher's own.",
        "5.2");

    /// <summary>A status that does not agree with the days since the first delinquency.</summary>
    public static ValidationRule X23 { get; } = new(
        "X23", FindingSeverity.Warning, "Base 17A, 24, 25",
        "a status that does not agree with the days since the first delinquency",
        "status and date of first delinquency tell different days late.",
        "Check both; a partial catch-up explains a milder status.",
        "5.2, 4.4");

    /// <summary>More months of history than the account is old.</summary>
    public static ValidationRule X24 { get; } = new(
        "X24", FindingSeverity.Warning, "Base 10, 18, 24",
        "more months of history than the account is old",
        "the profile tells of more months than the account is old.",
        "Fill with B from the month of opening on.",
        "5.2, 4.9");

    /// <summary>A current account that was late for months, without a payment.</summary>
    public static ValidationRule X25 { get; } = new(
        "X25", FindingSeverity.Warning, "Base 16, 17A, 18",
        "a current account that was late for months, without a payment",
        "the account became current from two months late and no payment is reported.",
        "Check the payment and the status.",
        "5.2");

    /// <summary>The same SSN twice in one record.</summary>
    public static ValidationRule X26 { get; } = new(
        "X26", FindingSeverity.Error, "SSN of Base, J1, J2",
        "the same SSN twice in one record",
        "the same SSN stands in another segment of this record.",
        "Report each person once.",
        "5.2");
}
