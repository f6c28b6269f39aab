using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>The trailer record, the last of a file: counts of everything before it, each 0 to 999,999,999.</summary>
public sealed record TrailerRecord
{
    /// <summary>Field 3. Base segments.</summary>
    public long TotalBaseRecords { get; init; }

    /// <summary>Field 5. Base segments with account status DF.</summary>
    public long TotalOfStatusCodeDf { get; init; }

    /// <summary>Field 6. J1 segments with content.</summary>
    public long TotalAssociatedConsumerSegmentsJ1 { get; init; }

    /// <summary>Field 7. J2 segments with content.</summary>
    public long TotalAssociatedConsumerSegmentsJ2 { get; init; }

    /// <summary>Field 8. Physical blocks, or what the bureau wants in an unblocked file.</summary>
    public long BlockCount { get; init; }

    /// <summary>Field 9. Base segments with account status DA.</summary>
    public long TotalOfStatusCodeDa { get; init; }

    /// <summary>Field 10. Base segments with account status 05.</summary>
    public long TotalOfStatusCode05 { get; init; }

    /// <summary>Field 11. Base segments with account status 11.</summary>
    public long TotalOfStatusCode11 { get; init; }

    /// <summary>Field 12. Base segments with account status 13.</summary>
    public long TotalOfStatusCode13 { get; init; }

    /// <summary>Field 13. Base segments with account status 61.</summary>
    public long TotalOfStatusCode61 { get; init; }

    /// <summary>Field 14. Base segments with account status 62.</summary>
    public long TotalOfStatusCode62 { get; init; }

    /// <summary>Field 15. Base segments with account status 63.</summary>
    public long TotalOfStatusCode63 { get; init; }

    /// <summary>Field 16. Base segments with account status 64.</summary>
    public long TotalOfStatusCode64 { get; init; }

    /// <summary>Field 17. Base segments with account status 65.</summary>
    public long TotalOfStatusCode65 { get; init; }

    /// <summary>Field 18. Base segments with account status 71.</summary>
    public long TotalOfStatusCode71 { get; init; }

    /// <summary>Field 19. Base segments with account status 78.</summary>
    public long TotalOfStatusCode78 { get; init; }

    /// <summary>Field 20. Base segments with account status 80.</summary>
    public long TotalOfStatusCode80 { get; init; }

    /// <summary>Field 21. Base segments with account status 82.</summary>
    public long TotalOfStatusCode82 { get; init; }

    /// <summary>Field 22. Base segments with account status 83.</summary>
    public long TotalOfStatusCode83 { get; init; }

    /// <summary>Field 23. Base segments with account status 84.</summary>
    public long TotalOfStatusCode84 { get; init; }

    /// <summary>Field 24. Base segments with account status 88.</summary>
    public long TotalOfStatusCode88 { get; init; }

    /// <summary>Field 25. Base segments with account status 89.</summary>
    public long TotalOfStatusCode89 { get; init; }

    /// <summary>Field 26. Base segments with account status 93.</summary>
    public long TotalOfStatusCode93 { get; init; }

    /// <summary>Field 27. Base segments with account status 94.</summary>
    public long TotalOfStatusCode94 { get; init; }

    /// <summary>Field 28. Base segments with account status 95.</summary>
    public long TotalOfStatusCode95 { get; init; }

    /// <summary>Field 29. Base segments with account status 96.</summary>
    public long TotalOfStatusCode96 { get; init; }

    /// <summary>Field 30. Base segments with account status 97.</summary>
    public long TotalOfStatusCode97 { get; init; }

    /// <summary>Field 31. Base, J1 and J2 segments with ECOA code Z.</summary>
    public long TotalOfEcoaCodeZAllSegments { get; init; }

    /// <summary>Field 32. N1 segments with content.</summary>
    public long TotalEmploymentSegments { get; init; }

    /// <summary>Field 33. K1 segments with content.</summary>
    public long TotalOriginalCreditorSegments { get; init; }

    /// <summary>Field 34. K2 segments with content.</summary>
    public long TotalPurchasedFromSoldToSegments { get; init; }

    /// <summary>Field 35. K3 segments with content.</summary>
    public long TotalMortgageInformationSegments { get; init; }

    /// <summary>Field 36. K4 segments with content.</summary>
    public long TotalSpecializedPaymentInformationSegments { get; init; }

    /// <summary>Field 37. L1 segments with content.</summary>
    public long TotalChangeSegments { get; init; }

    /// <summary>Field 38. Real Social Security numbers in Base, J1 and J2 segments.</summary>
    public long TotalSocialSecurityNumbersAllSegments { get; init; }

    /// <summary>Field 39. Real Social Security numbers in Base segments.</summary>
    public long TotalSocialSecurityNumbersBase { get; init; }

    /// <summary>Field 40. Real Social Security numbers in J1 segments.</summary>
    public long TotalSocialSecurityNumbersJ1 { get; init; }

    /// <summary>Field 41. Real Social Security numbers in J2 segments.</summary>
    public long TotalSocialSecurityNumbersJ2 { get; init; }

    /// <summary>Field 42. Dates of birth in Base, J1 and J2 segments.</summary>
    public long TotalDatesOfBirthAllSegments { get; init; }

    /// <summary>Field 43. Dates of birth in Base segments.</summary>
    public long TotalDatesOfBirthBase { get; init; }

    /// <summary>Field 44. Dates of birth in J1 segments.</summary>
    public long TotalDatesOfBirthJ1 { get; init; }

    /// <summary>Field 45. Dates of birth in J2 segments.</summary>
    public long TotalDatesOfBirthJ2 { get; init; }

    /// <summary>Field 46. Telephone numbers in Base, J1 and J2 segments.</summary>
    public long TotalTelephoneNumbersAllSegments { get; init; }

    /// <summary>The name of the record type; never its content, which may be personal.</summary>
    public override string ToString() => nameof(TrailerRecord);

    internal static TrailerRecord Decode(ref RecordDecoder from) => new()
    {
        TotalBaseRecords = from.Number(TrailerRecordLayout.TotalBaseRecords),
        TotalOfStatusCodeDf = from.Number(TrailerRecordLayout.TotalOfStatusCodeDf),
        TotalAssociatedConsumerSegmentsJ1 = from.Number(TrailerRecordLayout.TotalAssociatedConsumerSegmentsJ1),
        TotalAssociatedConsumerSegmentsJ2 = from.Number(TrailerRecordLayout.TotalAssociatedConsumerSegmentsJ2),
        BlockCount = from.Number(TrailerRecordLayout.BlockCount),
        TotalOfStatusCodeDa = from.Number(TrailerRecordLayout.TotalOfStatusCodeDa),
        TotalOfStatusCode05 = from.Number(TrailerRecordLayout.TotalOfStatusCode05),
        TotalOfStatusCode11 = from.Number(TrailerRecordLayout.TotalOfStatusCode11),
        TotalOfStatusCode13 = from.Number(TrailerRecordLayout.TotalOfStatusCode13),
        TotalOfStatusCode61 = from.Number(TrailerRecordLayout.TotalOfStatusCode61),
        TotalOfStatusCode62 = from.Number(TrailerRecordLayout.TotalOfStatusCode62),
        TotalOfStatusCode63 = from.Number(TrailerRecordLayout.TotalOfStatusCode63),
        TotalOfStatusCode64 = from.Number(TrailerRecordLayout.TotalOfStatusCode64),
        TotalOfStatusCode65 = from.Number(TrailerRecordLayout.TotalOfStatusCode65),
        TotalOfStatusCode71 = from.Number(TrailerRecordLayout.TotalOfStatusCode71),
        TotalOfStatusCode78 = from.Number(TrailerRecordLayout.TotalOfStatusCode78),
        TotalOfStatusCode80 = from.Number(TrailerRecordLayout.TotalOfStatusCode80),
        TotalOfStatusCode82 = from.Number(TrailerRecordLayout.TotalOfStatusCode82),
        TotalOfStatusCode83 = from.Number(TrailerRecordLayout.TotalOfStatusCode83),
        TotalOfStatusCode84 = from.Number(TrailerRecordLayout.TotalOfStatusCode84),
        TotalOfStatusCode88 = from.Number(TrailerRecordLayout.TotalOfStatusCode88),
        TotalOfStatusCode89 = from.Number(TrailerRecordLayout.TotalOfStatusCode89),
        TotalOfStatusCode93 = from.Number(TrailerRecordLayout.TotalOfStatusCode93),
        TotalOfStatusCode94 = from.Number(TrailerRecordLayout.TotalOfStatusCode94),
        TotalOfStatusCode95 = from.Number(TrailerRecordLayout.TotalOfStatusCode95),
        TotalOfStatusCode96 = from.Number(TrailerRecordLayout.TotalOfStatusCode96),
        TotalOfStatusCode97 = from.Number(TrailerRecordLayout.TotalOfStatusCode97),
        TotalOfEcoaCodeZAllSegments = from.Number(TrailerRecordLayout.TotalOfEcoaCodeZAllSegments),
        TotalEmploymentSegments = from.Number(TrailerRecordLayout.TotalEmploymentSegments),
        TotalOriginalCreditorSegments = from.Number(TrailerRecordLayout.TotalOriginalCreditorSegments),
        TotalPurchasedFromSoldToSegments = from.Number(TrailerRecordLayout.TotalPurchasedFromSoldToSegments),
        TotalMortgageInformationSegments = from.Number(TrailerRecordLayout.TotalMortgageInformationSegments),
        TotalSpecializedPaymentInformationSegments = from.Number(TrailerRecordLayout.TotalSpecializedPaymentInformationSegments),
        TotalChangeSegments = from.Number(TrailerRecordLayout.TotalChangeSegments),
        TotalSocialSecurityNumbersAllSegments = from.Number(TrailerRecordLayout.TotalSocialSecurityNumbersAllSegments),
        TotalSocialSecurityNumbersBase = from.Number(TrailerRecordLayout.TotalSocialSecurityNumbersBase),
        TotalSocialSecurityNumbersJ1 = from.Number(TrailerRecordLayout.TotalSocialSecurityNumbersJ1),
        TotalSocialSecurityNumbersJ2 = from.Number(TrailerRecordLayout.TotalSocialSecurityNumbersJ2),
        TotalDatesOfBirthAllSegments = from.Number(TrailerRecordLayout.TotalDatesOfBirthAllSegments),
        TotalDatesOfBirthBase = from.Number(TrailerRecordLayout.TotalDatesOfBirthBase),
        TotalDatesOfBirthJ1 = from.Number(TrailerRecordLayout.TotalDatesOfBirthJ1),
        TotalDatesOfBirthJ2 = from.Number(TrailerRecordLayout.TotalDatesOfBirthJ2),
        TotalTelephoneNumbersAllSegments = from.Number(TrailerRecordLayout.TotalTelephoneNumbersAllSegments),
    };

    internal void Encode(ref RecordEncoder to)
    {
        to.Number(TrailerRecordLayout.TotalBaseRecords, TotalBaseRecords);
        to.Number(TrailerRecordLayout.TotalOfStatusCodeDf, TotalOfStatusCodeDf);
        to.Number(TrailerRecordLayout.TotalAssociatedConsumerSegmentsJ1, TotalAssociatedConsumerSegmentsJ1);
        to.Number(TrailerRecordLayout.TotalAssociatedConsumerSegmentsJ2, TotalAssociatedConsumerSegmentsJ2);
        to.Number(TrailerRecordLayout.BlockCount, BlockCount);
        to.Number(TrailerRecordLayout.TotalOfStatusCodeDa, TotalOfStatusCodeDa);
        to.Number(TrailerRecordLayout.TotalOfStatusCode05, TotalOfStatusCode05);
        to.Number(TrailerRecordLayout.TotalOfStatusCode11, TotalOfStatusCode11);
        to.Number(TrailerRecordLayout.TotalOfStatusCode13, TotalOfStatusCode13);
        to.Number(TrailerRecordLayout.TotalOfStatusCode61, TotalOfStatusCode61);
        to.Number(TrailerRecordLayout.TotalOfStatusCode62, TotalOfStatusCode62);
        to.Number(TrailerRecordLayout.TotalOfStatusCode63, TotalOfStatusCode63);
        to.Number(TrailerRecordLayout.TotalOfStatusCode64, TotalOfStatusCode64);
        to.Number(TrailerRecordLayout.TotalOfStatusCode65, TotalOfStatusCode65);
        to.Number(TrailerRecordLayout.TotalOfStatusCode71, TotalOfStatusCode71);
        to.Number(TrailerRecordLayout.TotalOfStatusCode78, TotalOfStatusCode78);
        to.Number(TrailerRecordLayout.TotalOfStatusCode80, TotalOfStatusCode80);
        to.Number(TrailerRecordLayout.TotalOfStatusCode82, TotalOfStatusCode82);
        to.Number(TrailerRecordLayout.TotalOfStatusCode83, TotalOfStatusCode83);
        to.Number(TrailerRecordLayout.TotalOfStatusCode84, TotalOfStatusCode84);
        to.Number(TrailerRecordLayout.TotalOfStatusCode88, TotalOfStatusCode88);
        to.Number(TrailerRecordLayout.TotalOfStatusCode89, TotalOfStatusCode89);
        to.Number(TrailerRecordLayout.TotalOfStatusCode93, TotalOfStatusCode93);
        to.Number(TrailerRecordLayout.TotalOfStatusCode94, TotalOfStatusCode94);
        to.Number(TrailerRecordLayout.TotalOfStatusCode95, TotalOfStatusCode95);
        to.Number(TrailerRecordLayout.TotalOfStatusCode96, TotalOfStatusCode96);
        to.Number(TrailerRecordLayout.TotalOfStatusCode97, TotalOfStatusCode97);
        to.Number(TrailerRecordLayout.TotalOfEcoaCodeZAllSegments, TotalOfEcoaCodeZAllSegments);
        to.Number(TrailerRecordLayout.TotalEmploymentSegments, TotalEmploymentSegments);
        to.Number(TrailerRecordLayout.TotalOriginalCreditorSegments, TotalOriginalCreditorSegments);
        to.Number(TrailerRecordLayout.TotalPurchasedFromSoldToSegments, TotalPurchasedFromSoldToSegments);
        to.Number(TrailerRecordLayout.TotalMortgageInformationSegments, TotalMortgageInformationSegments);
        to.Number(TrailerRecordLayout.TotalSpecializedPaymentInformationSegments, TotalSpecializedPaymentInformationSegments);
        to.Number(TrailerRecordLayout.TotalChangeSegments, TotalChangeSegments);
        to.Number(TrailerRecordLayout.TotalSocialSecurityNumbersAllSegments, TotalSocialSecurityNumbersAllSegments);
        to.Number(TrailerRecordLayout.TotalSocialSecurityNumbersBase, TotalSocialSecurityNumbersBase);
        to.Number(TrailerRecordLayout.TotalSocialSecurityNumbersJ1, TotalSocialSecurityNumbersJ1);
        to.Number(TrailerRecordLayout.TotalSocialSecurityNumbersJ2, TotalSocialSecurityNumbersJ2);
        to.Number(TrailerRecordLayout.TotalDatesOfBirthAllSegments, TotalDatesOfBirthAllSegments);
        to.Number(TrailerRecordLayout.TotalDatesOfBirthBase, TotalDatesOfBirthBase);
        to.Number(TrailerRecordLayout.TotalDatesOfBirthJ1, TotalDatesOfBirthJ1);
        to.Number(TrailerRecordLayout.TotalDatesOfBirthJ2, TotalDatesOfBirthJ2);
        to.Number(TrailerRecordLayout.TotalTelephoneNumbersAllSegments, TotalTelephoneNumbersAllSegments);
    }
}
