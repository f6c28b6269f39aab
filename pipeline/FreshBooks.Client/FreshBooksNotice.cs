namespace FreshBooks.Client;

/// <summary>Something worth a log line that does not end the call. Holds no content of answers and no token.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Stream">The stream concerned, if any.</param>
/// <param name="Walk">The walk concerned, if any.</param>
/// <param name="PageNumber">The page concerned, if any.</param>
/// <param name="Delay">The wait that follows, if any.</param>
public sealed record FreshBooksNotice(
    FreshBooksNoticeKind Kind,
    string Message,
    FreshBooksStream? Stream = null,
    FreshBooksWalk? Walk = null,
    int? PageNumber = null,
    TimeSpan? Delay = null);

/// <summary>What a <see cref="FreshBooksNotice"/> is about.</summary>
public enum FreshBooksNoticeKind
{
    /// <summary>An attempt failed and another one follows after the delay.</summary>
    Retrying,

    /// <summary>A new pair of tokens is in the token file.</summary>
    TokensRefreshed,

    /// <summary>The service granted fewer rows per page than were asked for.</summary>
    PageSizeLowered,
}
