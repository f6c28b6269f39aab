using System.Diagnostics.CodeAnalysis;

namespace FreshBooks.Client;

/// <summary>One list or document of the API, described as far as reading it takes. <see cref="All"/> is the whole table.</summary>
[SuppressMessage(
    "Naming", "CA1711", Justification = "A stream of records is the trade's word (Singer, dlt); nobody takes it for System.IO.Stream.")]
public sealed partial class FreshBooksStream
{
    private FreshBooksStream(string name, FreshBooksFamily family, string path, string idField)
    {
        Name = name;
        Family = family;
        Path = path;
        IdField = idField;
        ListKey = name;
    }

    /// <summary>The name in warehouse, settings, logs and messages.</summary>
    public string Name { get; }

    /// <summary>Decides address, filters and envelope.</summary>
    public FreshBooksFamily Family { get; }

    /// <summary>Path below the family's base.</summary>
    public string Path { get; }

    /// <summary>Property that holds the rows; the same word as <see cref="Name"/> unless the table says otherwise.</summary>
    public string ListKey { get; private init; }

    /// <summary>Another word that is seen in the place of <see cref="ListKey"/>; null for most streams.</summary>
    public string? OtherListKey { get; private init; }

    /// <summary>Whether the rows are also seen as an object keyed by their ids, in the place of an array.</summary>
    public bool MayBeKeyed { get; private init; }

    /// <summary>Property of a row that identifies it within an account. A report has none that counts: it is one document.</summary>
    public string IdField { get; }

    /// <summary>Values sent as <c>include[]</c>.</summary>
    public IReadOnlyList<string> Includes { get; private init; } = [];

    /// <summary>Parameters that every request carries, already escaped; empty for most streams.</summary>
    public string Parameters { get; private init; } = "";

    /// <summary>Name of the filter for rows changed since a day; null where the service has none, so that all rows are read each time.</summary>
    public string? ChangedFilter { get; private init; }

    /// <summary>The walks that together bring all rows: deleted ones take a walk of their own where rows have a <c>vis_state</c>.</summary>
    public IReadOnlyList<FreshBooksWalk> Walks { get; private init; } = [FreshBooksWalk.Listed, FreshBooksWalk.Deleted];

    /// <summary>Whether the service keeps to the page size that is asked for; one list hands out everything at once.</summary>
    public bool KeepsPageSize { get; private init; } = true;

    /// <summary>Properties anywhere in an answer that are secrets: their texts are crossed out before anyone gets the bytes.</summary>
    public IReadOnlyList<string> Secrets { get; private init; } = [];

    /// <summary>The scope that reading takes.</summary>
    public string Scope { get; private init; } = "";

    /// <summary>Whether one answer is all there is: no pages, no page size.</summary>
    public bool IsDocument => Family is FreshBooksFamily.Identity or FreshBooksFamily.Ledger || IsReport;

    /// <summary>Whether it is a report over a range of days: one document, one row.</summary>
    public bool IsReport => Family is FreshBooksFamily.AccountReport or FreshBooksFamily.BusinessReport;

    /// <summary>JSON path of the rows, for DuckDB: <c>$.response.result.clients[*]</c>; of the document in a report.</summary>
    public string RowsPath => Family switch
    {
        FreshBooksFamily.Identity => $"$.response.{ListKey}[*]",
        FreshBooksFamily.Accounting => $"$.response.result.{ListKey}[*]",
        FreshBooksFamily.AccountReport or FreshBooksFamily.BusinessReport => $"$.response.result.{ListKey}",
        _ => $"$.{ListKey}[*]",
    };

    /// <summary>The same for rows in an object, where <see cref="MayBeKeyed"/> says that there can be one.</summary>
    public string KeyedRowsPath => RowsPath.Replace("[*]", ".*", StringComparison.Ordinal);

    /// <summary>The scopes that reading streams takes, each once; the person's own is always among them.</summary>
    /// <param name="streams">What is to be read.</param>
    public static IReadOnlyList<string> ScopesOf(IEnumerable<FreshBooksStream> streams) =>
        [.. streams.Select(stream => stream.Scope).Prepend("user:profile:read").Distinct(StringComparer.Ordinal)];

    /// <summary>The stream of this name; null when there is none.</summary>
    /// <param name="name">As <see cref="Name"/>, letter by letter.</param>
    public static FreshBooksStream? Find(string name) => All.FirstOrDefault(stream => stream.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
