using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Positions of the Base segment, one account in one month.</summary>
public static class BaseSegmentLayout
{
    /// <summary>Field 1, positions 1-4.</summary>
    public static readonly FieldSpec RecordDescriptorWord =
        new("1", "Record Descriptor Word", start: 1, length: 4, FieldKind.DescriptorWord);

    /// <summary>Field 2, position 5.</summary>
    public static readonly FieldSpec ProcessingIndicator =
        new("2", "Processing Indicator", start: 5, length: 1, FieldKind.Constant) { Constant = "1" };

    /// <summary>Field 3, positions 6-19.</summary>
    public static readonly FieldSpec TimeStamp = new("3", "Time Stamp", start: 6, length: 14, FieldKind.TimeStamp);

    /// <summary>Field 4, position 20.</summary>
    public static readonly FieldSpec Reserved =
        new("4", "Reserved (formerly Correction Indicator)", start: 20, length: 1, FieldKind.Reserved) { Constant = "0" };

    /// <summary>Field 5, positions 21-40.</summary>
    public static readonly FieldSpec IdentificationNumber =
        new("5", "Identification Number", start: 21, length: 20, FieldKind.Identifier) { MinimumLength = 5, RefusesPlaceholder = true, IsRequired = true };

    /// <summary>Field 6, positions 41-42.</summary>
    public static readonly FieldSpec CycleIdentifier =
        new("6", "Cycle Identifier", start: 41, length: 2, FieldKind.Text);

    /// <summary>Field 7, positions 43-72.</summary>
    public static readonly FieldSpec ConsumerAccountNumber =
        new("7", "Consumer Account Number", start: 43, length: 30, FieldKind.Identifier) { IsRequired = true };

    /// <summary>Field 8, position 73.</summary>
    public static readonly FieldSpec PortfolioType =
        new("8", "Portfolio Type", start: 73, length: 1, FieldKind.Code) { Codes = Codes.PortfolioType.All, IsRequired = true };

    /// <summary>Field 9, positions 74-75.</summary>
    public static readonly FieldSpec AccountType =
        new("9", "Account Type", start: 74, length: 2, FieldKind.Code) { Codes = Codes.AccountType.All, IsRequired = true };

    /// <summary>Field 10, positions 76-83.</summary>
    public static readonly FieldSpec DateOpened =
        new("10", "Date Opened", start: 76, length: 8, FieldKind.Date) { IsRequired = true };

    /// <summary>Field 11, positions 84-92.</summary>
    public static readonly FieldSpec CreditLimit = new("11", "Credit Limit", start: 84, length: 9, FieldKind.Money);

    /// <summary>Field 12, positions 93-101.</summary>
    public static readonly FieldSpec HighestCredit =
        new("12", "Highest Credit or Original Loan Amount", start: 93, length: 9, FieldKind.Money) { Column = "highest_credit" };

    /// <summary>Field 13, positions 102-104.</summary>
    public static readonly FieldSpec TermsDuration =
        new("13", "Terms Duration", start: 102, length: 3, FieldKind.TermsDuration) { IsRequired = true };

    /// <summary>Field 14, position 105.</summary>
    public static readonly FieldSpec TermsFrequency =
        new("14", "Terms Frequency", start: 105, length: 1, FieldKind.Code) { Codes = Codes.TermsFrequency.All };

    /// <summary>Field 15, positions 106-114.</summary>
    public static readonly FieldSpec ScheduledMonthlyPaymentAmount =
        new("15", "Scheduled Monthly Payment Amount", start: 106, length: 9, FieldKind.Money);

    /// <summary>Field 16, positions 115-123.</summary>
    public static readonly FieldSpec ActualPaymentAmount =
        new("16", "Actual Payment Amount", start: 115, length: 9, FieldKind.Money);

    /// <summary>Field 17A, positions 124-125.</summary>
    public static readonly FieldSpec AccountStatus =
        new("17A", "Account Status", start: 124, length: 2, FieldKind.Code) { Codes = Codes.AccountStatus.All, IsRequired = true };

    /// <summary>Field 17B, position 126.</summary>
    public static readonly FieldSpec PaymentRating =
        new("17B", "Payment Rating", start: 126, length: 1, FieldKind.Code) { Codes = Codes.PaymentRating.All };

    /// <summary>Field 18, positions 127-150.</summary>
    public static readonly FieldSpec PaymentHistoryProfile =
        new("18", "Payment History Profile", start: 127, length: 24, FieldKind.PaymentHistoryProfile) { IsRequired = true };

    /// <summary>Field 19, positions 151-152.</summary>
    public static readonly FieldSpec SpecialComment =
        new("19", "Special Comment", start: 151, length: 2, FieldKind.Code) { Codes = Codes.SpecialComment.All };

    /// <summary>Field 20, positions 153-154.</summary>
    public static readonly FieldSpec ComplianceConditionCode =
        new("20", "Compliance Condition Code", start: 153, length: 2, FieldKind.Code) { Codes = Codes.ComplianceConditionCode.All };

    /// <summary>Field 21, positions 155-163.</summary>
    public static readonly FieldSpec CurrentBalance =
        new("21", "Current Balance", start: 155, length: 9, FieldKind.Money);

    /// <summary>Field 22, positions 164-172.</summary>
    public static readonly FieldSpec AmountPastDue =
        new("22", "Amount Past Due", start: 164, length: 9, FieldKind.Money);

    /// <summary>Field 23, positions 173-181.</summary>
    public static readonly FieldSpec OriginalChargeOffAmount =
        new("23", "Original Charge-off Amount", start: 173, length: 9, FieldKind.Money);

    /// <summary>Field 24, positions 182-189.</summary>
    public static readonly FieldSpec DateOfAccountInformation =
        new("24", "Date of Account Information", start: 182, length: 8, FieldKind.Date) { IsRequired = true };

    /// <summary>Field 25, positions 190-197.</summary>
    public static readonly FieldSpec DateOfFirstDelinquency =
        new("25", "FCRA Compliance / Date of First Delinquency", start: 190, length: 8, FieldKind.Date) { Column = "date_of_first_delinquency" };

    /// <summary>Field 26, positions 198-205.</summary>
    public static readonly FieldSpec DateClosed = new("26", "Date Closed", start: 198, length: 8, FieldKind.Date);

    /// <summary>Field 27, positions 206-213.</summary>
    public static readonly FieldSpec DateOfLastPayment =
        new("27", "Date of Last Payment", start: 206, length: 8, FieldKind.Date);

    /// <summary>Field 28, position 214.</summary>
    public static readonly FieldSpec InterestTypeIndicator =
        new("28", "Interest Type Indicator", start: 214, length: 1, FieldKind.Code) { Codes = Codes.InterestTypeIndicator.All };

    /// <summary>Field 29, positions 215-231.</summary>
    public static readonly FieldSpec Reserved29 = new("29", "Reserved", start: 215, length: 17, FieldKind.Reserved);

    /// <summary>Field 30, positions 232-256.</summary>
    public static readonly FieldSpec Surname =
        new("30", "Surname", start: 232, length: 25, FieldKind.Text) { IsPersonal = true, IsRequired = true };

    /// <summary>Field 31, positions 257-276.</summary>
    public static readonly FieldSpec FirstName = new("31", "First Name", start: 257, length: 20, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 32, positions 277-296.</summary>
    public static readonly FieldSpec MiddleName = new("32", "Middle Name", start: 277, length: 20, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 33, position 297.</summary>
    public static readonly FieldSpec GenerationCode =
        new("33", "Generation Code", start: 297, length: 1, FieldKind.Code) { IsPersonal = true, Codes = Codes.GenerationCode.All };

    /// <summary>Field 34, positions 298-306.</summary>
    public static readonly FieldSpec SocialSecurityNumber =
        new("34", "Social Security Number", start: 298, length: 9, FieldKind.Digits) { IsPersonal = true };

    /// <summary>Field 35, positions 307-314.</summary>
    public static readonly FieldSpec DateOfBirth = new("35", "Date of Birth", start: 307, length: 8, FieldKind.Date) { IsPersonal = true };

    /// <summary>Field 36, positions 315-324.</summary>
    public static readonly FieldSpec TelephoneNumber =
        new("36", "Telephone Number", start: 315, length: 10, FieldKind.Digits) { IsPersonal = true };

    /// <summary>Field 37, position 325.</summary>
    public static readonly FieldSpec EcoaCode =
        new("37", "ECOA Code", start: 325, length: 1, FieldKind.Code) { Codes = Codes.EcoaCode.All, IsRequired = true };

    /// <summary>Field 38, positions 326-327.</summary>
    public static readonly FieldSpec ConsumerInformationIndicator =
        new("38", "Consumer Information Indicator", start: 326, length: 2, FieldKind.Code) { Codes = Codes.ConsumerInformationIndicator.All };

    /// <summary>Field 39, positions 328-329.</summary>
    public static readonly FieldSpec CountryCode = new("39", "Country Code", start: 328, length: 2, FieldKind.Text);

    /// <summary>Field 40, positions 330-361.</summary>
    public static readonly FieldSpec FirstLineOfAddress =
        new("40", "First Line of Address", start: 330, length: 32, FieldKind.Text) { IsPersonal = true, IsRequired = true };

    /// <summary>Field 41, positions 362-393.</summary>
    public static readonly FieldSpec SecondLineOfAddress =
        new("41", "Second Line of Address", start: 362, length: 32, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 42, positions 394-413.</summary>
    public static readonly FieldSpec City =
        new("42", "City", start: 394, length: 20, FieldKind.Text) { IsPersonal = true, IsRequired = true };

    /// <summary>Field 43, positions 414-415.</summary>
    public static readonly FieldSpec State = new("43", "State", start: 414, length: 2, FieldKind.Text) { IsPersonal = true };

    /// <summary>Field 44, positions 416-424.</summary>
    public static readonly FieldSpec PostalCode =
        new("44", "Postal/ZIP Code", start: 416, length: 9, FieldKind.Text) { IsPersonal = true, IsRequired = true, Column = "postal_code" };

    /// <summary>Field 45, position 425.</summary>
    public static readonly FieldSpec AddressIndicator =
        new("45", "Address Indicator", start: 425, length: 1, FieldKind.Code) { Codes = Codes.AddressIndicator.All };

    /// <summary>Field 46, position 426.</summary>
    public static readonly FieldSpec ResidenceCode =
        new("46", "Residence Code", start: 426, length: 1, FieldKind.Code) { Codes = Codes.ResidenceCode.All };

    /// <summary>The whole record.</summary>
    public static readonly RecordLayout Layout = new(
        "base_segment",
        426,
        [
            RecordDescriptorWord,
            ProcessingIndicator,
            TimeStamp,
            Reserved,
            IdentificationNumber,
            CycleIdentifier,
            ConsumerAccountNumber,
            PortfolioType,
            AccountType,
            DateOpened,
            CreditLimit,
            HighestCredit,
            TermsDuration,
            TermsFrequency,
            ScheduledMonthlyPaymentAmount,
            ActualPaymentAmount,
            AccountStatus,
            PaymentRating,
            PaymentHistoryProfile,
            SpecialComment,
            ComplianceConditionCode,
            CurrentBalance,
            AmountPastDue,
            OriginalChargeOffAmount,
            DateOfAccountInformation,
            DateOfFirstDelinquency,
            DateClosed,
            DateOfLastPayment,
            InterestTypeIndicator,
            Reserved29,
            Surname,
            FirstName,
            MiddleName,
            GenerationCode,
            SocialSecurityNumber,
            DateOfBirth,
            TelephoneNumber,
            EcoaCode,
            ConsumerInformationIndicator,
            CountryCode,
            FirstLineOfAddress,
            SecondLineOfAddress,
            City,
            State,
            PostalCode,
            AddressIndicator,
            ResidenceCode,
        ]);
}
