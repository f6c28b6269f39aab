using Metro2.Etl.Warehouse;
using Metro2.Format.Records;

namespace Metro2.Etl.EarlierFiles;

/// <summary>One account of an earlier file, without the person.</summary>
/// <param name="RecordNumber">1 for the first Base record of the file.</param>
/// <param name="FileRecord">The physical record, counted from 1 at the header, as messages tell it.</param>
/// <param name="ClientId">Whose account it is; null when it is left out on purpose.</param>
/// <param name="Base">Its Base segment.</param>
/// <param name="NewAccountNumber">The number that an L1 segment told; empty when there is none.</param>
internal sealed record ImportedAccount(long RecordNumber, long FileRecord, long? ClientId, BaseSegment Base, string NewAccountNumber)
{
    /// <summary>The temporary table that a file is collected in.</summary>
    public const string Table = "imported_accounts";

    /// <summary>Makes it, empty; its columns are those of the history that a file tells.</summary>
    public const string TemporaryTable =
        $"""
        create or replace temp table {Table} as
        select record_number, 0::bigint as file_record, client_id, identification_number, consumer_account_number, portfolio_type, account_type, date_opened,
            credit_limit, highest_credit, terms_duration, terms_frequency, scheduled_monthly_payment_amount, actual_payment_amount,
            account_status, payment_rating, payment_history_profile, special_comment, compliance_condition_code, current_balance,
            amount_past_due, original_charge_off_amount, date_of_account_information, date_of_first_delinquency, date_closed,
            date_of_last_payment, consumer_information_indicator, '' as new_account_number
        from history.reported_accounts
        limit 0
        """;

    /// <summary>Names the account by its place only.</summary>
    public override string ToString() => $"record {FileRecord}";

    /// <summary>How it goes into the table.</summary>
    public sealed class Map : GuardedAppenderMap<ImportedAccount>
    {
        /// <summary>Columns in the order of the table.</summary>
        public Map()
        {
            Value(row => row.RecordNumber);
            Value(row => row.FileRecord);
            Value(row => row.ClientId);
            Text("identification_number", row => row.Base.IdentificationNumber);
            Text("consumer_account_number", row => row.Base.ConsumerAccountNumber);
            Text("portfolio_type", row => row.Base.PortfolioType);
            Text("account_type", row => row.Base.AccountType);
            Value(row => row.Base.DateOpened);
            Value(row => row.Base.CreditLimit);
            Value(row => row.Base.HighestCredit);
            Text("terms_duration", row => row.Base.TermsDuration);
            Text("terms_frequency", row => row.Base.TermsFrequency);
            Value(row => row.Base.ScheduledMonthlyPaymentAmount);
            Value(row => row.Base.ActualPaymentAmount);
            Text("account_status", row => row.Base.AccountStatus);
            Text("payment_rating", row => row.Base.PaymentRating);
            Text("payment_history_profile", row => row.Base.PaymentHistoryProfile);
            Text("special_comment", row => row.Base.SpecialComment);
            Text("compliance_condition_code", row => row.Base.ComplianceConditionCode);
            Value(row => row.Base.CurrentBalance);
            Value(row => row.Base.AmountPastDue);
            Value(row => row.Base.OriginalChargeOffAmount);
            Value(row => row.Base.DateOfAccountInformation);
            Value(row => row.Base.DateOfFirstDelinquency);
            Value(row => row.Base.DateClosed);
            Value(row => row.Base.DateOfLastPayment);
            Text("consumer_information_indicator", row => row.Base.ConsumerInformationIndicator);
            Text("new_account_number", row => row.NewAccountNumber);
        }
    }
}
