namespace Metro2.Format.Records;

/// <summary>The segments that may follow a Base segment, in the order in which they follow.</summary>
public enum SegmentKind
{
    /// <summary>Another person at the same address.</summary>
    J1,

    /// <summary>Another person at another address.</summary>
    J2,

    /// <summary>The original creditor.</summary>
    K1,

    /// <summary>A purchase or sale.</summary>
    K2,

    /// <summary>A mortgage.</summary>
    K3,

    /// <summary>A balloon or deferred payment.</summary>
    K4,

    /// <summary>A renumbering.</summary>
    L1,

    /// <summary>Employment.</summary>
    N1,
}
