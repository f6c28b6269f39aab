namespace Metro2.Format.Files;

/// <summary>How much a problem matters.</summary>
public enum ProblemSeverity
{
    /// <summary>Unusual, but what was meant is plain; nothing is lost.</summary>
    Warning,

    /// <summary>Wrong: a value, a record or a part of the file could not be read.</summary>
    Error,
}
