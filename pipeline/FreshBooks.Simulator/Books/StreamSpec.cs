using System.Text.Json;

namespace FreshBooks.Simulator.Books;

/// <summary>Whether a row passes a filter with this value; null when the value cannot be read.</summary>
internal delegate bool? RowFilter(BookRow row, string value, DateOnly today);

/// <summary>Writes one row.</summary>
internal delegate void RowWriter(Utf8JsonWriter writer, BookRow row, IReadOnlySet<string> includes, BookShape shape);

/// <summary>Which part of the API a list belongs to; it decides the id in the path, the envelope, the filters and the error shape.</summary>
internal enum Family
{
    /// <summary><c>/accounting/account/{account_id}/</c></summary>
    Accounting,

    /// <summary><c>/projects/business/{business_id}/</c></summary>
    Projects,

    /// <summary><c>/timetracking/business/{business_id}/</c></summary>
    TimeTracking,

    /// <summary><c>/comments/business/{business_id}/</c></summary>
    Comments,

    /// <summary><c>/accounting/businesses/{uuid}/</c></summary>
    Ledger,

    /// <summary><c>/auth/api/v1/businesses/{business_id}/</c></summary>
    Team,
}

/// <summary>One list: its path, its keys, its filters, its shape.</summary>
internal sealed record StreamSpec(
    string Name,
    string Path,
    string ListKey,
    string SingleKey,
    string IdField,
    string Scope,
    IReadOnlyDictionary<string, RowFilter> Filters,
    IReadOnlyDictionary<string, Func<BookRow, string>> SortKeys,
    RowWriter Write)
{
    /// <summary>A stream without sort keys of its own, which is most of them.</summary>
    public StreamSpec(
        string name, string path, string listKey, string singleKey, string idField, string scope,
        IReadOnlyDictionary<string, RowFilter> filters, RowWriter write)
        : this(name, path, listKey, singleKey, idField, $"user:{scope}:read", filters, new Dictionary<string, Func<BookRow, string>>(), write)
    {
    }

    public Family Family { get; init; } = Family.Accounting;

    /// <summary>Path segments of a single read, below the family's base.</summary>
    public IReadOnlyList<string> SinglePaths { get; init; } = [Path];

    /// <summary>Rows of a page when the request does not say; null for all of them at once.</summary>
    public int? PerPage { get; init; } = 15;

    /// <summary>Errno of the answer when the plan lacks the feature.</summary>
    public int GateErrno { get; init; } = 1003;

    /// <summary>Whether rows have a <c>vis_state</c>, so that deleted ones stay readable.</summary>
    public bool HasVisState { get; init; } = true;

    public string WriteScope => Scope.Replace(":read", ":write", StringComparison.Ordinal);

    public bool IsWrapped => Family == Family.Accounting;

    /// <summary>Every list that exists; a filter or sort key that is not named is one that FreshBooks ignores.</summary>
    public static IReadOnlyList<StreamSpec> All => Table.Rows;

    public static StreamSpec Named(string name) => All.First(spec => spec.Name == name);

    // Apart, because the parts of the table make specs themselves.
    private static class Table
    {
        public static readonly IReadOnlyList<StreamSpec> Rows =
            [.. Streams.CoreStreams.All, .. Streams.SideStreams.All, .. Streams.BusinessStreams.All];
    }
}
