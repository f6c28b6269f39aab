using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>The N1 segment, employment. Absent text is empty, an absent day is null.</summary>
public sealed record N1Segment
{
    /// <summary>Field 2. Employer of the primary consumer, up to 30 characters; required.</summary>
    public string EmployerName { get; init; } = string.Empty;

    /// <summary>Field 3. First line of the address, or empty.</summary>
    public string FirstLineOfEmployerAddress { get; init; } = string.Empty;

    /// <summary>Field 4. Second line of the address, or empty.</summary>
    public string SecondLineOfEmployerAddress { get; init; } = string.Empty;

    /// <summary>Field 5. City, or empty.</summary>
    public string EmployerCity { get; init; } = string.Empty;

    /// <summary>Field 6. Two letters of the state, or empty.</summary>
    public string EmployerState { get; init; } = string.Empty;

    /// <summary>Field 7. Five or nine digits, or empty.</summary>
    public string EmployerPostalCode { get; init; } = string.Empty;

    /// <summary>Field 8. Title or position, up to 18 characters, or empty.</summary>
    public string Occupation { get; init; } = string.Empty;

    /// <summary>The name of the record type; never its content, which may be personal.</summary>
    public override string ToString() => nameof(N1Segment);

    internal static N1Segment Decode(ref RecordDecoder from) => new()
    {
        EmployerName = from.Text(N1SegmentLayout.EmployerName),
        FirstLineOfEmployerAddress = from.Text(N1SegmentLayout.FirstLineOfEmployerAddress),
        SecondLineOfEmployerAddress = from.Text(N1SegmentLayout.SecondLineOfEmployerAddress),
        EmployerCity = from.Text(N1SegmentLayout.EmployerCity),
        EmployerState = from.Text(N1SegmentLayout.EmployerState),
        EmployerPostalCode = from.Text(N1SegmentLayout.EmployerPostalCode),
        Occupation = from.Text(N1SegmentLayout.Occupation),
    };

    internal void Encode(ref RecordEncoder to)
    {
        to.Text(N1SegmentLayout.EmployerName, EmployerName);
        to.Text(N1SegmentLayout.FirstLineOfEmployerAddress, FirstLineOfEmployerAddress);
        to.Text(N1SegmentLayout.SecondLineOfEmployerAddress, SecondLineOfEmployerAddress);
        to.Text(N1SegmentLayout.EmployerCity, EmployerCity);
        to.Text(N1SegmentLayout.EmployerState, EmployerState);
        to.Text(N1SegmentLayout.EmployerPostalCode, EmployerPostalCode);
        to.Text(N1SegmentLayout.Occupation, Occupation);
    }
}
