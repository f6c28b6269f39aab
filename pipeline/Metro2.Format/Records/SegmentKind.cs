namespace Metro2.Format.Records;

/// <summary>The segments that may follow a Base segment, in the order in which they follow.</summary>
internal enum SegmentKind
{
    J1,
    J2,
    K1,
    K2,
    K3,
    K4,
    L1,
    N1,
}
