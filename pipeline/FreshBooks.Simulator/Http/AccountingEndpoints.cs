using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

using FreshBooks.Simulator.Books;

using Microsoft.AspNetCore.Http;

namespace FreshBooks.Simulator.Http;

/// <summary>Lists and single reads of the four streams.</summary>
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
        (ListQuery? query, int errno, string field) = ListQuery.Read(request.Query);
        if (query is null)
        {
            return BadValue(stream, request, errno, field, isNewShape);
        }

        if (fault?.Kind == FaultKind.RecordDeleted && NewestActive(stream, fault) is { } deletedId)
        {
            books.Delete(stream.Name, deletedId);
        }

        DateOnly today = Today;
        (IReadOnlyList<BookRow>? rows, errno, field) = Select(stream, query, today);
        if (rows is null)
        {
            return BadValue(stream, request, errno, $"search[{field}]", isNewShape);
        }

        long offset = (query.Page - 1L) * query.PerPage;
        offset -= IsShifted(stream, request, query, fault) && offset > 0 ? 1 : 0;
        return Page(stream, query, rows, offset, today);
    }

    public Answer Single(StreamSpec stream, string idText, HttpRequest request, bool isNewShape)
    {
        BookRow? row = long.TryParse(idText, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            ? books.Rows(stream.Name).FirstOrDefault(candidate => candidate.Id == id)
            : null;
        if (row is null)
        {
            string name = char.ToUpperInvariant(stream.SingleKey[0]) + stream.SingleKey[1..].Replace('_', ' ');
            return ErrorBodies.Accounting(404, 1012, stream.IdField, $"{name} not found.", stream.SingleKey, idText, isNewShape);
        }

        return Write(writer =>
        {
            writer.WritePropertyName(stream.SingleKey);
            stream.Write(writer, row, ListQuery.WithLinesIn(request.Query), new BookShape(Business.AccountId, Today));
        });
    }

    private DateOnly Today => UsEastern.Day(options.TimeProvider.GetUtcNow().UtcDateTime);

    /// <summary>The pages of one walk ask for the same rows; they are found once for as long as the books stay as they are.</summary>
    private (IReadOnlyList<BookRow>? Rows, int Errno, string Field) Select(StreamSpec stream, ListQuery query, DateOnly today)
    {
        IReadOnlyList<BookRow> source = books.Rows(stream.Name);
        string key = $"{stream.Name} {query.SelectionKey}";
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

    private static Answer Page(StreamSpec stream, ListQuery query, IReadOnlyList<BookRow> rows, long offset, DateOnly today)
    {
        var shape = new BookShape(Business.AccountId, today);
        return Write(writer =>
        {
            writer.WriteStartArray(stream.ListKey);
            for (long index = offset; index < Math.Min(rows.Count, offset + query.PerPage); index++)
            {
                stream.Write(writer, rows[(int)index], query.WithLines, shape);
            }

            writer.WriteEndArray();

            // Recorded from the real service: an empty result is page 1 of 0.
            writer.WriteNumber("page", rows.Count == 0 ? 1 : query.Page);
            writer.WriteNumber("pages", (rows.Count + query.PerPage - 1) / query.PerPage);
            writer.WriteNumber("per_page", query.PerPage);
            writer.WriteNumber("total", rows.Count);
        });
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

    private long? NewestActive(StreamSpec stream, SimulatorFault fault) =>
        fault.RecordId ?? books.Rows(stream.Name).FirstOrDefault(row => row.VisState != BookRow.Deleted)?.Id;

    private static Answer BadValue(StreamSpec stream, HttpRequest request, int errno, string field, bool isNewShape) =>
        ErrorBodies.Accounting(
            422, errno, field, $"Invalid value for {field}.", stream.SingleKey, request.Query[field].ToString(), isNewShape);

    private static Answer Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, JsonBody.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("response");
            writer.WriteStartObject("result");
            content(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return new Answer(200, JsonBody.AccountingContentType, buffer.WrittenSpan.ToArray());
    }

    private sealed record Selection(IReadOnlyList<BookRow> Source, DateOnly Today, IReadOnlyList<BookRow> Rows);
}
