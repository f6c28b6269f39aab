using Metro2.Format.Records;

namespace Metro2.Format.Packed;

/// <summary>Positions of the packed trailer record: every total is packed.</summary>
public static class PackedTrailerRecordLayout
{
    /// <summary>The whole record.</summary>
    public static readonly PackedLayout Layout = new(
        TrailerRecordLayout.Layout,
        [
            new(TrailerRecordLayout.RecordDescriptorWord, Start: 1, Length: 4, PackedEncoding.BinaryLength),
            new(TrailerRecordLayout.RecordIdentifier, Start: 5, Length: 7, PackedEncoding.Character),
            new(TrailerRecordLayout.TotalBaseRecords, Start: 12, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.Reserved, Start: 17, Length: 5, PackedEncoding.Character),
            new(TrailerRecordLayout.TotalOfStatusCodeDf, Start: 22, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalAssociatedConsumerSegmentsJ1, Start: 27, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalAssociatedConsumerSegmentsJ2, Start: 32, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.BlockCount, Start: 37, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCodeDa, Start: 42, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode05, Start: 47, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode11, Start: 52, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode13, Start: 57, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode61, Start: 62, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode62, Start: 67, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode63, Start: 72, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode64, Start: 77, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode65, Start: 82, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode71, Start: 87, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode78, Start: 92, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode80, Start: 97, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode82, Start: 102, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode83, Start: 107, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode84, Start: 112, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode88, Start: 117, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode89, Start: 122, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode93, Start: 127, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode94, Start: 132, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode95, Start: 137, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode96, Start: 142, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfStatusCode97, Start: 147, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOfEcoaCodeZAllSegments, Start: 152, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalEmploymentSegments, Start: 157, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalOriginalCreditorSegments, Start: 162, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalPurchasedFromSoldToSegments, Start: 167, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalMortgageInformationSegments, Start: 172, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalSpecializedPaymentInformationSegments, Start: 177, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalChangeSegments, Start: 182, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalSocialSecurityNumbersAllSegments, Start: 187, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalSocialSecurityNumbersBase, Start: 192, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalSocialSecurityNumbersJ1, Start: 197, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalSocialSecurityNumbersJ2, Start: 202, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalDatesOfBirthAllSegments, Start: 207, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalDatesOfBirthBase, Start: 212, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalDatesOfBirthJ1, Start: 217, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalDatesOfBirthJ2, Start: 222, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.TotalTelephoneNumbersAllSegments, Start: 227, Length: 5, PackedEncoding.Digits),
            new(TrailerRecordLayout.Reserved47, Start: 232, Length: 135, PackedEncoding.Character),
        ]);
}
