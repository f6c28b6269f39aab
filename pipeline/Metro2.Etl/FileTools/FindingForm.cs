namespace Metro2.Etl.FileTools;

/// <summary>Forms in which findings are printed.</summary>
internal enum FindingForm
{
    /// <summary>A line for people.</summary>
    Text,

    /// <summary>Comma-separated values with a header line.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>One page: counts, worst accounts, trend; no single findings.</summary>
    Html,
}
