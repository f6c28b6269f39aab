using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Validation;

/// <summary>Where the data of a person stand in a segment. J1 has no address.</summary>
internal sealed record ConsumerFields(
    RecordLayout Layout,
    FieldSpec Surname,
    FieldSpec FirstName,
    FieldSpec MiddleName,
    FieldSpec SocialSecurityNumber,
    FieldSpec DateOfBirth,
    FieldSpec TelephoneNumber,
    FieldSpec EcoaCode,
    FieldSpec ConsumerInformationIndicator,
    FieldSpec? CountryCode = null,
    FieldSpec? State = null,
    FieldSpec? PostalCode = null)
{
    public static ConsumerFields Base { get; } = new(
        BaseSegmentLayout.Layout,
        BaseSegmentLayout.Surname,
        BaseSegmentLayout.FirstName,
        BaseSegmentLayout.MiddleName,
        BaseSegmentLayout.SocialSecurityNumber,
        BaseSegmentLayout.DateOfBirth,
        BaseSegmentLayout.TelephoneNumber,
        BaseSegmentLayout.EcoaCode,
        BaseSegmentLayout.ConsumerInformationIndicator,
        BaseSegmentLayout.CountryCode,
        BaseSegmentLayout.State,
        BaseSegmentLayout.PostalCode);

    public static ConsumerFields J1 { get; } = new(
        J1SegmentLayout.Layout,
        J1SegmentLayout.Surname,
        J1SegmentLayout.FirstName,
        J1SegmentLayout.MiddleName,
        J1SegmentLayout.SocialSecurityNumber,
        J1SegmentLayout.DateOfBirth,
        J1SegmentLayout.TelephoneNumber,
        J1SegmentLayout.EcoaCode,
        J1SegmentLayout.ConsumerInformationIndicator);

    public static ConsumerFields J2 { get; } = new(
        J2SegmentLayout.Layout,
        J2SegmentLayout.Surname,
        J2SegmentLayout.FirstName,
        J2SegmentLayout.MiddleName,
        J2SegmentLayout.SocialSecurityNumber,
        J2SegmentLayout.DateOfBirth,
        J2SegmentLayout.TelephoneNumber,
        J2SegmentLayout.EcoaCode,
        J2SegmentLayout.ConsumerInformationIndicator,
        J2SegmentLayout.CountryCode,
        J2SegmentLayout.State,
        J2SegmentLayout.PostalCode);
}
