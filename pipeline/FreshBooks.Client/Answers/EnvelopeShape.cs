using System.Text.Json;

namespace FreshBooks.Client.Answers;

/// <summary>Where the rows of an answer stand.</summary>
internal enum EnvelopeKind
{
    /// <summary><c>response.result.&lt;key&gt;</c>, paging fields beside the list.</summary>
    Result,

    /// <summary><c>response.result.&lt;key&gt;</c> is one object, no paging.</summary>
    Document,

    /// <summary><c>response.&lt;key&gt;</c>, no paging.</summary>
    Response,

    /// <summary><c>&lt;key&gt;</c> at the root, paging fields in <c>meta</c>.</summary>
    Meta,

    /// <summary><c>&lt;key&gt;</c> at the root, no paging.</summary>
    Data,
}

/// <summary>What the envelope of a stream's answers looks like.</summary>
/// <param name="Kind">Where the rows stand.</param>
/// <param name="ListKey">Property that holds them.</param>
/// <param name="OtherListKey">Another word seen in its place; null for most streams.</param>
/// <param name="MayBeKeyed">Whether an object keyed by id is a list as well.</param>
internal sealed record EnvelopeShape(EnvelopeKind Kind, string ListKey, string? OtherListKey = null, bool MayBeKeyed = false)
{
    public static EnvelopeShape Of(FreshBooksStream stream) => new(
        stream.Family switch
        {
            FreshBooksFamily.Identity => EnvelopeKind.Response,
            FreshBooksFamily.Accounting => EnvelopeKind.Result,
            FreshBooksFamily.AccountReport or FreshBooksFamily.BusinessReport => EnvelopeKind.Document,
            FreshBooksFamily.Ledger => EnvelopeKind.Data,
            _ => EnvelopeKind.Meta,
        },
        stream.ListKey,
        stream.OtherListKey,
        stream.MayBeKeyed);

    /// <summary>Whether the reader stands on the property that holds the rows.</summary>
    public bool IsRows(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals(ListKey) || (OtherListKey is not null && reader.ValueTextEquals(OtherListKey));
}
