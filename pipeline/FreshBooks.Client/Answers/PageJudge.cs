using FreshBooks.Client.Requests;

namespace FreshBooks.Client.Answers;

/// <summary>Decides whether the body of an HTTP 200 is what was asked for.</summary>
internal static class PageJudge
{
    public static Attempt<FreshBooksIdentity> ReadIdentity(HttpAnswer answer)
    {
        // The same pass that proves a page to be JSON serves here; users/me has no result level.
        PageEnvelope envelope = PageEnvelope.Read(answer.Body.Span, "business_memberships");
        if (!envelope.IsJson)
        {
            return NotJson<FreshBooksIdentity>();
        }

        if (IdentityAnswer.Read(answer.Body) is { } identity && !envelope.HasError)
        {
            return new(identity);
        }

        return envelope.HasError
            ? new(RequestFailure.From(answer))
            : Unexpected<FreshBooksIdentity>("the answer has no list of business memberships");
    }

    public static Attempt<SourcePage> ReadPage(
        HttpAnswer answer, FreshBooksStream stream, FreshBooksWalk walk, int pageNumber, int pageSize)
    {
        PageEnvelope envelope = PageEnvelope.Read(answer.Body.Span, EnvelopeShape.Of(stream));
        if (!envelope.IsJson)
        {
            return NotJson<SourcePage>();
        }

        if (envelope.HasError)
        {
            return new(RequestFailure.From(answer));
        }

        if (Objection(envelope, stream, pageNumber, pageSize) is { } objection)
        {
            return Unexpected<SourcePage>(objection);
        }

        return new(new SourcePage(
            stream,
            walk,
            pageNumber,
            stream.IsDocument ? 1 : envelope.Pages!.Value,
            stream.IsDocument ? pageSize : envelope.PerPage!.Value,
            stream.IsDocument ? envelope.RowCount!.Value : envelope.Total!.Value,
            envelope.RowCount!.Value,
            stream.Secrets.Count == 0 ? answer.Body : SecretFields.CrossOut(answer.Body, stream.Secrets),
            answer.ReceivedAt));
    }

    private static string? Objection(PageEnvelope envelope, FreshBooksStream stream, int pageNumber, int pageSize)
    {
        if (!envelope.HasResult)
        {
            return stream.Family == FreshBooksFamily.Accounting
                ? "the answer has no response.result"
                : $"the answer has no {stream.ListKey} where it belongs";
        }

        if (envelope.Problem is { } problem)
        {
            return "the answer has " + problem;
        }

        string? missing = envelope.RowCount is null ? stream.ListKey
            : stream.IsDocument ? null
            : envelope.Page is null ? "page"
            : envelope.Pages is null ? "pages"
            : envelope.PerPage is null ? "per_page"
            : envelope.Total is null ? "total"
            : null;
        if (missing is not null)
        {
            return $"the answer lacks {missing}";
        }

        if (stream.IsDocument)
        {
            return null;
        }

        // Without rows nothing can be filed under a wrong page: a filter that matches nothing always answers "page 1".
        if (envelope.Page != pageNumber && envelope.RowCount > 0)
        {
            return $"the answer is page {envelope.Page}";
        }

        if (envelope.PerPage < 1 || (envelope.PerPage > pageSize && stream.KeepsPageSize))
        {
            return $"the answer has {envelope.PerPage} rows per page where {pageSize} were asked for";
        }

        return envelope.RowCount > envelope.PerPage
            ? $"the answer has {envelope.RowCount} rows where {envelope.PerPage} fit"
            : null;
    }

    // A proxy's error page or a cut-off body: the next attempt can well be whole.
    private static Attempt<T> NotJson<T>()
        where T : class =>
        new(new RequestFailure(FreshBooksFailure.Unavailable, "the body is not complete JSON", IsTransient: true)
        {
            Status = 200,
        });

    private static Attempt<T> Unexpected<T>(string what)
        where T : class =>
        new(new RequestFailure(FreshBooksFailure.UnexpectedResponse, what) { Status = 200 });
}
