namespace Metro2.Format.Files;

/// <summary>What stands behind every physical record, the trailer included. Bureaus differ; agree on it with each.</summary>
public enum LineEnding
{
    /// <summary>Nothing: the descriptor word alone tells where a record ends.</summary>
    None,

    /// <summary>One line feed.</summary>
    Lf,

    /// <summary>Carriage return and line feed.</summary>
    CrLf,
}
