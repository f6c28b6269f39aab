using System.Globalization;

namespace FreshBooks.Simulator.Books.Streams;

/// <summary>The kinds of filters.</summary>
internal static class RowFilters
{
    public static Dictionary<string, RowFilter> AddShared(this Dictionary<string, RowFilter> filters, bool hasUpdated)
    {
        filters["vis_state"] = (row, value, _) => Number(value) is { } wanted ? row.VisState == wanted : null;
        if (hasUpdated)
        {
            filters.AddDays("updated", row => UsEastern.Day(row.UpdatedAt));
        }

        return filters;
    }

    public static Dictionary<string, RowFilter> AddIds(
        this Dictionary<string, RowFilter> filters, string one, string? many, Func<BookRow, long> id)
    {
        RowFilter filter = (row, value, _) => Number(value) is { } wanted ? id(row) == wanted : null;
        filters[one] = filter;
        if (many is not null)
        {
            filters[many] = filter;
        }

        return filters;
    }

    /// <summary>Days compare with the minimum included and the maximum excluded ("below", says the documentation).</summary>
    public static Dictionary<string, RowFilter> AddDays(
        this Dictionary<string, RowFilter> filters, string key, Func<BookRow, DateOnly> day)
    {
        filters[key + "_min"] = (row, value, _) => ReadDay(value) is { } least ? day(row) >= least : null;
        filters[key + "_max"] = (row, value, _) => ReadDay(value) is { } limit ? day(row) < limit : null;
        return filters;
    }

    /// <summary>Amounts compare like days: minimum included, maximum excluded.</summary>
    public static Dictionary<string, RowFilter> AddAmounts(this Dictionary<string, RowFilter> filters, Func<BookRow, decimal> amount)
    {
        filters["amount_min"] = (row, value, _) => Amount(value) is { } least ? amount(row) >= least : null;
        filters["amount_max"] = (row, value, _) => Amount(value) is { } limit ? amount(row) < limit : null;
        return filters;
    }

    public static Dictionary<string, RowFilter> AddText(
        this Dictionary<string, RowFilter> filters, string key, Func<BookRow, string> text, bool contains = false)
    {
        filters[key] = (row, value, _) => contains ? Has(text(row), value) : Is(text(row), value);
        return filters;
    }

    public static Dictionary<string, RowFilter> AddFlag(
        this Dictionary<string, RowFilter> filters, string key, Func<BookRow, bool> flag)
    {
        filters[key] = (row, value, _) => bool.TryParse(value, out bool wanted) ? flag(row) == wanted : null;
        return filters;
    }

    public static bool Is(string text, string value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    public static bool Has(string text, string value) => text.Contains(value, StringComparison.OrdinalIgnoreCase);

    public static long? Number(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    public static decimal? Amount(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount) ? amount : null;

    public static DateOnly? ReadDay(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>A moment of the business families, RFC 3339; null when it cannot be read.</summary>
    public static DateTime? ReadMoment(string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? moment.UtcDateTime
            : null;
}
