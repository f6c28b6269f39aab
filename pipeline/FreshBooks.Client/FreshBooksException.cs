namespace FreshBooks.Client;

/// <summary>
/// A call that failed for good. The message says what failed, where, and what to do; it holds no body, token, code, secret,
/// name or address, and neither does any inner exception.
/// </summary>
public sealed class FreshBooksException : Exception
{
    /// <param name="failure">What to do about it, as a group.</param>
    /// <param name="message">What happened, where, what to do next.</param>
    /// <param name="innerException">A cause whose text is safe to print.</param>
    public FreshBooksException(FreshBooksFailure failure, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Failure = failure;
    }

    /// <summary>What to do about it, as a group.</summary>
    public FreshBooksFailure Failure { get; }

    /// <summary>The stream that was read; null for calls outside the streams.</summary>
    public FreshBooksStream? Stream { get; init; }

    /// <summary>The walk that was read; null for calls outside the streams.</summary>
    public FreshBooksWalk? Walk { get; init; }

    /// <summary>The page that was asked for, from 1; null for calls outside the streams.</summary>
    public int? PageNumber { get; init; }

    /// <summary>HTTP status of the last answer; null when there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>FreshBooks' own error number, when the body had one.</summary>
    public int? Errno { get; init; }

    /// <summary>How often it was tried; 0 when no request was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>How long the service asked to wait, when it did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same call later can work without anyone's doing.</summary>
    public bool IsTransient => Failure is FreshBooksFailure.Unavailable or FreshBooksFailure.RateLimited;
}
