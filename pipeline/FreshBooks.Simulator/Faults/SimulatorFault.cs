namespace FreshBooks.Simulator;

/// <summary>
/// One thing that goes wrong. It hits requests that match <see cref="Route"/>, <see cref="Walk"/> and <see cref="Page"/>,
/// lets the first <see cref="Skip"/> of them pass, hits the next <see cref="Times"/>, and is then spent.
/// </summary>
public sealed record SimulatorFault
{
    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>
    /// Name of a stream or report, <c>users_me</c>, <c>token</c>, <c>revoke</c> or <c>authorize</c>; null means any of the
    /// lists, or <c>token</c> or <c>users_me</c> for the faults that only such a request can have.
    /// </summary>
    public string? Route { get; init; }

    /// <summary>
    /// <c>deleted</c> (a list asked for with <c>search[vis_state]=1</c>), <c>changed</c> (with <c>updated_min</c> or
    /// <c>updated_since</c>) or <c>listed</c>; null for all.
    /// </summary>
    public string? Walk { get; init; }

    /// <summary>Page asked for, from 1; null for every page. Single reads have no page.</summary>
    public int? Page { get; init; }

    /// <summary>Matching requests that pass unharmed first.</summary>
    public int Skip { get; init; }

    /// <summary>Matching requests that are hit; <see cref="int.MaxValue"/> for all of them.</summary>
    public int Times { get; init; } = 1;

    /// <summary>HTTP status of <see cref="FaultKind.Status"/>; 503 unless set.</summary>
    public int Status { get; init; } = 503;

    /// <summary>Seconds in <c>Retry-After</c> of <see cref="FaultKind.TooManyRequests"/>; with <see cref="FaultKind.Status"/> only when above 0.</summary>
    public int RetryAfterSeconds { get; init; }

    /// <summary>Real time in milliseconds by which <see cref="FaultKind.Slow"/> delays the answer.</summary>
    public int DelayMs { get; init; } = 1_000;

    /// <summary>Row of the page, from 0, that a fault in the data changes.</summary>
    public int Row { get; init; }

    /// <summary>Field that a fault in the data changes; null lets the fault choose one that suits it.</summary>
    public string? Field { get; init; }

    /// <summary>Text that <see cref="FaultKind.TextForNumber"/> puts in.</summary>
    public string Text { get; init; } = "not a number";

    /// <summary>Shape of the error body of <see cref="FaultKind.Status"/>, <see cref="FaultKind.ErrorsWithOk"/> and <see cref="FaultKind.FeatureGated"/>.</summary>
    public ErrorShape Shape { get; init; }

    /// <summary>
    /// Id of the record that <see cref="FaultKind.RecordDeleted"/> deletes or <see cref="FaultKind.RecordArchived"/> archives;
    /// null for the newest one that is not deleted.
    /// </summary>
    public long? RecordId { get; init; }
}

/// <summary>How an error is written.</summary>
public enum ErrorShape
{
    /// <summary>As the request's version has it; a status alone gets a body that belongs to no family.</summary>
    Plain,

    /// <summary>The accounting family's older shape, <c>response.errors</c>.</summary>
    Older,

    /// <summary>The newer one, <c>code</c>, <c>message</c> and <c>details</c>.</summary>
    Newer,
}

/// <summary>What can go wrong.</summary>
public enum FaultKind
{
    /// <summary>HTTP 429 with <c>Retry-After</c>.</summary>
    TooManyRequests,

    /// <summary>An HTTP status with a small JSON body: 500, 502, 503 or another.</summary>
    Status,

    /// <summary>The right answer, late.</summary>
    Slow,

    /// <summary>The connection ends before a byte of the answer; the request had no effect.</summary>
    DropConnection,

    /// <summary>The connection ends in the middle of the body, which announced its full length.</summary>
    DropInBody,

    /// <summary>HTTP 200 whose body ends in the middle of the JSON, with a matching length.</summary>
    TruncatedJson,

    /// <summary>HTTP 200 with an HTML page.</summary>
    NotJson,

    /// <summary>HTTP 200 with <c>response.errors</c>, errno 1003.</summary>
    ErrorsWithOk,

    /// <summary>HTTP 401 although the token is good.</summary>
    Unauthorized,

    /// <summary>Token endpoint: HTTP 400 <c>invalid_grant</c>; nothing is spent.</summary>
    InvalidGrant,

    /// <summary>Token endpoint: the tokens are rotated, then the connection ends without an answer.</summary>
    RotateThenDrop,

    /// <summary>null in a field that is normally filled; <c>amount</c> or <c>lname</c> unless named.</summary>
    NullField,

    /// <summary>Text where a number belongs; the inner <c>amount</c>, or <c>level</c> of a client, unless named.</summary>
    TextForNumber,

    /// <summary>A field that nobody documented.</summary>
    UnknownField,

    /// <summary>A JSON number in place of every money object of the row, or of the one named.</summary>
    MoneyAsNumber,

    /// <summary>The row's ids as strings, or the one named.</summary>
    IdAsString,

    /// <summary><c>total</c> is three more than there are rows.</summary>
    TotalTooLarge,

    /// <summary>
    /// From this page to the walk's end every row stands one place later, as after an insert: the last row of the page
    /// before comes again. Best placed on a page after the first.
    /// </summary>
    DuplicateRow,

    /// <summary>A record of an earlier page is deleted before this page is cut, so that later rows move forward by one.</summary>
    RecordDeleted,

    /// <summary>
    /// A new record arrives before this page is cut, so that earlier rows move back by one: a client, an invoice, a payment
    /// or a credit note. Other streams have none to offer and answer as always.
    /// </summary>
    RecordInserted,

    /// <summary>A record is archived before this page is cut; it stays in the lists, except those that ask for <c>vis_state</c> 0.</summary>
    RecordArchived,

    /// <summary><c>total</c> is one less than there are rows, and <c>pages</c> follows it.</summary>
    TotalTooSmall,

    /// <summary>The last row of the page is missing although the total counts it: it is not this person's to read.</summary>
    RowHidden,

    /// <summary>An empty list with a total of 0, as a list that lags behind its records.</summary>
    EmptyList,

    /// <summary>HTTP 200 with the error of a plan that does not have the feature; the errno is the stream's own.</summary>
    FeatureGated,

    /// <summary>No answer for as long as the client waits.</summary>
    Hang,

    /// <summary>The row's stamps in the hour that November has twice, 01:30:00 on the first Sunday of the year's November.</summary>
    NovemberHour,

    /// <summary>Identity: every business's <c>account_id</c> is null.</summary>
    NullAccount,

    /// <summary>Identity: the person is only a client wherever there is an account.</summary>
    ClientRole,

    /// <summary>Identity: the person belongs to no business.</summary>
    NoBusiness,

    /// <summary>Token endpoint: HTTP 400 <c>unauthorized_client</c>; nothing is spent.</summary>
    UnauthorizedClient,

    /// <summary>The rows as an object keyed by their ids, as the list of services is also seen.</summary>
    KeyedList,
}
