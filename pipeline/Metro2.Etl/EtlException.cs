namespace Metro2.Etl;

/// <summary>
/// A run that cannot go on, grouped by what to do about it.
/// The message is for people: what happened, where, what is left behind, what to do next.
/// It never holds a name, an SSN, a birth date, an address or a token.
/// </summary>
public class EtlException : Exception
{
    /// <param name="exitCode">What to do, as the process will tell it.</param>
    /// <param name="message">What happened, where, what is left behind, what to do next.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public EtlException(ExitCode exitCode, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ExitCode = exitCode;
    }

    /// <summary>The exit code of the process that ends with this exception.</summary>
    public ExitCode ExitCode { get; }
}
