namespace Metro2.Format.Validation;

/// <summary>How much a finding matters. Greater is worse.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Needs a human look; the file may be sent.</summary>
    Warning,

    /// <summary>Wrong; the record or the file must not be sent.</summary>
    Error,
}
