using System.Collections.Concurrent;
using System.Globalization;

using FreshBooks.Simulator.Books;

using Microsoft.AspNetCore.Http;

namespace FreshBooks.Simulator.Http;

/// <summary>Lists and single reads of all streams.</summary>
internal sealed class AccountingEndpoints(SimulatorOptions options, AccountBooks books)
{
    private const int MostSelectionsKept = 64;

    private readonly ConcurrentDictionary<string, bool> _shifted = new();
    private readonly ConcurrentDictionary<string, Selection> _selections = new();

    /// <param name="stream">The stream asked for.</param>
    /// <param name="request">The request.</param>
    /// <param name="fault">A fault in how the page is cut, if any.</param>
    /// <param name="isNewShape">Whether errors take the newer shape.</param>
    public Answer List(StreamSpec stream, HttpRequest request, SimulatorFault? fault, bool isNewShape)
    {
        (ListQuery? query, int errno, string field) = ListQuery.Read(stream, request.Query);
        if (query is null)
        {
            return BadValue(stream, request, errno, field, isNewShape);
        }

        Drift(stream, fault);

        (IReadOnlyList<BookRow>? rows, errno, field) = Select(stream, query);
        if (rows is null)
        {
            return BadValue(stream, request, errno, stream.IsWrapped ? $"search[{field}]" : field, isNewShape);
        }

        long offset = (query.Page - 1L) * query.PerPage;
        offset -= IsShifted(stream, request, query, fault) && offset > 0 ? 1 : 0;
        return Envelopes.List(stream, query, rows, Cut(rows, offset, query.PerPage), Shape);
    }

    public Answer Single(StreamSpec stream, string idText, HttpRequest request, bool isNewShape)
    {
        BookRow? row = Find(stream, idText);
        return row is null || (!stream.HasVisState && row.VisState == BookRow.Deleted)
            ? Envelopes.NotFound(stream, idText, isNewShape)
            : Envelopes.Single(stream, row, ListQuery.IncludesIn(stream, request.Query), Shape);
    }

    /// <summary>How a write shows the record that it made or changed.</summary>
    public Func<BookRow, Answer> Show(StreamSpec stream) => row => Envelopes.Single(stream, row, BookShape.NoIncludes, Shape);

    private BookShape Shape => new(Business.AccountId, Today, books);

    private DateOnly Today => UsEastern.Day(options.TimeProvider.GetUtcNow().UtcDateTime);

    private BookRow? Find(StreamSpec stream, string idText)
    {
        if (stream.IdField == "uuid")
        {
            return books.Rows(stream.Name).FirstOrDefault(row => ((DocumentRow)row).Document.Key == idText);
        }

        return long.TryParse(idText, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? books.Find(stream.Name, id) : null;
    }

    /// <summary>The pages of one walk ask for the same rows; they are found once for as long as the books stay as they are.</summary>
    private (IReadOnlyList<BookRow>? Rows, int Errno, string Field) Select(StreamSpec stream, ListQuery query)
    {
        DateOnly today = Today;
        IReadOnlyList<BookRow> source = books.Rows(stream.Name);
        string includesDeleted = query.Includes.Contains("deleted") ? "all " : "";
        string key = $"{stream.Name} {includesDeleted}{query.SelectionKey}";
        if (_selections.TryGetValue(key, out Selection? kept) && kept.Source == source && kept.Today == today)
        {
            return (kept.Rows, 0, "");
        }

        (IReadOnlyList<BookRow>? Rows, int Errno, string Field) selected = query.Select(stream, source, today);
        if (selected.Rows is { } rows)
        {
            if (_selections.Count >= MostSelectionsKept)
            {
                _selections.Clear();
            }

            _selections[key] = new Selection(source, today, rows);
        }

        return selected;
    }

    private static List<BookRow> Cut(IReadOnlyList<BookRow> rows, long offset, int count)
    {
        var cut = new List<BookRow>();
        for (long index = offset; index < Math.Min(rows.Count, offset + count); index++)
        {
            cut.Add(rows[(int)index]);
        }

        return cut;
    }

    /// <summary>An insert during a walk moves rows one place back until the walk starts again at page 1.</summary>
    private bool IsShifted(StreamSpec stream, HttpRequest request, ListQuery query, SimulatorFault? fault)
    {
        string walk = $"{stream.Name}/{ListQuery.WalkOf(request.Query)}";
        if (fault?.Kind == FaultKind.DuplicateRow)
        {
            _shifted[walk] = true;
        }
        else if (query.Page == 1)
        {
            _shifted.TryRemove(walk, out _);
        }

        return _shifted.ContainsKey(walk);
    }

    /// <summary>What happens to the account between two pages.</summary>
    private void Drift(StreamSpec stream, SimulatorFault? fault)
    {
        switch (fault?.Kind)
        {
            case FaultKind.RecordInserted:
                books.Change(change => change.Insert(stream.Name));
                break;
            case FaultKind.RecordDeleted when NewestActive(stream, fault) is { } id:
                books.Delete(stream.Name, id);
                break;
            case FaultKind.RecordArchived when NewestActive(stream, fault) is { } id:
                books.Change(change => change.SetVisState(stream.Name, id, BookRow.Archived));
                break;
        }
    }

    private long? NewestActive(StreamSpec stream, SimulatorFault fault) =>
        fault.RecordId ?? books.Rows(stream.Name).FirstOrDefault(row => row.VisState != BookRow.Deleted)?.Id;

    private static Answer BadValue(StreamSpec stream, HttpRequest request, int errno, string field, bool isNewShape) =>
        Envelopes.BadValue(stream, errno, field, request.Query[field].ToString(), isNewShape);

    private sealed record Selection(IReadOnlyList<BookRow> Source, DateOnly Today, IReadOnlyList<BookRow> Rows);
}
