using System.Globalization;

namespace FreshBooks.Client.Requests;

/// <summary>What a request is after, for messages: never a full address, never a header.</summary>
internal sealed record RequestTarget(
    string Name, FreshBooksStream? Stream = null, FreshBooksWalk? Walk = null, int? PageNumber = null)
{
    public static RequestTarget Identity { get; } = new("the signed-in person (users/me)");

    public static RequestTarget Tokens { get; } = new("the tokens (auth/oauth/token)");

    public static RequestTarget Revocation { get; } = new("the end of the sign-in (auth/oauth/revoke)");

    public static RequestTarget Callbacks { get; } = new("the callbacks (events/callbacks)");

    public static RequestTarget Page(FreshBooksStream stream, FreshBooksWalk walk, int pageNumber) => new(
        string.Create(CultureInfo.InvariantCulture, $"{stream.Name}, walk {walk.ToName()}, page {pageNumber}"),
        stream,
        walk,
        pageNumber);

    public override string ToString() => Name;
}
