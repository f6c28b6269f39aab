using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Months;

/// <summary>An account in two files that follow each other.</summary>
/// <param name="Earlier">The newest record before.</param>
/// <param name="Later">The record now; null when the file has none.</param>
/// <param name="Apart">Months between the two files.</param>
internal sealed record AccountMonths(DataRecord Earlier, DataRecord? Later, int Apart)
{
    private static readonly string[] s_late = ["71", "78", "80", "82", "83", "84"];

    public BaseSegment Before => Earlier.Base;

    public BaseSegment Now => Later!.Base;

    /// <summary>Reported as over: paid, settled or deleted.</summary>
    public bool WasOver => Before.AccountStatus is "13" or "61" or "62" or "63" or "64" or "65" or "DA" or "DF";

    public bool WasBankrupt => Before.ConsumerInformationIndicator.Length > 0;

    /// <summary>Months late: 0 for status 11, 1 to 6 for 71 to 84, -1 for any other.</summary>
    public static int Bucket(BaseSegment record) => record.AccountStatus == "11" ? 0 : Array.IndexOf(s_late, record.AccountStatus) is int place and >= 0 ? place + 1 : -1;

    /// <summary>Reference group DER: delinquent, placed, charged off or settled after that.</summary>
    public static bool IsDerogatory(BaseSegment record) =>
        Bucket(record) > 0 || record.AccountStatus is "61" or "62" or "63" or "64" or "65" or "88" or "89" or "93" or "94" or "95" or "96" or "97";

    /// <summary>The profile's character for a month that was told with this status (reference 4.9).</summary>
    public static char Code(BaseSegment record) => record.AccountStatus switch
    {
        "13" => record.PaymentRating[0],
        "93" or "62" => 'G',
        "97" or "64" => 'L',
        "DA" or "DF" => 'D',
        _ => (char)('0' + Bucket(record)),
    };
}
