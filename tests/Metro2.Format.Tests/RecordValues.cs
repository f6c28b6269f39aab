using FsCheck;
using FsCheck.Fluent;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Tests;

/// <summary>Generators of whole records whose every field is acceptable.</summary>
internal static class RecordValues
{
    private static readonly string[] Statuses = ["11", "13", "62", "71", "84", "93", "97", "DA", "DF"];

    /// <summary>Base segments made from the first sample, with the fields that the totals look at varied.</summary>
    public static Gen<BaseSegment> BaseSegments() =>
        from status in Gen.Elements(Statuses)
        from ecoa in Text(BaseSegmentLayout.EcoaCode)
        from socialSecurityNumber in Gen.Elements("", "000000000", "999999999", "078051120")
        from dateOfBirth in Gen.Elements<DateOnly?>(null, new DateOnly(1980, 1, 15))
        from telephone in Gen.Elements("", "2145550123")
        from surname in Text(BaseSegmentLayout.Surname)
        from balance in Gen.Choose(0, 999_999_999)
        select Samples.First with
        {
            AccountStatus = status,
            EcoaCode = ecoa,
            SocialSecurityNumber = socialSecurityNumber,
            DateOfBirth = dateOfBirth,
            TelephoneNumber = telephone,
            Surname = surname,
            CurrentBalance = balance,
        };

    /// <summary>Data records with any mixture of appended segments.</summary>
    public static Gen<DataRecord> DataRecords() =>
        from segment in BaseSegments()
        from j1 in Some(J1Segments())
        from j2 in Some(J2Segments())
        from k1 in Perhaps(new K1Segment { OriginalCreditorName = "EXAMPLE CLINIC", CreditorClassification = "02" })
        from k2 in Perhaps(new K2Segment { PurchasedFromSoldToIndicator = "9" })
        from k3 in Perhaps(new K3Segment { AgencyIdentifier = "00", MortgageIdentificationNumber = "MIN000000000000001" })
        from k4 in Perhaps(new K4Segment { SpecializedPaymentIndicator = "01", BalloonPaymentAmount = 5 })
        from l1 in Perhaps(new L1Segment { ChangeIndicator = "2", NewIdentificationNumber = "STUDIO02" })
        from n1 in Perhaps(new N1Segment { EmployerName = "EXAMPLE STUDIO LLC", EmployerPostalCode = "75201" })
        select new DataRecord
        {
            Base = segment,
            J1 = j1,
            J2 = j2,
            K1 = k1,
            K2 = k2,
            K3 = k3 is null ? [] : [k3],
            K4 = k4 is null ? [] : [k4],
            L1 = l1,
            N1 = n1,
        };

    private static Gen<J1Segment> J1Segments() =>
        from surname in Text(J1SegmentLayout.Surname)
        from ecoa in Text(J1SegmentLayout.EcoaCode)
        from socialSecurityNumber in Gen.Elements("", "999999999", "078051120")
        from dateOfBirth in Values.FittingDay()
        select new J1Segment
        {
            Surname = surname,
            EcoaCode = ecoa,
            SocialSecurityNumber = socialSecurityNumber,
            DateOfBirth = dateOfBirth,
        };

    private static Gen<J2Segment> J2Segments() =>
        from surname in Text(J2SegmentLayout.Surname)
        from ecoa in Text(J2SegmentLayout.EcoaCode)
        from telephone in Gen.Elements("", "2145550123")
        from city in Text(J2SegmentLayout.City)
        select new J2Segment
        {
            Surname = surname,
            EcoaCode = ecoa,
            TelephoneNumber = telephone,
            FirstLineOfAddress = "5678 ELM ST",
            City = city,
            State = "TX",
            PostalCode = "75024",
        };

    private static Gen<string> Text(FieldSpec field) => Values.FittingText(field);

    private static Gen<List<T>> Some<T>(Gen<T> one) =>
        from count in Gen.Choose(0, 3)
        from many in Gen.ListOf(one, count)
        select many.ToList();

    private static Gen<T?> Perhaps<T>(T value)
        where T : class => Gen.Elements<T?>(value, null);
}
