namespace FreshBooks.Client;

/// <summary>
/// One page as received. The body is complete, valid UTF-8 and valid JSON; its rows are not looked into.
/// Paging is by offset without a snapshot: <paramref name="Pages"/> and <paramref name="Total"/> may differ from page to page,
/// and a walk whose <paramref name="PerPage"/> changes half-way has to start over.
/// </summary>
/// <param name="Stream">What was read.</param>
/// <param name="Walk">Which rows were asked for.</param>
/// <param name="PageNumber">The page that was asked for, from 1. A page beyond the last has no rows.</param>
/// <param name="Pages">Number of pages as the service counts now; 0 when nothing matches.</param>
/// <param name="PerPage">Rows per page that the service granted; can be less than was asked for.</param>
/// <param name="Total">Rows of the walk as the service counts now; may include rows that this person cannot read.</param>
/// <param name="RowCount">Rows in this body.</param>
/// <param name="Body">The bytes of the body after decompression, unchanged. Personal data: never printed, never logged.</param>
/// <param name="FetchedAt">When the last byte had arrived, UTC.</param>
public sealed record SourcePage(
    FreshBooksStream Stream,
    FreshBooksWalk Walk,
    int PageNumber,
    int Pages,
    int PerPage,
    int Total,
    int RowCount,
    ReadOnlyMemory<byte> Body,
    DateTimeOffset FetchedAt)
{
    /// <summary>Names the page by place and size, never by content.</summary>
    public override string ToString() =>
        $"{Stream.Name} {Walk.ToName()} page {PageNumber} of {Pages} ({RowCount} rows, {Body.Length} bytes)";
}
