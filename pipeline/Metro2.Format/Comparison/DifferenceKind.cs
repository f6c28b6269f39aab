namespace Metro2.Format.Comparison;

/// <summary>What happened to a record from the first file to the second.</summary>
public enum DifferenceKind
{
    /// <summary>Only the second file has it.</summary>
    New,

    /// <summary>Only the first file has it.</summary>
    Gone,

    /// <summary>Both have it, with other values.</summary>
    Changed,
}
