using System.Buffers;
using System.Text.Json;

using FreshBooks.Simulator.Books;

namespace FreshBooks.Simulator.Http;

/// <summary>How each family wraps a list, a record and an error.</summary>
internal static class Envelopes
{
    private const string BusinessContentType = "application/vnd.api+json";

    public static Answer List(
        StreamSpec stream, ListQuery query, IReadOnlyList<BookRow> all, IReadOnlyList<BookRow> cut, BookShape shape)
    {
        int perPage = query.PerPage == int.MaxValue ? Math.Max(all.Count, 1) : query.PerPage;
        int pages = (all.Count + perPage - 1) / perPage;

        // Recorded from the real service: an empty result is page 1 of 0.
        var paging = new Paging(all.Count == 0 ? 1 : query.Page, pages, perPage, all.Count);
        return Write(ContentType(stream.Family), writer =>
        {
            if (stream.Family == Family.Accounting)
            {
                writer.WriteStartObject("response");
                writer.WriteStartObject("result");
                WriteRows(writer, stream, query, cut, shape);
                WritePaging(writer, paging);
                writer.WriteEndObject();
                writer.WriteEndObject();
                return;
            }

            WriteRows(writer, stream, query, cut, shape);
            if (stream.Family != Family.Ledger)
            {
                writer.WriteStartObject("meta");
                WriteSort(writer, stream, query);
                WritePaging(writer, paging);
                if (stream.Family == Family.TimeTracking)
                {
                    TimeTotals.Write(writer, all);
                }

                writer.WriteEndObject();
            }
        });
    }

    public static Answer Single(StreamSpec stream, BookRow row, IReadOnlySet<string> includes, BookShape shape) =>
        Write(ContentType(stream.Family), writer =>
        {
            bool isDeep = stream.Family == Family.Accounting;
            if (isDeep)
            {
                writer.WriteStartObject("response");
                writer.WriteStartObject("result");
            }

            writer.WritePropertyName(stream.SingleKey);
            stream.Write(writer, row, includes, shape);
            if (isDeep)
            {
                writer.WriteEndObject();
                writer.WriteEndObject();
            }
        });

    /// <summary>An object under <c>response.result</c>.</summary>
    public static Answer Result(Action<Utf8JsonWriter> content) => Write(JsonBody.AccountingContentType, writer =>
    {
        writer.WriteStartObject("response");
        writer.WriteStartObject("result");
        content(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    public static Answer NotFound(StreamSpec stream, string idText, bool isNewShape)
    {
        string name = char.ToUpperInvariant(stream.SingleKey[0]) + stream.SingleKey[1..].Replace('_', ' ');
        string message = $"{name} not found.";
        return stream.Family switch
        {
            Family.Projects or Family.TimeTracking or Family.Comments =>
                JsonBody.Make(404, BusinessContentType, new { error = "Requested resource could not be found." }),
            Family.Ledger => Ledger(404, stream.IdField, message),
            _ => ErrorBodies.Accounting(404, 1012, stream.IdField, message, stream.SingleKey, idText, isNewShape),
        };
    }

    public static Answer BadValue(StreamSpec stream, int errno, string field, string value, bool isNewShape)
    {
        string message = $"Invalid value for {field}.";
        return stream.Family switch
        {
            Family.Projects or Family.TimeTracking or Family.Comments =>
                JsonBody.Make(422, BusinessContentType, new { errno = 2001, error = new { title = message } }),
            Family.Ledger => Ledger(400, field, message),
            _ => ErrorBodies.Accounting(422, errno, field, message, stream.SingleKey, value, isNewShape),
        };
    }

    private static Answer Ledger(int status, string field, string message) => JsonBody.Make(status, JsonBody.AccountingContentType, new
    {
        errors = new
        {
            message = $"Request failed with status code {status}",
            status,
            details = new[] { new { reason = $"{field}: {message}", metadata = new { message, field } } },
        },
    });

    private static string ContentType(Family family) => family switch
    {
        Family.Projects or Family.TimeTracking or Family.Comments => BusinessContentType,
        Family.Team => JsonBody.AuthContentType,
        _ => JsonBody.AccountingContentType,
    };

    private static void WriteRows(
        Utf8JsonWriter writer, StreamSpec stream, ListQuery query, IReadOnlyList<BookRow> rows, BookShape shape)
    {
        writer.WriteStartArray(stream.ListKey);
        foreach (BookRow row in rows)
        {
            stream.Write(writer, row, query.Includes, shape);
        }

        writer.WriteEndArray();
    }

    private static void WriteSort(Utf8JsonWriter writer, StreamSpec stream, ListQuery query)
    {
        if (stream.Family != Family.Projects)
        {
            return;
        }

        writer.WriteStartArray("sort");
        if (!string.IsNullOrEmpty(query.Sort))
        {
            writer.WriteStringValue(query.Sort);
        }

        writer.WriteEndArray();
    }

    private static void WritePaging(Utf8JsonWriter writer, Paging paging)
    {
        writer.WriteNumber("page", paging.Page);
        writer.WriteNumber("pages", paging.Pages);
        writer.WriteNumber("per_page", paging.PerPage);
        writer.WriteNumber("total", paging.Total);
    }

    private static Answer Write(string contentType, Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, JsonBody.WriterOptions))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }

        return new Answer(200, contentType, buffer.WrittenSpan.ToArray());
    }

    private readonly record struct Paging(int Page, int Pages, int PerPage, int Total);
}

/// <summary>The sums beside a list of time entries, in seconds, over all rows that the filters let through.</summary>
internal static class TimeTotals
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<BookRow> rows)
    {
        List<(long Member, long Client, long Seconds)> entries = [.. rows.Cast<DocumentRow>().Select(row =>
            (row.Number("identity_id"), row.Number("client_id"), row.Number("duration")))];
        long total = entries.Sum(entry => entry.Seconds);
        writer.WriteNumber("total_logged", total);
        writer.WriteNumber("total_unbilled", total);
        WriteBy(writer, "total_logged_per_team_member", "identity_id", entries.Select(entry => (entry.Member, entry.Seconds)));
        WriteBy(writer, "total_logged_per_client", "client_id", entries.Select(entry => (entry.Client, entry.Seconds)));
    }

    private static void WriteBy(Utf8JsonWriter writer, string name, string field, IEnumerable<(long Key, long Seconds)> entries)
    {
        writer.WriteStartArray(name);
        foreach (IGrouping<long, (long Key, long Seconds)> group in entries.GroupBy(entry => entry.Key).OrderBy(group => group.Key))
        {
            writer.WriteStartObject();
            writer.WriteNumber(field, group.Key);
            writer.WriteNumber("total_logged", group.Sum(entry => entry.Seconds));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
