using System.Globalization;

using FreshBooks.Simulator.Books;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FreshBooks.Simulator.Http;

/// <summary>A list request, read.</summary>
internal sealed record ListQuery(
    int Page, int PerPage, IReadOnlySet<string> Includes, string? Sort, IReadOnlyList<(string Key, StringValues Values)> Filters)
{
    public const int MostPerPage = 100;

    /// <summary>The same text for the pages of one walk: everything but page and size.</summary>
    public string SelectionKey => string.Join(
        '&', Filters.SelectMany(filter => filter.Values.Select(value => $"{filter.Key}={Uri.EscapeDataString(value ?? "")}")).Append($"sort={Sort}"));

    /// <summary><c>deleted</c> when the list is asked for deleted rows, <c>changed</c> when for changed ones, else <c>listed</c>.</summary>
    public static string WalkOf(IQueryCollection query) =>
        query["search[vis_state]"] == "1" ? "deleted"
        : query.ContainsKey("search[updated_min]") || query.ContainsKey("updated_since") ? "changed"
        : "listed";

    /// <summary>Reads the query; on failure the errno and field of the error.</summary>
    public static (ListQuery? Query, int Errno, string Field) Read(StreamSpec stream, IQueryCollection query)
    {
        if (!TryNumber(query["page"], 1, 0, out int page))
        {
            return (null, 1014, "page");
        }

        // A list without a size of its own hands out everything at once until it is asked for pages.
        int standard = stream.PerPage ?? (query.ContainsKey("page") ? MostPerPage : int.MaxValue);
        if (!TryNumber(query["per_page"], standard, 1, out int perPage))
        {
            return (null, 1013, "per_page");
        }

        bool isAll = stream.PerPage is null && !query.ContainsKey("page") && !query.ContainsKey("per_page");
        return (
            new ListQuery(
                Math.Max(page, 1), isAll ? int.MaxValue : Math.Min(perPage, MostPerPage), IncludesIn(stream, query), query["sort"],
                stream.IsWrapped ? Wrapped(query) : [.. query.Select(pair => (pair.Key, pair.Value))]),
            0, "");
    }

    /// <summary><c>include[]=lines</c>, or <c>include_logged_duration=true</c> in the business families.</summary>
    public static IReadOnlySet<string> IncludesIn(StreamSpec stream, IQueryCollection query) => stream.IsWrapped
        ? query["include[]"].Select(value => value ?? "").ToHashSet()
        : query.Where(pair => pair.Key.StartsWith("include_", StringComparison.Ordinal) && pair.Value == "true")
            .Select(pair => pair.Key["include_".Length..]).ToHashSet();

    /// <summary>The rows that pass, in the order asked for; an unreadable filter value gives the errno and field.</summary>
    public (IReadOnlyList<BookRow>? Rows, int Errno, string Field) Select(StreamSpec stream, IReadOnlyList<BookRow> rows, DateOnly today)
    {
        List<Func<BookRow, bool>> conditions = [];
        bool wantsDeleted = stream.IsWrapped
            ? stream.HasVisState && Filters.Any(filter => filter.Key == "vis_state")
            : Includes.Contains("deleted") || Filters.Any(filter => filter.Key == "active" && stream.Filters.ContainsKey("active"));
        if (!wantsDeleted)
        {
            conditions.Add(row => row.VisState != BookRow.Deleted);
        }

        BookRow? sample = rows is GeneratedRows all ? all.Sample : rows.Count > 0 ? rows[0] : null;
        foreach ((string key, StringValues values) in Filters)
        {
            if (!stream.Filters.TryGetValue(key, out RowFilter? filter))
            {
                continue;
            }

            string[] texts = [.. values.Select(value => value ?? "")];
            if (sample is not null && texts.Any(text => filter(sample, text, today) is null))
            {
                int errno = !stream.IsWrapped ? 2001
                    : key.StartsWith("updated", StringComparison.Ordinal) ? 1016
                    : key.Contains("date", StringComparison.Ordinal) ? 1033
                    : 1015;
                return (null, errno, key);
            }

            conditions.Add(row => texts.Any(text => filter(row, text, today) == true));
        }

        bool Passes(BookRow row) => conditions.TrueForAll(condition => condition(row));

        // What is made page by page is too much to be sorted; it stays as it is, newest first.
        return (rows is GeneratedRows generated ? generated.Where(Passes) : [.. Sorted(stream, rows.Where(Passes))], 0, "");
    }

    private IEnumerable<BookRow> Sorted(StreamSpec stream, IEnumerable<BookRow> rows)
    {
        // The business families echo a sort and were not seen to order by one that they do not know.
        if (string.IsNullOrEmpty(Sort) || !stream.IsWrapped)
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

    // Bare keys are not filters in this family; the wrapped ones are search[key] and search[key][].
    private static List<(string Key, StringValues Values)> Wrapped(IQueryCollection query) => [.. query
        .Where(pair => pair.Key.StartsWith("search[", StringComparison.Ordinal))
        .Select(pair => (Key: pair.Key["search[".Length..].Replace("][]", "[]", StringComparison.Ordinal).TrimEnd(']'), pair.Value))
        .Select(pair => (Key: pair.Key.EndsWith('[') ? pair.Key + "]" : pair.Key, pair.Value))];

    private static bool TryNumber(StringValues values, int standard, int least, out int number)
    {
        number = standard;
        return values.Count == 0
            || (int.TryParse(values[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= least);
    }
}
