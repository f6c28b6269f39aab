using System.Globalization;

using FreshBooks.Simulator.Books;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FreshBooks.Simulator.Http;

/// <summary>A list request of the accounting family, read.</summary>
internal sealed record ListQuery(int Page, int PerPage, bool WithLines, string? Sort, IReadOnlyList<(string Key, StringValues Values)> Filters)
{
    public const int DefaultPerPage = 15;
    public const int MostPerPage = 100;

    /// <summary>The same text for the pages of one walk: everything but page and size.</summary>
    public string SelectionKey => string.Join(
        '&', Filters.SelectMany(filter => filter.Values.Select(value => $"{filter.Key}={Uri.EscapeDataString(value ?? "")}")).Append($"sort={Sort}"));

    /// <summary><c>deleted</c> when the list is asked for deleted rows, else <c>listed</c>.</summary>
    public static string WalkOf(IQueryCollection query) => query["search[vis_state]"] == "1" ? "deleted" : "listed";

    /// <summary>Reads the query; on failure the errno and field of the error.</summary>
    public static (ListQuery? Query, int Errno, string Field) Read(IQueryCollection query)
    {
        if (!TryNumber(query["page"], 1, 0, out int page))
        {
            return (null, 1014, "page");
        }

        if (!TryNumber(query["per_page"], DefaultPerPage, 1, out int perPage))
        {
            return (null, 1013, "per_page");
        }

        // Bare keys are not filters in this family; the wrapped ones are search[key] and search[key][].
        var filters = query
            .Where(pair => pair.Key.StartsWith("search[", StringComparison.Ordinal))
            .Select(pair => (Key: pair.Key["search[".Length..].Replace("][]", "[]", StringComparison.Ordinal).TrimEnd(']'), pair.Value))
            .Select(pair => (Key: pair.Key.EndsWith('[') ? pair.Key + "]" : pair.Key, pair.Value))
            .ToList();
        return (
            new ListQuery(Math.Max(page, 1), Math.Min(perPage, MostPerPage), WithLinesIn(query), query["sort"], filters), 0, "");
    }

    public static bool WithLinesIn(IQueryCollection query) => query["include[]"].Contains("lines");

    /// <summary>The rows that pass, in the order asked for; an unreadable filter value gives the errno and field.</summary>
    public (IReadOnlyList<BookRow>? Rows, int Errno, string Field) Select(StreamSpec stream, IReadOnlyList<BookRow> rows, DateOnly today)
    {
        IEnumerable<BookRow> selected = rows;
        if (!Filters.Any(filter => filter.Key == "vis_state"))
        {
            selected = selected.Where(row => row.VisState != BookRow.Deleted);
        }

        foreach ((string key, StringValues values) in Filters)
        {
            if (!stream.Filters.TryGetValue(key, out RowFilter? filter))
            {
                continue;
            }

            string[] texts = [.. values.Select(value => value ?? "")];
            if (rows.Count > 0 && texts.Any(text => filter(rows[0], text, today) is null))
            {
                int errno = key.StartsWith("updated", StringComparison.Ordinal) ? 1016
                    : key.StartsWith("date", StringComparison.Ordinal) ? 1033
                    : 1015;
                return (null, errno, key);
            }

            selected = selected.Where(row => texts.Any(text => filter(row, text, today) == true));
        }

        return ([.. Sorted(stream, selected)], 0, "");
    }

    private IEnumerable<BookRow> Sorted(StreamSpec stream, IEnumerable<BookRow> rows)
    {
        if (string.IsNullOrEmpty(Sort))
        {
            return rows;
        }

        bool isDescending = Sort.EndsWith("_desc", StringComparison.Ordinal);
        string key = Sort.EndsWith("_asc", StringComparison.Ordinal) ? Sort[..^4] : isDescending ? Sort[..^5] : Sort;
        if (!stream.SortKeys.TryGetValue(key, out Func<BookRow, string>? value))
        {
            // Recorded from the real service: a sort it does not know gives ascending ids.
            return rows.OrderBy(row => row.Id);
        }

        return isDescending
            ? rows.OrderByDescending(value, StringComparer.Ordinal).ThenByDescending(row => row.Id)
            : rows.OrderBy(value, StringComparer.Ordinal).ThenBy(row => row.Id);
    }

    private static bool TryNumber(StringValues values, int standard, int least, out int number)
    {
        number = standard;
        return values.Count == 0
            || (int.TryParse(values[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= least);
    }
}
