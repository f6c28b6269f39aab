using Metro2.Etl.Warehouse;
using Metro2.Format.Records;

namespace Metro2.Etl.Rules;

/// <summary>A record of a file on its way into the tables; one object serves all records of a file.</summary>
internal sealed class CheckedRecord
{
    /// <summary>The physical record, counted from 1 at the header.</summary>
    public long RecordNumber { get; private set; }

    /// <summary>The account number, or the record's place when the number gives an SSN away.</summary>
    public string AccountKey { get; private set; } = "";

    /// <summary>Month of the file: its first day.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>Activity Date of the header; without a header the day of the account.</summary>
    public DateOnly? ActivityDate { get; private set; }

    /// <summary>Date Created of the header.</summary>
    public DateOnly? DateCreated { get; private set; }

    /// <summary>The Base segment.</summary>
    public BaseSegment Base { get; private set; } = new();

    /// <summary>What is known of the persons.</summary>
    public PersonFacts Persons { get; } = new();

    /// <summary>The record with its segments; null when it has a Base segment only.</summary>
    public DataRecord? Record { get; private set; }

    /// <summary>Takes a record.</summary>
    /// <param name="place">The physical record and how its account may be named.</param>
    /// <param name="header">The header of the file; null when there is none.</param>
    /// <param name="segment">The Base segment.</param>
    /// <param name="record">The whole record when it has more than that.</param>
    public void Take((long Number, string Account) place, HeaderRecord? header, BaseSegment segment, DataRecord? record)
    {
        RecordNumber = place.Number;
        AccountKey = place.Account;
        Base = segment;
        Record = record;
        ActivityDate = header?.ActivityDate ?? segment.DateOfAccountInformation;
        DateCreated = header?.DateCreated;
        DateOnly day = ActivityDate ?? DateOnly.MinValue;
        Month = new DateOnly(day.Year, day.Month, 1);
        Persons.Take(segment, record);
    }

    /// <summary>Names the record by its place only.</summary>
    public override string ToString() => $"record {RecordNumber}";

    /// <summary>How it goes into the table: <see cref="CheckColumns.All"/>.</summary>
    public sealed class Map : GuardedAppenderMap<CheckedRecord>
    {
        /// <summary>Columns in the order of the table.</summary>
        public Map()
        {
            Value(row => row.RecordNumber);
            Text("account_key", row => row.AccountKey);
            Text("account_link", row => row.Base.ConsumerAccountNumber);
            Value(row => (DateOnly?)row.Month);
            Value(row => row.ActivityDate);
            Value(row => row.DateCreated);
            Account();
            People();
            Segments();
            Value(row => row.ActivityDate);
        }

        private void Account()
        {
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
            Text("interest_type_indicator", row => row.Base.InterestTypeIndicator);
            Text("generation_code", row => row.Base.GenerationCode);
            Text("ecoa_code", row => row.Base.EcoaCode);
            Text("consumer_information_indicator", row => row.Base.ConsumerInformationIndicator);
            Text("country_code", row => row.Base.CountryCode);
            Text("address_indicator", row => row.Base.AddressIndicator);
            Text("residence_code", row => row.Base.ResidenceCode);
        }

        private void People()
        {
            Value(row => row.Persons.SsnDigest is not null);
            Value(row => row.Persons.BirthDigest is not null);
            Value(row => row.Persons.SsnDigest);
            Value(row => row.Persons.BirthDigest);
            Value(row => row.Persons.NameDigest);
        }

        private void Segments()
        {
            Value(row => row.Record?.J1.Count ?? 0);
            Value(row => row.Record?.J2.Count ?? 0);
            Value(row => row.Record?.K3.Count ?? 0);
            Value(row => row.Record?.K1 is not null);
            Value(row => row.Record?.K2 is not null);
            Value(row => row.Record is { K4.Count: > 0 });
            Value(row => row.Record?.L1 is not null);
            Value(row => row.Record?.N1 is not null);
            Text("associated_ecoa_codes", row => row.Persons.EcoaCodes);
            Text("associated_consumer_information_indicators", row => row.Persons.InformationIndicators);
            Value(row => row.Persons.UnidentifiedCount);
            Value(row => row.Persons.HasPersonTwice);
            Text("k2_purchased_sold_indicator", row => row.Record?.K2?.PurchasedFromSoldToIndicator);
            Text("k2_purchased_sold_name", row => row.Record?.K2?.PurchasedFromOrSoldToName);
            Value(row => row.Record is { K4.Count: > 0 } record ? (long?)record.K4[0].BalloonPaymentAmount : null);
            Text("l1_change_indicator", row => row.Record?.L1?.ChangeIndicator);
            Text("l1_new_consumer_account_number", row => row.Record?.L1?.NewConsumerAccountNumber);
            Text("l1_new_identification_number", row => row.Record?.L1?.NewIdentificationNumber);
        }
    }
}
