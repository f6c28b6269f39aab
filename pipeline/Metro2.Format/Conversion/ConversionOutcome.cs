namespace Metro2.Format.Conversion;

/// <summary>What a conversion did.</summary>
/// <param name="RecordCount">Records written, header and trailer included.</param>
/// <param name="ProblemCount">Problems met while reading; each was handed to the caller.</param>
/// <param name="IsExact">Whether converting back gives the same bytes again.</param>
public sealed record ConversionOutcome(long RecordCount, long ProblemCount, bool IsExact);
