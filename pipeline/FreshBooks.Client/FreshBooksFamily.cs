namespace FreshBooks.Client;

/// <summary>
/// Which part of the API a stream belongs to. It decides three things: which of the business's ids stands in the address,
/// how filters are written, and where the rows stand in an answer.
/// </summary>
public enum FreshBooksFamily
{
    /// <summary><c>/auth/api/v1/</c>: one document, <c>response.&lt;key&gt;</c>.</summary>
    Identity,

    /// <summary><c>/accounting/account/{account_id}/</c>: <c>response.result.&lt;key&gt;</c> with paging beside it; filters as <c>search[...]</c>.</summary>
    Accounting,

    /// <summary><c>/accounting/account/{account_id}/reports/accounting/</c>: one document, <c>response.result.&lt;key&gt;</c>; bare filters.</summary>
    AccountReport,

    /// <summary><c>/accounting/businesses/{uuid}/reports/</c>: one document, <c>response.result.&lt;key&gt;</c>; bare filters.</summary>
    BusinessReport,

    /// <summary><c>/accounting/businesses/{uuid}/</c>: all rows at once in <c>data</c>.</summary>
    Ledger,

    /// <summary><c>/projects/business/{business_id}/</c>: <c>&lt;key&gt;</c> and <c>meta</c>; bare filters.</summary>
    Projects,

    /// <summary><c>/timetracking/business/{business_id}/</c>: <c>&lt;key&gt;</c> and <c>meta</c>; bare filters.</summary>
    TimeTracking,

    /// <summary><c>/comments/business/{business_id}/</c>: <c>&lt;key&gt;</c> and <c>meta</c>.</summary>
    Comments,
}

/// <summary>The three ids of one business. Each family takes exactly one of them; the wrong one is answered with 404.</summary>
/// <param name="AccountId">Letters and digits, 1 to 40: the accounting account.</param>
/// <param name="BusinessId">Number of the business; null when not known.</param>
/// <param name="BusinessUuid">UUID of the business; null when not known.</param>
public sealed record FreshBooksAddress(string AccountId, long? BusinessId = null, Guid? BusinessUuid = null)
{
    /// <summary>Whether the id that this family asks for is known.</summary>
    /// <param name="family">The family to be asked.</param>
    public bool Reaches(FreshBooksFamily family) => family switch
    {
        FreshBooksFamily.BusinessReport or FreshBooksFamily.Ledger => BusinessUuid is not null,
        FreshBooksFamily.Projects or FreshBooksFamily.TimeTracking or FreshBooksFamily.Comments => BusinessId is not null,
        _ => true,
    };
}

/// <summary>One page to ask for.</summary>
/// <param name="Stream">What to read.</param>
/// <param name="Walk">Which rows.</param>
/// <param name="Address">The business to read.</param>
/// <param name="PageNumber">From 1. A page beyond the last has no rows.</param>
public sealed record FreshBooksPageRequest(FreshBooksStream Stream, FreshBooksWalk Walk, FreshBooksAddress Address, int PageNumber)
{
    /// <summary>
    /// First day of the walk <see cref="FreshBooksWalk.Changed"/>, in US Eastern time for the accounting family and UTC for the others;
    /// needed there, ignored elsewhere.
    /// </summary>
    public DateOnly? Since { get; init; }

    /// <summary>First day that a report covers; needed for reports, ignored elsewhere.</summary>
    public DateOnly? ReportStart { get; init; }

    /// <summary>Last day that a report covers; needed for reports, ignored elsewhere.</summary>
    public DateOnly? ReportEnd { get; init; }
}
