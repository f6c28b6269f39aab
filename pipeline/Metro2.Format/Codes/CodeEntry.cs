namespace Metro2.Format.Codes;

/// <summary>One code of a closed table.</summary>
/// <param name="Code">The characters that stand in the file, without padding.</param>
/// <param name="Label">A few words for tables and messages.</param>
/// <param name="Meaning">What a reader of the file may conclude.</param>
/// <param name="IsObsolete">Withdrawn by the trade: read, never written.</param>
public sealed record CodeEntry(string Code, string Label, string Meaning, bool IsObsolete = false);
